using WorldTable.Rules.Packs;
using WorldTable.Rules.Worlds;

namespace WorldTable.Grains.Worlds;

/// <summary>How a world moves on: lobby → (briefing → table → decision → sealing → report) for every round → ended. Pure.</summary>
internal static class Course
{
    /// <summary>With nobody here for this long, a live clock is held.</summary>
    public static readonly TimeSpan EmptyAfter = TimeSpan.FromSeconds(20);

    /// <summary>A clock that was held for want of people goes on when somebody has been back for this long.</summary>
    public static readonly TimeSpan ResumeAfter = TimeSpan.FromSeconds(10);

    /// <summary>A stop longer than this is not the players' fault: the clock waits for them.</summary>
    public static readonly TimeSpan ShortStop = TimeSpan.FromSeconds(30);

    /// <summary>That the store fell back is told at least this long, even when the round ends at once.</summary>
    private static readonly TimeSpan ToldFor = TimeSpan.FromMinutes(1);

    /// <summary>The present phase is over. From decision the world starts to collect: the phase stays until the record is written.</summary>
    public static WorldRecord EndPhase(this WorldRecord world, int rounds, DateTimeOffset at) => world.Phase switch
    {
        Phase.Lobby => world.Enter(Phase.Briefing, rounds, at),
        Phase.Briefing => world.Enter(Phase.Table, rounds, at),
        Phase.Table => world.Enter(Phase.Decision, rounds, at),
        Phase.Decision => world with { Sealing = true, Clock = world.Clock.Collecting(at) },
        Phase.Report => world.Enter(world.OpenRound > rounds ? Phase.Ended : Phase.Briefing, rounds, at),
        _ => world,
    };

    /// <summary>The open round has its record: its report is next.</summary>
    public static WorldRecord Recorded(this WorldRecord world, int rounds, DateTimeOffset now)
    {
        // A calendar goes on from the deadline that passed, however late somebody looked.
        DateTimeOffset from = world.Clock is WorldClock.Calendar calendar && calendar.Deadline < now ? calendar.Deadline : now;
        WorldRecord next = world with
        {
            OpenRound = world.OpenRound + 1,
            OpenedFromBranch = world.Branch,
            Sealing = false,
            Interventions = [],
            WentBackAt = now - world.WentBackAt < ToldFor ? world.WentBackAt : null,
        };
        return next.Enter(Phase.Report, rounds, from);
    }

    public static WorldRecord Enter(this WorldRecord world, Phase phase, int rounds, DateTimeOffset at)
    {
        Pace pace = Pace.Named(world.Pace)!;
        if (pace.Skips(phase))
        {
            return (world with { Phase = phase }).EndPhase(rounds, at);
        }
        TimeSpan length = pace.LengthOf(phase);
        if (phase == Phase.Briefing && world.OpenRound == 1 && pace.Clock == PaceClock.Live && length < Pace.FirstReading && HasBriefings(world.Pack))
        {
            length = Pace.FirstReading;
        }
        WorldClock clock = phase == Phase.Ended ? new WorldClock.Held(TimeSpan.Zero, HeldBecause.Ended) : pace.Clock switch
        {
            PaceClock.Live => new WorldClock.Running(at + length),
            PaceClock.Calendar => new WorldClock.Calendar(at + length),
            _ => new WorldClock.None(),
        };
        return world with { Phase = phase, PhaseLength = length, Clock = clock };
    }

    private static bool HasBriefings(string name) =>
        PackShelf.Named(name) is { } pack && pack.Playable.Any(nation => Briefings.Of(pack, nation).Count > 0);

    /// <summary>What the clock alone does now; null when nothing is due.</summary>
    public static WorldRecord? Due(this WorldRecord world, Attendance attendance, int rounds, DateTimeOffset now) => world switch
    {
        { Sealing: true } => null,
        { Clock: WorldClock.Calendar calendar } when calendar.Deadline <= now => world.EndPhase(rounds, calendar.Deadline),
        { Clock: WorldClock.Running running } when running.EndsAt <= now => world.EndPhase(rounds, now),
        { Clock: WorldClock.Running running } when now - attendance.EmptySince >= EmptyAfter =>
            world with { Clock = new WorldClock.Held(running.EndsAt - now, HeldBecause.NobodyHere) },
        { Clock: WorldClock.Held { Why: HeldBecause.NobodyHere or HeldBecause.WokeUp } held } when now - attendance.BackSince >= ResumeAfter =>
            world with { Clock = new WorldClock.Running(now + held.Remaining) },
        _ => null,
    };

    /// <summary>A world wakes: after a longer stop a running clock is held with what remained.</summary>
    public static WorldRecord Woken(this WorldRecord world, DateTimeOffset now)
    {
        if (world.Clock is not WorldClock.Running running || now - world.AliveAt <= ShortStop)
        {
            return world;
        }
        TimeSpan remaining = running.EndsAt - world.AliveAt;
        return world with { Clock = new WorldClock.Held(remaining < world.PhaseLength ? remaining : world.PhaseLength, HeldBecause.WokeUp) };
    }

    private static WorldClock Collecting(this WorldClock clock, DateTimeOffset at) => clock switch
    {
        WorldClock.Running => new WorldClock.Held(clock.Left(at), HeldBecause.Paused),
        WorldClock.Calendar => new WorldClock.Calendar(at),
        _ => clock,
    };
}
