using System.Collections.Immutable;
using WorldTable.Grains.Rounds;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Grains.Worlds;

/// <summary>What a facilitator may do to the clock, and when. Pure.</summary>
internal static class Facilitation
{
    /// <summary>How the chronicle calls it that a seat was freed.</summary>
    public const string FreeSeat = "free-seat";
    private const double DefaultExtension = 60;
    private static readonly TimeSpan LiveExtension = TimeSpan.FromHours(1);
    private static readonly TimeSpan CalendarExtension = TimeSpan.FromDays(7);

    /// <summary>How much longer than planned all extensions together make one phase.</summary>
    private static readonly TimeSpan LiveExtensions = TimeSpan.FromHours(2);
    private static readonly TimeSpan CalendarExtensions = TimeSpan.FromDays(14);

    /// <summary>After a cancelled seal at least this much is left to decide.</summary>
    private static readonly TimeSpan LiveGrace = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan CalendarGrace = TimeSpan.FromHours(1);

    public static Ruling<WorldRecord> Judge(WorldRecord world, ClockMove move, int rounds, DateTimeOffset now)
    {
        WorldRecord? next = move.Do switch
        {
            _ when move.From is { } seen && seen != world.Phase => null,
            "start" when world.Phase == Phase.Lobby => world.EndPhase(rounds, now),
            "next" when world is { Sealing: false, Phase: not Phase.Ended } => world.EndPhase(rounds, now),
            "pause" when !world.Sealing => Paused(world, now),
            "resume" when !world.Sealing => Resumed(world, now),
            "extend" when !world.Sealing && IsTicking(world) => Extended(world, move.Seconds ?? DefaultExtension),
            "end" when world is { Sealing: false, Phase: not Phase.Ended } => world.Enter(Phase.Ended, rounds, now),
            "cancel-seal" when world.Sealing => Unsealed(world),
            "rewind" when world is { Sealing: false } && move.Round is { } round && round >= 1 && round < world.OpenRound => Rewound(world, round, rounds, now),
            _ => null,
        };
        if (next is not null)
        {
            return new Ruling<WorldRecord>.Accepted(next with { Interventions = next.Interventions.With(move.Do, world.Phase, move.Do == "rewind" ? move.Round : null) });
        }
        return new Ruling<WorldRecord>.Refused(Why(world, move));
    }

    private static Refusal Why(WorldRecord world, ClockMove move)
    {
        if (move.Do != "extend" || world.Sealing || !IsTicking(world) || (move.From ?? world.Phase) != world.Phase)
        {
            return Refusal.Of(Refusals.BadClock, ("do", move.Do), ("phase", Phases.Word(world.Phase)));
        }
        return IsExtension(world, move.Seconds ?? DefaultExtension)
            ? Refusal.Of(Refusals.NoMoreTime)
            : Refusal.Of(Refusals.BadAmount, ("min", 1), ("max", LongestExtension(world).TotalSeconds));
    }

    private static bool IsExtension(WorldRecord world, double seconds) => seconds >= 1 && seconds <= LongestExtension(world).TotalSeconds;

    private static bool IsTicking(WorldRecord world) => world.Clock is WorldClock.Running or WorldClock.Calendar
        or WorldClock.Held { Why: HeldBecause.Paused or HeldBecause.NobodyHere or HeldBecause.WokeUp };

    private static bool IsCalendar(WorldRecord world) => Pace.Named(world.Pace)!.Clock == PaceClock.Calendar;

    private static TimeSpan LongestExtension(WorldRecord world) => IsCalendar(world) ? CalendarExtension : LiveExtension;

    private static WorldRecord? Paused(WorldRecord world, DateTimeOffset now) => world.Clock switch
    {
        WorldClock.Running or WorldClock.Calendar => world with { Clock = new WorldClock.Held(world.Clock.Left(now), HeldBecause.Paused) },
        WorldClock.Held { Why: HeldBecause.NobodyHere or HeldBecause.WokeUp } held => world with { Clock = held with { Why = HeldBecause.Paused } },
        _ => null,
    };

    private static WorldRecord? Resumed(WorldRecord world, DateTimeOffset now) =>
        world.Clock is WorldClock.Held { Why: HeldBecause.Paused or HeldBecause.NobodyHere or HeldBecause.WokeUp } held
            ? world with { Clock = IsCalendar(world) ? new WorldClock.Calendar(now + held.Remaining) : new WorldClock.Running(now + held.Remaining) }
            : null;

    private static WorldRecord? Extended(WorldRecord world, double seconds)
    {
        if (!IsExtension(world, seconds))
        {
            return null;
        }
        TimeSpan more = TimeSpan.FromSeconds(seconds);
        if (world.PhaseLength + more > Pace.Named(world.Pace)!.LengthOf(world.Phase) + (IsCalendar(world) ? CalendarExtensions : LiveExtensions))
        {
            return null;
        }
        return world with
        {
            PhaseLength = world.PhaseLength + more,
            Clock = world.Clock switch
            {
                WorldClock.Running running => new WorldClock.Running(running.EndsAt + more),
                WorldClock.Calendar calendar => new WorldClock.Calendar(calendar.Deadline + more),
                WorldClock.Held held => held with { Remaining = held.Remaining + more },
                _ => world.Clock,
            },
        };
    }

    private static WorldRecord Unsealed(WorldRecord world)
    {
        TimeSpan grace = IsCalendar(world) ? CalendarGrace : LiveGrace;
        return world with
        {
            Sealing = false,
            SealAttempt = world.SealAttempt + 1,
            Clock = world.Clock switch
            {
                WorldClock.None => world.Clock,
                WorldClock.Held held when held.Remaining > grace => held with { Why = HeldBecause.Paused },
                _ => new WorldClock.Held(grace, HeldBecause.Paused),
            },
        };
    }

    /// <summary>Back to the opening of a round, in a branch of its own.</summary>
    public static WorldRecord Rewound(WorldRecord world, int round, int rounds, DateTimeOffset now)
    {
        int branch = world.Branches[^1].Number + 1;
        WorldRecord next = world with
        {
            OpenedFromBranch = world.BranchOf(round - 1),
            Branch = branch,
            Branches = world.Branches.Add(new BranchRecord(branch, world.Branch, round)),
            OpenRound = round,
            Interventions = [],
        };
        return next.Enter(Phase.Briefing, rounds, now);
    }

    /// <summary>One deed more: the same one in the same phase is counted.</summary>
    public static ImmutableList<Intervention> With(this ImmutableList<Intervention> deeds, string done, Phase at, int? round = null)
    {
        string phase = Phases.Word(at);
        int before = deeds.FindIndex(deed => deed.Do == done && deed.Phase == phase && deed.Round == round);
        return before < 0
            ? deeds.Add(new Intervention(done, phase, 1) { Round = round })
            : deeds.SetItem(before, deeds[before] with { Count = deeds[before].Count + 1 });
    }
}
