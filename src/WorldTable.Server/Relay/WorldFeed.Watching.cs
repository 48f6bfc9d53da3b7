using WorldTable.Grains.Noticeboards;
using WorldTable.Grains.Nations;
using WorldTable.Grains.Worlds;
using WorldTable.Rules.Moves;
using WorldTable.Server.Identity;

namespace WorldTable.Server.Relay;

/// <summary>The feed's own errands, one after the other: board, gaps, presence, heartbeat.</summary>
public sealed partial class WorldFeed
{
    private async Task RunAsync()
    {
        Wake();
        try
        {
            await foreach (bool _ in signals.Reader.ReadAllAsync(stop.Token))
            {
                await TryErrandsAsync();
                alarm.Change(NextErrandIn(), Timeout.InfiniteTimeSpan);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await LeaveWorldAsync();
        }
    }

    // The page keeps what it has while the silo is away; the feed asks again every second.
    private async Task TryErrandsAsync()
    {
        try
        {
            await RunErrandsAsync();
            beatIn = BeatEvery;
            if (failing)
            {
                failing = false;
                LogHeardAgain(log, Id);
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            lastBeat = time.GetTimestamp();
            beatIn = RetryAfter;
            if (!failing)
            {
                failing = true;
                LogUnheard(log, Id, problem);
            }
        }
    }

    private async Task RunErrandsAsync()
    {
        if (failing && time.GetElapsedTime(lastBeat) < RetryAfter)
        {
            return;
        }
        await FetchBoardWhenNeededAsync();
        await FillGapsWhenDueAsync();
        await DropFreedAsync();
        bool beatDue = failing || time.GetElapsedTime(lastBeat) >= beatIn;
        await ReportPresenceAsync(beatDue);
        if (beatDue)
        {
            Beat beat = await noticeboard.BeatAsync(node, self, stop.Token);
            lastBeat = time.GetTimestamp();
            await FillAsync(Locked(() => board.Compare(beat)));
            await FetchBoardWhenNeededAsync();
        }
    }

    private async Task FetchBoardWhenNeededAsync()
    {
        if (Locked(() => board.NeedsBoard))
        {
            Board whole = await noticeboard.WatchAsync(node, self, stop.Token);
            Tell(() => board.Adopt(whole));
        }
    }

    private async Task FillGapsWhenDueAsync()
    {
        if (!Locked(() => board.HasGaps))
        {
            gapSince = 0;
        }
        else if (gapSince == 0)
        {
            gapSince = time.GetTimestamp();
        }
        else if (time.GetElapsedTime(gapSince) >= HoldGapFor)
        {
            await FillAsync(Locked(() => board.Gaps));
            gapSince = 0;
            await FetchBoardWhenNeededAsync();
        }
    }

    private async Task FillAsync(IReadOnlyList<string> audiences)
    {
        foreach (string audience in audiences)
        {
            long after = Locked(() => board.CounterOf(audience));
            if (await noticeboard.RangeAsync(audience, after, stop.Token) is { } range)
            {
                Tell(() => board.Hear(range));
            }
            else
            {
                Locked(() => board.Forget());
            }
        }
    }

    // What the board shows is a hint; the nation knows who sits there.
    private async Task DropFreedAsync()
    {
        foreach (Present one in Locked(() => present.Values.Where(IsDoubted).ToArray()))
        {
            INationGrain nation = grains.GetGrain<INationGrain>(KeeperKeys.Nation(Id, one.Listener.Audience.Nation!.Value));
            SeatStanding standing = await nation.SeatAsync(one.Seat!.Value, stop.Token);
            if (standing is not SeatStanding.Taken)
            {
                Leave(one.Listener.Connection);
                await TryDropAsync(one.Listener, Refusal.Of(standing is SeatStanding.Freed ? Refusals.SeatFreed : Refusals.UnknownToken));
            }
        }
    }

    private async Task TryDropAsync(Listener listener, Refusal because)
    {
        try
        {
            await listener.Drop(because);
        }
        catch (Exception problem)
        {
            LogUndropped(log, listener.Connection, problem);
        }
    }

    private async Task ReportPresenceAsync(bool always)
    {
        PresenceReport? report = Locked(() =>
        {
            if (!presenceChanged && (!always || present.Count == 0))
            {
                return null;
            }
            presenceChanged = false;
            return new PresenceReport
            {
                Node = node,
                Seats = [.. present.Values.Where(one => one.Seat is not null).Select(one => one.Seat!.Value.Value).Distinct(StringComparer.Ordinal)],
                Facilitator = present.Values.Any(one => one.Listener.Audience.Facilitator),
            };
        });
        if (report is null)
        {
            return;
        }
        try
        {
            await world.PresenceAsync(report, stop.Token);
        }
        catch
        {
            Locked(() => presenceChanged = true);
            throw;
        }
    }

    private TimeSpan NextErrandIn()
    {
        TimeSpan untilBeat = beatIn - time.GetElapsedTime(lastBeat);
        TimeSpan untilGap = gapSince == 0 ? untilBeat : HoldGapFor - time.GetElapsedTime(gapSince);
        TimeSpan next = untilGap < untilBeat ? untilGap : untilBeat;
        return next > TimeSpan.FromMilliseconds(1) ? next : TimeSpan.FromMilliseconds(1);
    }

    private async Task LeaveWorldAsync()
    {
        try
        {
            await world.PresenceAsync(new() { Node = node, Seats = [], Facilitator = false }).WaitAsync(RetryAfter, time);
            await noticeboard.UnwatchAsync(node).WaitAsync(RetryAfter, time);
        }
        catch (Exception problem)
        {
            // The silo went first: a silent node's people count as gone anyway.
            LogLeftUnsaid(log, Id, problem);
        }
    }

    private T Locked<T>(Func<T> look)
    {
        lock (gate)
        {
            return look();
        }
    }

    private void Locked(Action change)
    {
        lock (gate)
        {
            change();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "World {World} cannot be heard at the moment; pages keep what they have.")]
    private static partial void LogUnheard(ILogger log, string world, Exception problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "World {World} is heard again.")]
    private static partial void LogHeardAgain(ILogger log, string world);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Connection} was gone before it could be told that its seat is.")]
    private static partial void LogUndropped(ILogger log, string connection, Exception problem);

    [LoggerMessage(Level = LogLevel.Debug, Message = "World {World} was left without a word.")]
    private static partial void LogLeftUnsaid(ILogger log, string world, Exception problem);
}
