using Microsoft.Extensions.Logging;
using WorldTable.Grains.Challenges;
using WorldTable.Grains.Joining;
using WorldTable.Grains.Keepers;
using WorldTable.Grains.Nations;
using WorldTable.Grains.Rounds;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Grains.Worlds;

/// <summary>How the world moves on: its timer, the roll-call, the commit, and the opening of what comes next.</summary>
public sealed partial class WorldGrain
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan NextLook = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan AliveEvery = TimeSpan.FromSeconds(10);

    // How long one turn waits for keepers before it lets others speak; they are asked again from the timer. Real time, whatever the game's clock says.
    private static readonly TimeSpan Briefly = TimeSpan.FromMilliseconds(250);
    private readonly TaskCompletionSource caughtUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task opening = Task.CompletedTask;
    private IGrainTimer? timer;
    private bool timerKeepsAwake;
    private RollCall? rollCall;
    private int toldMissing;
    private bool lookAtReadiness = true;
    private long openedRevision;

    private void Awake()
    {
        pack = PackOf(Record);
        Open();
        Schedule(TimeSpan.Zero);
    }

    private async Task TickAsync()
    {
        try
        {
            bool changed = attendance.Expire(Now);
            await GoOnAsync();
            await LookAtReadinessAsync();
            if (opening.IsCompleted && openedRevision < Record.Revision)
            {
                Open();
            }
            if (Record.Clock is WorldClock.Running && Now - Record.AliveAt >= AliveEvery)
            {
                await notebook.RememberAsync(Record with { AliveAt = Now });
            }
            if (changed)
            {
                Tell();
            }
        }
        catch (NotRemembered failure)
        {
            KeeperLog.NotSaved(log, failure, World);
        }
        catch (Exception failure)
        {
            // Asked again at the next beat; until then the page says what is missing.
            LogStuck(failure, World, Record.OpenRound);
        }
        finally
        {
            if (!Record.Sealing && Record.Due(attendance, pack!.Rounds, Now) is null)
            {
                caughtUp.TrySetResult();
            }
            Schedule();
        }
    }

    /// <summary>Everything that is due now, in order: deadlines, the seal as far as it gets, the commit.</summary>
    private async Task GoOnAsync()
    {
        while (true)
        {
            if (Record.Sealing)
            {
                if (!await SealAsync())
                {
                    return;
                }
            }
            else if (Record.Due(attendance, pack!.Rounds, Now) is { } next)
            {
                await ChangeAsync(next);
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>Stores a step of the course and lets everybody know.</summary>
    private async Task ChangeAsync(WorldRecord next)
    {
        bool collects = next.Sealing && !Record.Sealing;
        await notebook.RememberAsync(next with { Revision = Record.Revision + 1, AliveAt = Now });
        rollCall = null;
        lookAtReadiness = true;
        if (collects)
        {
            Checkpoint.Reached("after-sealing");
            return;
        }
        Open();
        Schedule();
    }

    /// <summary>One short step of the roll-call; true when the round is committed.</summary>
    private async Task<bool> SealAsync()
    {
        if (rollCall?.Head.Revision != Record.Revision)
        {
            toldMissing = -1;
            OpenedRound before = await OpenedAsync(Record);
            rollCall = new RollCall(GrainFactory, World, Record.Head(), pack!, Registry.Living(Record, before.Outcome.State.Treaties), log);
        }
        await BriefAsync(rollCall.AskAsync(Now));
        if (rollCall.Behind)
        {
            DeactivateOnIdle();
            return false;
        }
        if (!rollCall.Complete)
        {
            if (rollCall.Missing.Count != toldMissing)
            {
                toldMissing = rollCall.Missing.Count;
                Tell();
            }
            Schedule();
            return false;
        }
        Checkpoint.Reached("after-all-seals");
        await CommitAsync(rollCall);
        return true;
    }

    private async Task CommitAsync(RollCall sealedTables)
    {
        WorldRecord now = Record;
        OpenedRound before = await OpenedAsync(now);
        RoundInput input = sealedTables.Input();
        // Beside the turn: whoever looks at the world meanwhile is answered.
        RoundOutcome outcome = await Task.Run(() => Round.Play(pack!, before.Outcome, input, now.Seed));
        RoundRecord resolved = new RoundRecord
        {
            RulesVersion = Round.RulesVersion,
            Pack = now.Pack,
            Seed = now.Seed,
            Branch = now.Branch,
            Round = now.OpenRound,
            Input = input,
            Outcome = outcome,
            Journal = sealedTables.Journal(),
            Interventions = now.Interventions,
            PreviousHash = before.Hash,
        }.Hashed();
        // Whoever resolved first, that record stands; a second result is dropped here.
        await RoundOf(now.Branch, now.OpenRound).CommitAsync(new KeptRound(resolved));
        Checkpoint.Reached("after-round-record");
        await ChangeAsync(now.Recorded(pack!.Rounds, Now));
        Checkpoint.Reached("after-head");
    }

    private async Task LookAtReadinessAsync()
    {
        WorldRecord now = Record;
        if (!lookAtReadiness || !Pace.Named(now.Pace)!.AllReadyAdvances || now.Sealing || now.Phase is Phase.Lobby or Phase.Ended
            || now.Clock is WorldClock.Held { Why: HeldBecause.Paused })
        {
            return;
        }
        WorldHead head = now.Head();
        Task<NationStanding>[] asked = [.. pack!.Playable.Select(nation => GrainFactory.GetGrain<INationGrain>($"{World}/{nation}").StandingAsync(head))];
        Task<NationStanding[]> all = Task.WhenAll(asked);
        if (!await BriefAsync(all))
        {
            return;
        }
        lookAtReadiness = false;
        NationStanding[] taken = [.. (await all).Where(standing => standing.Taken)];
        if (taken.Length > 0 && taken.All(nation => nation.Ready))
        {
            await ChangeAsync(now.EndPhase(pack.Rounds, Now));
            await GoOnAsync();
        }
    }

    /// <summary>Lets every keeper adopt the head, then shows it: beside the turns, again at the next beat where it failed.</summary>
    private void Open() => opening = OpenAsync(Record);

    private async Task OpenAsync(WorldRecord world)
    {
        WorldHead head = world.Head();
        try
        {
            OpenedRound round = await OpenedAsync(world);
            // Beside the turn: a game that is over before its last round is looked at to its end.
            opened = (head.OpeningKey(World), round, world.Phase == Phase.Ended ? await Task.Run(() => Reports.Early(pack!, round.Outcome, world.Seed)) : round.Outcome.Report);
            Task[] adopting =
            [
                .. pack!.Playable.Select(nation => AdoptedAsync(GrainFactory.GetGrain<INationGrain>($"{World}/{nation}").AdoptAsync(head))),
                .. pack.Challenges.Select(challenge => AdoptedAsync(GrainFactory.GetGrain<IChallengeGrain>($"{World}/{challenge}").AdoptAsync(head))),
                .. world.Treaties.Select(one => AdoptedAsync(TreatyOf(one.Treaty).AdoptAsync(head))),
            ];
            await BriefAsync(Task.WhenAll(adopting));
            Tell();
            await Task.WhenAll(adopting);
            IJoinCodeGrain code = GrainFactory.GetGrain<IJoinCodeGrain>(world.Code);
            await (world.Phase == Phase.Ended ? code.ReleaseAsync(World) : code.ClaimAsync(World));
            openedRevision = Math.Max(openedRevision, world.Revision);
        }
        catch (Exception failure)
        {
            LogUnopened(failure, World, head.OpenRound);
            await DoubtOpeningAsync(world);
        }
    }

    private static async Task AdoptedAsync(Task adopting)
    {
        await adopting;
        Checkpoint.Reached("after-open");
    }

    /// <summary>Waits a moment for keepers; false when they need longer (they go on being asked) or failed.</summary>
    private static async Task<bool> BriefAsync(Task task, TimeSpan? atMost = null)
    {
        await task.WaitAsync(atMost ?? Briefly, TimeProvider.System).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        return task.IsCompletedSuccessfully;
    }

    private void Schedule(TimeSpan? soon = null)
    {
        bool keepAwake = Record.Sealing || Record.Clock is WorldClock.Running;
        TimeSpan due = soon ?? (Record.Sealing ? NextLook : Record.Clock.EndsBy is { } end && end - Now < Beat ? Record.Clock.Left(Now) : Beat);
        if (timer is null || keepAwake != timerKeepsAwake)
        {
            timer?.Dispose();
            timerKeepsAwake = keepAwake;
            timer = this.RegisterGrainTimer(TickAsync, new GrainTimerCreationOptions { DueTime = due, Period = Beat, KeepAlive = keepAwake });
        }
        else
        {
            timer.Change(due, Beat);
        }
    }

    private IRoundGrain RoundOf(int branch, int round) => GrainFactory.GetGrain<IRoundGrain>($"{World}/{branch}/{round}");

    private Task<OpenedRound> OpenedAsync(WorldRecord world) =>
        GrainFactory.GetGrain<IOutcomeGrain>(world.Head().OpeningKey(World)).OpenedAsync(world.Pack, world.Seed, world.Wakings);

    private static Pack PackOf(WorldRecord world) =>
        PackShelf.Named(world.Pack) ?? throw new InvalidOperationException($"This server does not have the pack '{world.Pack}'.");

    [LoggerMessage(Level = LogLevel.Error, Message = "World {World} is stuck in round {Round}; it tries again.")]
    private partial void LogStuck(Exception failure, string world, int round);

    [LoggerMessage(Level = LogLevel.Warning, Message = "World {World} could not open round {Round} for every keeper; it tries again.")]
    private partial void LogUnopened(Exception failure, string world, int round);
}
