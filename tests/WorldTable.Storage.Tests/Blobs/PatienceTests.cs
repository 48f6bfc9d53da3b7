using Azure;
using WorldTable.Storage.Blobs;
using WorldTable.Storage.Shelf;

namespace WorldTable.Storage.Tests.Blobs;

public sealed class PatienceTests
{
    private readonly Patience patience = new(TimeSpan.FromMilliseconds(100));

    [Fact]
    public async Task A_question_that_is_not_answered_is_given_up_and_says_so()
    {
        var refused = await Assert.ThrowsAsync<StoreFailed>(() => patience.WithinAsync(SilenceAsync, default));

        Assert.Equal("Azure Storage has taken a question and not answered it within 0.1 s.", refused.Message);
    }

    [Fact]
    public async Task While_nothing_answers_one_asks_and_everybody_else_hears_at_once()
    {
        await Assert.ThrowsAsync<StoreFailed>(() => patience.WithinAsync(SilenceAsync, default));
        TaskCompletionSource<int> returned = new();
        var trial = patience.WithinAsync(_ => returned.Task, default);
        var others = Enumerable.Range(0, 5).Select(_ => patience.WithinAsync<int>(_ => throw new InvalidOperationException("Nobody else was to ask."), default));

        foreach (var other in others)
            await Assert.ThrowsAsync<StoreFailed>(() => other);
        returned.SetResult(7);
        Assert.Equal(7, await trial);
        await EverybodyIsAnsweredAsync();
    }

    [Fact]
    public async Task A_refusal_is_an_answer()
    {
        await Assert.ThrowsAsync<StoreFailed>(() => patience.WithinAsync(SilenceAsync, default));
        await Assert.ThrowsAsync<RequestFailedException>(() => patience.WithinAsync<int>(_ => throw new RequestFailedException(412, "another write came first"), default));

        var slow = patience.WithinAsync(SilenceAsync, default);
        Assert.Equal(3, await patience.WithinAsync(_ => Task.FromResult(3), default));
        await Assert.ThrowsAsync<StoreFailed>(() => slow);
        // That one was lost among others that were answered: nobody is turned away.
        await EverybodyIsAnsweredAsync();
    }

    [Fact]
    public async Task Whoever_stops_asking_has_not_met_silence()
    {
        using CancellationTokenSource stop = new();
        var asked = patience.WithinAsync(SilenceAsync, stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        await EverybodyIsAnsweredAsync();
    }

    private static async Task<int> SilenceAsync(CancellationToken enough)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, enough);
        return 0;
    }

    private async Task EverybodyIsAnsweredAsync()
    {
        TaskCompletionSource<int> together = new();
        var all = Enumerable.Range(0, 3).Select(_ => patience.WithinAsync(_ => together.Task, default)).ToList();
        together.SetResult(1);

        Assert.All(await Task.WhenAll(all), answer => Assert.Equal(1, answer));
    }
}
