using Microsoft.AspNetCore.SignalR;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Server.Api;
using WorldTable.Server.Identity;
using WorldTable.Server.Limits;
using WorldTable.Server.Relay;

namespace WorldTable.Server.Hub;

/// <summary>The line between one page and its world. Thin: it knows who asks, and hands on.</summary>
public sealed class TableHub(Gatekeeper gate, Table table, Conversation talk, Foresight foresight, WorldRelay relay, AddressPace pace, Tempo tempo, IHubContext<TableHub, ITablePage> pages, TimeProvider time, ILogger<Listener> log) : Hub<ITablePage>, ITableHub
{
    public async Task<SitReply> Sit(Unread<SitRequest> request)
    {
        if (!pace.Allows(Context.GetHttpContext()))
        {
            return new SitReply.Refused(Refusal.Of(Refusals.TooFast));
        }
        if (request.Read(out Refusal refusal) is not { } read)
        {
            return new SitReply.Refused(refusal);
        }
        if (read.Version != Rules.Views.Protocol.Version)
        {
            return new SitReply.Refused(Refusal.Of(Refusals.OldPage));
        }
        try
        {
            Outcome<Sitting> who = await SitDownAsync(read);
            if (who.Value is { } sitting)
            {
                return Welcome(sitting);
            }
            // Somebody else is at this page now, and is not known: whoever sat here before sits here no more.
            Seated?.Feed.Leave(Context.ConnectionId);
            Seated = null;
            return new SitReply.Refused(who.Because!);
        }
        catch (Exception problem) when (!Context.ConnectionAborted.IsCancellationRequested)
        {
            return new SitReply.Refused(table.NotSaved(problem));
        }
    }

    public async Task<MoveReply> Play(Unread<Move> move)
    {
        if (Seated is not Sitting.AsDelegate sitting)
        {
            return new MoveReply.Refused(Refusal.Of(Seated is Sitting.AsFacilitator ? Refusals.NotYourNation : Refusals.UnknownToken));
        }
        MoveReply reply = await table.PlayAsync(sitting, move);
        if (reply is MoveReply.Refused { Because: { Code: Refusals.UnknownToken or Refusals.SeatFreed } because })
        {
            await Clients.Caller.Dropped(because);
            Context.Abort();
        }
        return reply;
    }

    public Task Forecast(Unread<ForecastWish> wish)
    {
        // Not awaited: a connection's calls come one after the other, and a move must not wait behind a slider.
        ITablePage page = pages.Clients.Client(Context.ConnectionId);
        _ = AnswerAsync(wish, foresight.AskAsync, page.Foreseen, (read, because) => new ForecastReply.Refused(read?.Number ?? 0, because));
        return Task.CompletedTask;
    }

    public Task ForecastTreaty(Unread<TreatyForecastWish> wish)
    {
        ITablePage page = pages.Clients.Client(Context.ConnectionId);
        _ = AnswerAsync(wish, foresight.AskAsync, page.TreatyForeseen, (read, because) => new TreatyForecastReply.Refused(read?.Number ?? 0, because));
        return Task.CompletedTask;
    }

    public Task<MoveReply> Clock(Unread<ClockMove> move) => Seated switch
    {
        Sitting.AsFacilitator facilitator => table.ClockAsync(facilitator, move),
        null => Task.FromResult<MoveReply>(new MoveReply.Refused(Refusal.Of(Refusals.UnknownToken))),
        _ => Task.FromResult<MoveReply>(new MoveReply.Refused(Refusal.Of(Refusals.NotFacilitator))),
    };

    public Task<MoveReply> Free(Unread<FreeSeat> wish) => LeadAsync(wish, table.FreeAsync);

    public Task<MoveReply> Say(Unread<Say> wish) =>
        Seated is { } sitting ? talk.SayAsync(sitting, wish) : Task.FromResult<MoveReply>(new MoveReply.Refused(Refusal.Of(Refusals.UnknownToken)));

    public Task<MoveReply> Mute(Unread<MuteNation> wish) => LeadAsync(wish, talk.MuteAsync);

    public Task<MoveReply> Remove(Unread<RemoveMessage> wish) => LeadAsync(wish, talk.RemoveAsync);

    public async Task<CatchUpReply> CatchUp(string audience, long after)
    {
        if (!pace.Allows(Context.GetHttpContext()))
        {
            return new() { Because = Refusal.Of(Refusals.TooFast) };
        }
        if (Seated is not { } sitting || !sitting.Audience.MaySee(audience))
        {
            return new() { Because = Refusal.Of(Seated is null ? Refusals.UnknownToken : Refusals.NotYourNation) };
        }
        try
        {
            return await sitting.Feed.CatchUpAsync(sitting.Audience, audience, after, Context.ConnectionAborted);
        }
        catch (Exception problem) when (!Context.ConnectionAborted.IsCancellationRequested)
        {
            return new() { Because = table.NotSaved(problem) };
        }
    }

    private async Task<MoveReply> LeadAsync<TWish>(Unread<TWish> wish, Func<Sitting.AsFacilitator, TWish, Task<MoveReply>> lead)
        where TWish : class => Seated switch
        {
            Sitting.AsFacilitator facilitator => wish.Read(out Refusal refusal) is { } read ? await lead(facilitator, read) : new MoveReply.Refused(refusal),
            null => new MoveReply.Refused(Refusal.Of(Refusals.UnknownToken)),
            _ => new MoveReply.Refused(Refusal.Of(Refusals.NotFacilitator)),
        };

    // Whatever it needs of the connection it reads before it waits: a hub lives no longer than a call.
    private async Task AnswerAsync<TWish, TReply>(
        Unread<TWish> wish, Func<Sitting.AsDelegate, string, Unread<TWish>, CancellationToken, Task<TReply>> ask, Func<TReply, Task> tell, Func<TWish?, Refusal, TReply> refuse)
        where TWish : class
    {
        CancellationToken gone = Context.ConnectionAborted;
        try
        {
            await tell(Seated switch
            {
                Sitting.AsDelegate sitting => await ask(sitting, Context.ConnectionId, wish, gone),
                null or Sitting.AsVisitor => refuse(wish.Read(out _), Refusal.Of(Refusals.UnknownToken)),
                _ => refuse(wish.Read(out _), Refusal.Of(Refusals.NotYourNation)),
            });
        }
        catch (Exception) when (gone.IsCancellationRequested)
        {
            // Whoever asked has left: there is nobody to answer.
        }
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        Seated?.Feed.Leave(Context.ConnectionId);
        return Task.CompletedTask;
    }

    private Sitting? Seated
    {
        get => Context.Items.TryGetValue(nameof(Sitting), out object? sitting) ? (Sitting?)sitting : null;
        set => Context.Items[nameof(Sitting)] = value;
    }

    private async Task<Outcome<Sitting>> SitDownAsync(SitRequest request) =>
        request.Token is not null
            ? await gate.WhoAsync(request.Token, Context.ConnectionAborted)
            : await relay.FeedOfCodeAsync(request.Code ?? "", Context.ConnectionAborted) is { } feed ? new Sitting.AsVisitor(feed) : Refusal.Of(Refusals.UnknownCode);

    private SitReply.Welcome Welcome(Sitting sitting)
    {
        if (Seated is { } before && before.Feed != sitting.Feed)
        {
            before.Feed.Leave(Context.ConnectionId);
        }
        Seated = sitting;
        ITablePage page = pages.Clients.Client(Context.ConnectionId);
        HubCallerContext line = Context;
        Listener listener = new(line.ConnectionId, sitting.Audience, page.Frames, tempo, time, log)
        {
            Drop = async because =>
            {
                await page.Dropped(because);
                line.Abort();
            },
        };
        Snapshot snapshot = sitting.Feed.Join(listener, (sitting as Sitting.AsDelegate)?.Seat);
        return new(sitting.You, snapshot);
    }
}
