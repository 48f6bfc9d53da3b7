using Microsoft.Extensions.Logging;
using WorldTable.Grains.Keepers;
using WorldTable.Grains.Noticeboards;

namespace WorldTable.Grains.Worlds;

/// <summary>How a world wakes, and what it does when the store fell back in time: what is stored counts, and everybody begins anew from there.</summary>
public sealed partial class WorldGrain
{
    // The revision that this life of the world has read: what another life told beyond it, the store has forgotten.
    private long read;
    private long toldBefore;

    // Players know of it since this waking.
    private bool saidWentBack;

    public async Task DoubtAsync(long waking)
    {
        try
        {
            if (notebook.Exists && (waking == Record.Wakings || (waking == 0 && !saidWentBack)))
            {
                await notebook.ReadAgainAsync();
                read = Record.Revision;
                if (!notebook.Exists)
                {
                    // Born and forgotten within the same seconds.
                    DeactivateOnIdle();
                    return;
                }
                await WakeAsync(CancellationToken.None, wentBack: true);
            }
            else if (notebook.Exists && (waking == 0 || !saidWentBack))
            {
                await SayWentBackAsync();
            }
        }
        catch (Exception failure)
        {
            LogUnwoken(failure, World);
            DeactivateOnIdle();
        }
    }

    /// <summary>The head is a cache: whatever was committed while it slept is adopted first, and what is no longer committed is played again.</summary>
    private async Task WakeAsync(CancellationToken cancellation, bool wentBack = false)
    {
        WorldRecord next = Record;
        int rounds = PackOf(next).Rounds;
        while (next.OpenRound > 1 && await RoundOf(next.OpenedFromBranch, next.OpenRound - 1).ReadAsync(cancellation) is null)
        {
            LogRoundForgotten(World, next.OpenRound - 1);
            next = Facilitation.Rewound(next, next.OpenRound - 1, rounds, Now) with { Sealing = false };
            wentBack = true;
        }
        while (await RoundOf(next.Branch, next.OpenRound).ReadAsync(cancellation) is not null)
        {
            next = next.Recorded(rounds, Now);
        }
        next = next.Woken(Now);
        await notebook.RememberAsync(next with
        {
            // Worlds of old records count from now; one that was being forgotten when the server stopped is asked about again.
            CreatedAt = next.CreatedAt == default ? Now : next.CreatedAt,
            Abandoned = false,
            Wakings = WorldRecord.Later(next.Wakings, Now),
            Revision = WorldRecord.Later(next.Revision, Now),
            // A seal of a round that is not being collected is one of a forgotten future.
            SealAttempt = next.Sealing ? next.SealAttempt : next.SealAttempt + 1,
            WentBackAt = wentBack ? Now : next.WentBackAt,
            AliveAt = Now,
        });
        saidWentBack = wentBack;
        rollCall = null;
        Awake();
        if (wentBack)
        {
            _ = GrainFactory.GetGrain<INoticeboardGrain>(World).BeginAnewAsync();
        }
    }

    /// <summary>
    /// A round that does not open, because the record of the one before it is gone: the store fell back after it had taken the record and before it took the head. Nobody else can notice, for no
    /// keeper has come so far.
    /// </summary>
    private async Task DoubtOpeningAsync(WorldRecord world)
    {
        try
        {
            if (world.OpenRound > 1 && await RoundOf(world.OpenedFromBranch, world.OpenRound - 1).ReadAsync() is null)
            {
                _ = GrainFactory.GetGrain<IWorldGrain>(World).DoubtAsync(world.Wakings);
            }
        }
        catch (Exception failure)
        {
            // Away again: the round is opened again at the next beat.
            LogUnopened(failure, World, world.OpenRound);
        }
    }

    /// <summary>Another life of this world told what this one has not read: looked at in a turn of its own.</summary>
    private void HearOfEarlierLife(long revision)
    {
        if (revision > read && revision > toldBefore)
        {
            toldBefore = revision;
            KeeperLog.FellBack(log, World, revision, read);
            this.RegisterGrainTimer(() => saidWentBack ? Task.CompletedTask : SayWentBackAsync(), TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    private async Task SayWentBackAsync()
    {
        try
        {
            await notebook.RememberAsync(Record with { WentBackAt = Now, Revision = Record.Revision + 1 });
            saidWentBack = true;
            Tell();
            _ = GrainFactory.GetGrain<INoticeboardGrain>(World).BeginAnewAsync();
        }
        catch (NotRemembered failure)
        {
            KeeperLog.NotSaved(log, failure, World);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "World {World} could not wake anew; it does when it is next asked.")]
    private partial void LogUnwoken(Exception failure, string world);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The record of round {Round} of world {World} is gone: the round is played again, in a branch of its own.")]
    private partial void LogRoundForgotten(string world, int round);
}
