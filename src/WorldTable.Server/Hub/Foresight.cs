using WorldTable.Grains.Forecasts;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Views;
using WorldTable.Server.Api;
using WorldTable.Server.Limits;

namespace WorldTable.Server.Hub;

/// <summary>Asks where a draft of the own plan, or a treaty, would lead, for hub and HTTP alike. Only public documents and the asker's own draft go in. Nothing is written.</summary>
public sealed class Foresight(IGrainFactory grains, ForecastPace pace, Table table)
{
    private readonly NewestWins newest = new();

    /// <summary>Where a draft of the own plan leads.</summary>
    /// <param name="by">Whose plan it is.</param>
    /// <param name="page">From which page or tool: of its questions that wait, the newest wins.</param>
    /// <param name="unread">The question.</param>
    /// <param name="cancellation">The page is gone.</param>
    public async Task<ForecastReply> AskAsync(Sitting.AsDelegate by, string page, Unread<ForecastWish> unread, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (unread.Read(out Refusal refusal) is not { } wish)
        {
            return new ForecastReply.Refused(Number: 0, refusal);
        }
        if (!pace.Allows(by.Seat.Value))
        {
            return new ForecastReply.Refused(wish.Number, Refusal.Of(Refusals.TooFast));
        }
        try
        {
            return await newest.AskAsync(page, () => grains.GetGrain<IForecastGrain>(by.Feed.Id).OfAsync(by.Nation, wish, by.Feed.AnnouncedNow(), cancellation))
                ?? new ForecastReply.Refused(wish.Number, Refusal.Of(Refusals.Superseded));
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
        {
            return new ForecastReply.Refused(wish.Number, table.NotSaved(problem));
        }
    }

    /// <summary>Where a version of a treaty leads: the version as everybody reads it on the board.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="page">From which page or tool: of its questions about treaties that wait, the newest wins.</param>
    /// <param name="unread">The question.</param>
    /// <param name="cancellation">The page is gone.</param>
    public async Task<TreatyForecastReply> AskAsync(Sitting.AsDelegate by, string page, Unread<TreatyForecastWish> unread, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (unread.Read(out Refusal refusal) is not { } wish)
        {
            return new TreatyForecastReply.Refused(Number: 0, refusal);
        }
        if (!pace.Allows(by.Seat.Value))
        {
            return new TreatyForecastReply.Refused(wish.Number, Refusal.Of(Refusals.TooFast));
        }
        if (by.Feed.TreatyNow(wish.Treaty) is not { } treaty)
        {
            return new TreatyForecastReply.Refused(wish.Number, Refusal.Of(Refusals.UnknownTreaty));
        }
        if (treaty.Versions.FirstOrDefault(one => one.Number == wish.Version) is not { } version)
        {
            return new TreatyForecastReply.Refused(wish.Number, TreatyMerge.MovedOn(treaty.Versions[^1]));
        }
        try
        {
            return await newest.AskAsync("treaty of " + page, () => grains.GetGrain<IForecastGrain>(by.Feed.Id).OfTreatyAsync(wish, version, by.Feed.AnnouncedNow(), cancellation))
                ?? new TreatyForecastReply.Refused(wish.Number, Refusal.Of(Refusals.Superseded));
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
        {
            return new TreatyForecastReply.Refused(wish.Number, table.NotSaved(problem));
        }
    }
}
