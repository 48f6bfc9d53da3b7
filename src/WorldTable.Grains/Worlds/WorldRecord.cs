using System.Collections.Immutable;
using WorldTable.Grains.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Grains.Worlds;

/// <summary>A world as stored: its settings, which no rewind touches, and where it stands.</summary>
public sealed record WorldRecord
{
    public int SchemaVersion { get; init; } = 2;

    // Settings.
    public string Code { get; init; } = "";
    public string Pack { get; init; } = "";
    public string Pace { get; init; } = "";
    public int SeatsPerNation { get; init; } = 1;
    public long Seed { get; init; }
    public string FacilitatorHash { get; init; } = "";
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Nobody ever started it: it is being taken off the shelf, and its keepers let nobody in any more.</summary>
    public bool Abandoned { get; init; }

    // Counters that only ever grow. Waking, revision and epoch begin at the time of day when the world wakes, so that they outrank even what the store has forgotten.
    public long Epoch { get; init; }
    public long Wakings { get; init; }
    public long Revision { get; init; }
    public int SealAttempt { get; init; } = 1;

    /// <summary>Every line of rounds that this world ever had; the last is the highest number given.</summary>
    public ImmutableList<BranchRecord> Branches { get; init; } = [new BranchRecord(1, 0, 1)];

    // The head.
    public int Branch { get; init; } = 1;
    public int OpenRound { get; init; } = 1;
    public int OpenedFromBranch { get; init; } = 1;
    public Phase Phase { get; init; } = Phase.Lobby;

    /// <summary>The decisions of the open round are being collected.</summary>
    public bool Sealing { get; init; }

    // The clock.
    public WorldClock Clock { get; init; } = new WorldClock.Held(TimeSpan.Zero, HeldBecause.NotStarted);
    public TimeSpan PhaseLength { get; init; }

    /// <summary>When the world was last known to be awake: tells a short stop from a long one.</summary>
    public DateTimeOffset AliveAt { get; init; }

    /// <summary>When the store was last found to have fallen back in time, in this round or just before its end: players are told.</summary>
    public DateTimeOffset? WentBackAt { get; init; }

    /// <summary>The numbers given to treaties, in their order; no rewind touches them.</summary>
    public ImmutableList<RegisteredTreaty> Treaties { get; init; } = [];

    /// <summary>The facilitator's deeds since the last record; they go into the next.</summary>
    public ImmutableList<Intervention> Interventions { get; init; } = [];

    public WorldHead Head() => new()
    {
        Pack = Pack,
        Seed = Seed,
        SeatsPerNation = SeatsPerNation,
        Branch = Branch,
        OpenRound = OpenRound,
        OpenedFromBranch = OpenedFromBranch,
        Phase = Abandoned ? Phase.Ended : Phase,
        SealAttempt = SealAttempt,
        Revision = Revision,
        Code = Code,
        Waking = Wakings,
        Deadline = Clock is WorldClock.Calendar calendar ? calendar.Deadline : null,
    };

    /// <summary>The next of a counter, at least the time of day in milliseconds.</summary>
    public static long Later(long last, DateTimeOffset now) => Math.Max(last + 1, now.ToUnixTimeMilliseconds());

    /// <summary>The branch in whose records this round of the present line of rounds lies.</summary>
    public int BranchOf(int round) => BranchOf(round, Branch);

    /// <summary>The branch in whose records this round of the line lies that ends in <paramref name="line"/>.</summary>
    public int BranchOf(int round, int line)
    {
        BranchRecord branch = Branches.Find(one => one.Number == line)!;
        while (round < branch.FromRound && branch.Parent > 0)
        {
            branch = Branches.Find(one => one.Number == branch.Parent)!;
        }
        return branch.Number;
    }
}

/// <summary>One line of rounds: which line it left, and with which round of its own it begins.</summary>
public sealed record BranchRecord(int Number, int Parent, int FromRound);
