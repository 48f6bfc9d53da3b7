using System.Diagnostics;
using Orleans.Concurrency;
using WorldTable.Grains.Keepers;
using WorldTable.Grains.Rounds;
using WorldTable.Grains.Worlds;
using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Views;

namespace WorldTable.Grains.Forecasts;

/// <summary>Looks ahead for one world, one draft after the other, in the few places that a process has for that.</summary>
[GrainType("forecast"), StatelessWorker(1)]
public sealed class ForecastGrain(ForecastSeats seats, TimeProvider time) : Grain, IForecastGrain
{
    private (WorldHead Head, OpenedRound Opened)? stands;
    private (WorldHead Head, Announced Announced, DraftForecast Forecast)? drafts;
    private TreatyAhead? ahead;

    public async Task<ForecastReply> OfAsync(NationId nation, ForecastWish wish, Announced announced, CancellationToken cancellation = default)
    {
        WorldHead? head = await GrainFactory.GetGrain<IWorldGrain>(this.GetPrimaryKeyString()).HeadAsync(cancellation);
        if (Fence.Refuses(wish.Branch, wish.Round, head, isSealed: false, time.GetUtcNow()) is { } closed)
        {
            return new ForecastReply.Refused(wish.Number, closed);
        }
        DraftForecast forecast = await AgainstAsync(head!, announced, cancellation);
        using (await seats.TakeAsync(cancellation))
        {
            return await Task.Run(() => forecast.Of(nation, wish.Plan), cancellation) switch
            {
                Ruling<Foreseen>.Accepted accepted => new ForecastReply.Done(wish.Number, accepted.State),
                Ruling<Foreseen>.Refused refused => new ForecastReply.Refused(wish.Number, refused.Because),
                _ => throw new UnreachableException(),
            };
        }
    }

    public async Task<TreatyForecastReply> OfTreatyAsync(TreatyForecastWish wish, TreatyVersion version, Announced announced, CancellationToken cancellation = default)
    {
        WorldHead? head = await GrainFactory.GetGrain<IWorldGrain>(this.GetPrimaryKeyString()).HeadAsync(cancellation);
        if (Fence.Refuses(wish.Branch, wish.Round, head, isSealed: false, time.GetUtcNow()) is { } closed)
        {
            return new TreatyForecastReply.Refused(wish.Number, closed);
        }
        if (ahead?.Answers(head!, announced, wish.Treaty, version.Number) != true)
        {
            RoundView view = await ViewAsync(head!, cancellation);
            using (await seats.TakeAsync(cancellation))
            {
                ahead = new TreatyAhead(head!, announced, wish.Treaty, version.Number, await Task.Run(() => TreatyAhead.Look(view, announced, wish.Treaty, version), cancellation));
            }
        }
        return new TreatyForecastReply.Done(wish.Number, ahead.Foreseen);
    }

    // As long as nothing moves in public, the world without a plan is looked at once for everybody.
    private async Task<DraftForecast> AgainstAsync(WorldHead head, Announced announced, CancellationToken cancellation)
    {
        if (drafts is not { } known || known.Head.Revision != head.Revision || !known.Announced.Equals(announced))
        {
            drafts = known = (head, announced, new DraftForecast(await ViewAsync(head, cancellation), announced));
        }
        return known.Forecast;
    }

    private async Task<RoundView> ViewAsync(WorldHead head, CancellationToken cancellation)
    {
        string world = this.GetPrimaryKeyString();
        if (stands is not { } before || before.Head.OpeningKey(world) != head.OpeningKey(world) || before.Head.Waking != head.Waking)
        {
            stands = before = (head, await GrainFactory.GetGrain<IOutcomeGrain>(head.OpeningKey(world)).OpenedAsync(head.Pack, head.Seed, head.Waking, cancellation));
        }
        Pack pack = PackShelf.Named(head.Pack) ?? throw new InvalidOperationException($"World {world} plays the pack '{head.Pack}', which this server does not have.");
        return new RoundView { Pack = pack, Branch = head.Branch, Round = head.OpenRound, Phase = head.Phase, Opening = before.Opened.Outcome };
    }
}
