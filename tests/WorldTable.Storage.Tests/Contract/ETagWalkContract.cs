using Orleans.Storage;

namespace WorldTable.Storage.Tests.Contract;

/// <summary>Two keepers of one grain do everything they can do, in every order, beside a model of what should happen.</summary>
public abstract class ETagWalkContract : ProviderContract
{
    private const int Depth = 3;

    private enum Deed
    {
        Read,
        Write,
        Clear,
    }

    [Fact]
    public async Task Every_sequence_of_three_deeds_of_two_keepers_ends_as_the_model_says()
    {
        var walks = Walks(Depth).ToList();
        Assert.Equal(6 + 36 + 216, walks.Count);

        await Task.WhenAll(walks.Select((walk, number) => WalkAsync(Provider.Nation($"w/{number}"), walk)));
    }

    private static IEnumerable<(int Keeper, Deed Deed)[]> Walks(int depth)
    {
        (int, Deed)[] steps = [.. from keeper in new[] { 0, 1 } from deed in Enum.GetValues<Deed>() select (keeper, deed)];
        IEnumerable<(int, Deed)[]> longest = [[]];
        for (var length = 1; length <= depth; length++)
        {
            longest = [.. from walk in longest from step in steps select (walk is [.. var before] ? [.. before, step] : new[] { step })];
            foreach (var walk in longest)
                yield return walk;
        }
    }

    /// <summary>In the model a record is the number of its write, and a keeper knows such a number or nothing.</summary>
    private async Task WalkAsync(GrainId grain, (int Keeper, Deed Deed)[] walk)
    {
        int? stored = null;
        int?[] knows = [null, null];
        Held[] keepers = [new(), new()];
        Dictionary<int, string?> tags = [];
        var told = string.Join(' ', walk);

        for (var at = 0; at < walk.Length; at++)
        {
            var (who, deed) = walk[at];
            var keeper = keepers[who];
            var allowed = deed == Deed.Read || stored == knows[who];
            if (deed == Deed.Write)
                keeper.State = new() { Coins = at + 1 };

            var did = await TryAsync(() => deed switch
            {
                Deed.Read => Store.Grains.ReadStateAsync("purse", grain, keeper),
                Deed.Write => Store.WriteAsync(grain, keeper),
                _ => Store.ClearAsync(grain, keeper),
            });

            Assert.True(did == allowed, $"Step {at + 1} of {told}");
            if (allowed)
                knows[who] = stored = deed switch { Deed.Read => stored, Deed.Write => at + 1, _ => null };
            if (allowed && stored is { } number)
                Assert.Equal(tags.TryAdd(number, keeper.ETag) ? keeper.ETag : tags[number], keeper.ETag);
            Assert.True(keeper.RecordExists == knows[who] is not null && keeper.ETag is null == knows[who] is null, $"Step {at + 1} of {told}");
            Assert.NotNull(keeper.State);
            Assert.Equal(stored ?? 0, (await Store.ReadAsync(grain)).State.Coins);
        }
        Assert.Equal(tags.Count, tags.Values.Distinct().Count());
    }

    private static async Task<bool> TryAsync(Func<Task> deed)
    {
        try
        {
            await deed();
            return true;
        }
        catch (InconsistentStateException)
        {
            return false;
        }
    }
}
