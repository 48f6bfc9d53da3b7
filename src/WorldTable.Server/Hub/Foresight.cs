using WorldTable.Grains.Forecasts;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Server.Api;
using WorldTable.Server.Limits;

namespace WorldTable.Server.Hub;

/// <summary>Asks where a draft of the own plan would lead, for hub and HTTP alike. Only public documents and the asker's own draft go in. Nothing is written.</summary>
public sealed class Foresight(IGrainFactory grains, ForecastPace pace, Table table)
{
    private readonly NewestWins newest = new();

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
}
