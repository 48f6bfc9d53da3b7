using WorldTable.Server.Hub;

namespace WorldTable.Server.Tests.Hub;

public sealed class NewestWinsTests
{
    private readonly NewestWins newest = new();
    private readonly List<string> asked = [];

    [Fact]
    public async Task Of_those_that_wait_only_the_newest_is_asked()
    {
        TaskCompletionSource<string> slow = new();
        Task<string?> first = AskAsync("page", "first", slow.Task);
        Task<string?> second = AskAsync("page", "second");
        Task<string?> third = AskAsync("page", "third");

        Assert.Null(await second);
        Assert.Equal(["first"], asked);
        slow.SetResult("first");

        Assert.Equal(("first", "third"), (await first, await third));
        Assert.Equal(["first", "third"], asked);
        Assert.Equal("later", await AskAsync("page", "later"));
    }

    [Fact]
    public async Task Pages_do_not_wait_for_each_other()
    {
        TaskCompletionSource<string> slow = new();
        Task<string?> mine = AskAsync("mine", "slow", slow.Task);

        Assert.Equal("theirs", await AskAsync("theirs", "theirs"));
        slow.SetResult("slow");
        Assert.Equal("slow", await mine);
    }

    [Fact]
    public async Task After_a_question_that_fails_the_next_is_asked()
    {
        TaskCompletionSource<string> broken = new();
        Task<string?> first = AskAsync("page", "first", broken.Task);
        Task<string?> second = AskAsync("page", "second");

        broken.SetException(new TimeoutException());

        await Assert.ThrowsAsync<TimeoutException>(() => first);
        Assert.Equal("second", await second);
    }

    private Task<string?> AskAsync(string page, string question, Task<string>? answer = null) => newest.AskAsync(page, () =>
    {
        asked.Add(question);
        return answer ?? Task.FromResult(question);
    });
}
