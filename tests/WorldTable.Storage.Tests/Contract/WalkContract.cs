using System.Collections.Concurrent;
using Orleans.Storage;

namespace WorldTable.Storage.Tests.Contract;

/// <summary>Two keepers of one grain, and somebody who knows only its oldest record, do everything they can do in every order, beside a model of what should happen.</summary>
/// <remarks>
/// A store that is asked over a wire is slow, so there a walk may go no further where another walk has ended alike: the same of the three know the stored record, or the same older ones, or nothing. Only the
/// numbers in the ETags differ then, and neither provider nor store keeps anything else in mind, so whatever follows, follows alike: no sequence is lost.
/// </remarks>
public abstract class WalkContract : ProviderContract
{
    private const int Depth = 4;
    private const int AtOnce = 8;

    private enum Deed
    {
        Read,
        Write,
        Clear,
        SecondReads,
        SecondWrites,
        SecondClears,
        WriteStale,
        ClearStale,
    }

    /// <summary>True: a walk ends where another has been.</summary>
    protected abstract bool MergesWalks { get; }

    [Fact]
    public async Task Every_sequence_of_up_to_four_of_eight_deeds_ends_as_the_model_says()
    {
        ConcurrentQueue<string> differences = [];
        HashSet<string> been = [];
        List<Deed[]> longest = [[]];
        var walked = 0;
        for (var length = 1; length <= Depth; length++)
        {
            Deed[][] walks = [.. from walk in longest from deed in Enum.GetValues<Deed>() select (Deed[])[.. walk, deed]];
            var ends = new string[walks.Length];
            await Parallel.ForEachAsync(Enumerable.Range(0, walks.Length), new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
                async (at, _) => ends[at] = await WalkAsync(Provider.Nation($"w/{string.Concat(walks[at].Select(deed => (int)deed))}"), walks[at], differences));
            walked += walks.Length;
            longest = [.. walks.Where((_, at) => !MergesWalks || been.Add(ends[at]))];
        }

        Assert.Empty(differences);
        Assert.Equal(MergesWalks ? 136 : 8 + 64 + 512 + 4096, walked);
        TestContext.Current.TestOutputHelper?.WriteLine($"{walked} walks, 0 differences");
    }

    /// <summary>In the model a record is the number of its write, and each of the three knows such a number or nothing. Answers where the model stands at the end.</summary>
    private async Task<string> WalkAsync(GrainId grain, Deed[] walk, ConcurrentQueue<string> differences)
    {
        int? stored = null;
        int?[] knows = [null, null];
        Held[] keepers = [new(), new()];
        List<string> given = [];
        var oldest = 0;

        for (var at = 0; at < walk.Length; at++)
        {
            var deed = walk[at];
            var isStale = deed is Deed.WriteStale or Deed.ClearStale;
            var who = deed is Deed.SecondReads or Deed.SecondWrites or Deed.SecondClears ? 1 : 0;
            var keeper = isStale ? new Held(new(), given is [var first, ..] ? first : "\"0x0\"") : keepers[who];
            var (reads, writes) = (deed is Deed.Read or Deed.SecondReads, deed is Deed.Write or Deed.SecondWrites or Deed.WriteStale);
            // Whoever's ETag is the oldest may be right: it may be the only one.
            var allowed = reads || (isStale ? given.Count > 0 && stored == oldest : stored == knows[who]);
            if (writes)
                keeper.State = new() { Coins = at + 1 };

            var did = await TryAsync(() => reads ? Store.Grains.ReadStateAsync("purse", grain, keeper) : writes ? Store.WriteAsync(grain, keeper) : Store.ClearAsync(grain, keeper));

            if (did && allowed)
            {
                stored = reads ? stored : writes ? at + 1 : null;
                if (!isStale)
                    knows[who] = stored;
            }
            // Steps before the last were looked at by a shorter walk.
            if (at == walk.Length - 1)
                Compare(did == allowed, $"step {at + 1} was {(did ? "done" : "refused")}");
            if (at == walk.Length - 1 && !isStale)
                Compare(keeper.RecordExists == knows[who] is not null && keeper.ETag is null == knows[who] is null && keeper.State is not null, $"the keeper holds {keeper.ETag ?? "nothing"} afterwards");
            if (did && writes)
            {
                Compare(!given.Contains(keeper.ETag!), "an ETag was given twice");
                given.Add(keeper.ETag!);
                oldest = given.Count == 1 ? at + 1 : oldest;
            }
        }
        Compare((await Store.ReadAsync(grain)).State.Coins == (stored ?? 0), $"{stored ?? 0} should be stored");
        // Only who knows what, and in which order it came; a fifth write is as good as a second.
        int?[] known = [stored, knows[0], knows[1], given.Count == 0 ? null : oldest];
        int[] inOrder = [.. known.OfType<int>().Distinct().Order()];
        return string.Join(' ', known.Select(number => number is { } one ? Array.IndexOf(inOrder, one) : -1));

        void Compare(bool isAsModelled, string what)
        {
            if (!isAsModelled)
                differences.Enqueue($"{string.Join(", ", walk)}: {what}");
        }
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
