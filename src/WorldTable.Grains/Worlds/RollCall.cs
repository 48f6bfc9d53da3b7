using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using WorldTable.Grains.Challenges;
using WorldTable.Grains.Nations;
using WorldTable.Grains.Treaties;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Grains.Worlds;

/// <summary>Collects the sealed tables of one round: asks every keeper until it has answered, each with its own growing pause. Complete only with all of them.</summary>
internal sealed partial class RollCall
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private readonly SortedDictionary<NationId, NationSealed> nations = [];
    private readonly SortedDictionary<ChallengeId, ChallengeSealed> challenges = [];
    private readonly SortedDictionary<TreatyId, TreatySealed> treaties = [];
    private readonly List<Keeper> keepers = [];
    private readonly Pack pack;
    private readonly ILogger log;

    public RollCall(IGrainFactory grains, string world, WorldHead head, Pack pack, IEnumerable<TreatyId> living, ILogger log)
    {
        (Head, this.pack, this.log) = (head, pack, log);
        foreach (NationId nation in pack.Playable)
        {
            INationGrain keeper = grains.GetGrain<INationGrain>($"{world}/{nation}");
            keepers.Add(new Keeper(nation.Value, async () => Heard(nations, nation, await keeper.SealAsync(head))));
        }
        foreach (ChallengeId challenge in pack.Challenges)
        {
            IChallengeGrain keeper = grains.GetGrain<IChallengeGrain>($"{world}/{challenge}");
            keepers.Add(new Keeper(challenge.Value, async () => Heard(challenges, challenge, await keeper.SealAsync(head))));
        }
        foreach (TreatyId treaty in living)
        {
            ITreatyGrain keeper = grains.GetGrain<ITreatyGrain>($"{world}/{treaty}");
            keepers.Add(new Keeper($"treaty {treaty}", async () => Heard(treaties, treaty, await keeper.SealAsync(head))));
        }
    }

    /// <summary>The head under which the keepers are asked.</summary>
    public WorldHead Head { get; }

    /// <summary>A keeper knows a newer head: whoever calls this roll is behind.</summary>
    public bool Behind { get; private set; }
    public bool Complete => keepers.TrueForAll(keeper => keeper.Answered);
    public IReadOnlyList<NationId> Missing => [.. pack.Playable.Where(nation => !nations.ContainsKey(nation))];

    /// <summary>Asks whoever is due; the task ends when all who are being asked have answered or failed. Never throws.</summary>
    public Task AskAsync(DateTimeOffset now)
    {
        foreach (Keeper keeper in keepers.Where(keeper => keeper.IsDue(now)))
        {
            keeper.Asking = AskAsync(keeper, now);
        }
        return Task.WhenAll(keepers.Select(keeper => keeper.Asking ?? Task.CompletedTask));
    }

    public RoundInput Input() => new()
    {
        Plans = nations.ToImmutableSortedDictionary(nation => nation.Key, nation => nation.Value.Table.Plan),
        Pledges = challenges.ToImmutableSortedDictionary(challenge => challenge.Key, challenge => challenge.Value.Table.Pledges),
        Treaties = treaties.Values.Any(treaty => treaty.Table is not null)
            ? treaties.Where(treaty => treaty.Value.Table is not null).ToImmutableSortedDictionary(treaty => treaty.Key, treaty => treaty.Value.Table!)
            : null,
        TwoKeys = nations.Values.Any(nation => nation.Table.TwoKeys)
            ? [.. nations.Where(nation => nation.Value.Table.TwoKeys).Select(nation => nation.Key)]
            : null,
        Predictions = nations.Where(nation => nation.Value.Table.Prediction is not null)
            .ToImmutableSortedDictionary(nation => nation.Key, nation => nation.Value.Table.Prediction!),
    };

    public IReadOnlyList<JournalEntry> Journal() =>
        [.. nations.Values.SelectMany(nation => nation.Journal), .. challenges.Values.SelectMany(challenge => challenge.Journal), .. treaties.Values.SelectMany(treaty => treaty.Journal)];

    private async Task AskAsync(Keeper keeper, DateTimeOffset now)
    {
        try
        {
            keeper.Answered = await keeper.Ask();
            Behind |= !keeper.Answered;
        }
        catch (Exception failure)
        {
            TimeSpan pause = FirstPause * Math.Pow(2, Math.Min(keeper.Failures++, 10));
            keeper.NotBefore = now + (pause < LongestPause ? pause : LongestPause);
            LogSilent(failure, keeper.Name, Head.OpenRound, keeper.Failures);
        }
    }

    private static bool Heard<TName, TSealed>(SortedDictionary<TName, TSealed> answers, TName name, TSealed? answer)
        where TName : notnull
        where TSealed : class
    {
        if (answer is null)
        {
            return false;
        }
        answers[name] = answer;
        Checkpoint.Reached("after-seal");
        return true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Keeper} has not sealed round {Round} yet (asked {Times} times).")]
    private partial void LogSilent(Exception failure, string keeper, int round, int times);

    private sealed class Keeper(string name, Func<Task<bool>> ask)
    {
        public string Name => name;
        public Func<Task<bool>> Ask => ask;
        public Task? Asking { get; set; }
        public bool Answered { get; set; }
        public int Failures { get; set; }
        public DateTimeOffset NotBefore { get; set; }
        public bool IsDue(DateTimeOffset now) => !Answered && (Asking is null || Asking.IsCompleted) && NotBefore <= now;
    }
}
