using System.Collections.Immutable;
using WorldTable.Rules.Domains.Development;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Execution;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Forecasts;

/// <summary>
/// Where a treaty leads that is still on the table: the world as it goes on without it, and with it in force from the next round on, signed and kept by everybody whom it invites. In both all go on
/// with their plans, promises, announcements and other treaties, in the futures that all forecasts share. A version in force is compared with the world in which it ends now and nobody does what it asked, an amendment with the version in force.
/// </summary>
public static class TreatyForecast
{
    /// <summary>Both worlds in the last year.</summary>
    /// <param name="view">the round as it opened</param>
    /// <param name="announced">what was announced in it so far</param>
    /// <param name="table">the treaty as it lies on the table</param>
    /// <param name="version">which of its versions</param>
    public static TreatyForeseen Of(RoundView view, Announced announced, TreatyTable table, int version)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(announced);
        ArgumentNullException.ThrowIfNull(table);
        var text = table.Version(version)?.Text ?? throw new ArgumentOutOfRangeException(nameof(version), version, "The treaty has no such version.");
        var (pack, state) = (view.Pack, view.Opening.State);
        // An amendment binds those who are bound.
        IReadOnlyList<NationId> signers = [.. table.Standing.Text is null ? TreatyRules.Invited(text.Terms, pack) : table.Standing.Members.Keys];
        var promises = state.Pledges;
        foreach (var (challenge, byNation) in announced.Pledges)
            promises = promises.SetItem(challenge, promises.GetValueOrDefault(challenge, ImmutableSortedDictionary<NationId, double>.Empty).SetItems(byNation));
        var without = Ends(table.Binds && table.Standing.Version == version ? WithoutIt.From(pack, state, table) : state);
        var with = Ends(InForce(pack, state, table, text, signers, version, view.Round));
        return new TreatyForeseen
        {
            Treaty = table.Treaty,
            Version = version,
            Branch = view.Branch,
            Round = view.Round,
            Year = pack.LastYear,
            World = [.. pack.Meters.Select(card => new ForeseenFigure(card.Meter.Value, MeterRows.UnitOf(card.Meter), MeterRows.LowerIsBetter(card.Meter), MeterReading.Mean(without)[card.Meter], MeterReading.Mean(with)[card.Meter]))],
            Nations =
            [
                .. pack.Playable.Select((nation, place) => new ForeseenNation(nation, signers.Contains(nation),
                [
                    Own("emissions", "gigatonnes", lowerIsBetter: true, world => world.Co2[place]),
                    Own("income", "dollars-per-day", lowerIsBetter: false, world => Poverty.Median(world.Household[place], world.Numbers.Spread[place])),
                    Own("poverty", "percent", lowerIsBetter: true, world => 100.0 * world.Poor[place]),
                    Own("reputation", "points", lowerIsBetter: false, world => 100.0 * world.Reputation[place]),
                ])),
            ],
        };

        ForeseenFigure Own(string name, string unit, bool lowerIsBetter, Func<WorldInMotion, double> read) => new(name, unit, lowerIsBetter, Mean(without, read), Mean(with, read));

        IReadOnlyList<WorldInMotion> Ends(WorldState from)
        {
            var opened = view with { Opening = view.Opening with { State = from } };
            return Forecast.EndsOf(pack, from, Forecast.Kept(opened, announced.Pledges), promises);
        }
    }

    // One that stands already goes on with its history; a new one begins in the next round; an amendment takes the place of what binds, and its members do what it asks instead.
    private static WorldState InForce(Pack pack, WorldState state, TreatyTable table, TreatyText text, IReadOnlyList<NationId> signers, int version, int round)
    {
        var amends = table.Binds && table.Standing.Version != version;
        var basis = amends ? WithoutIt.From(pack, state, table) : state;
        var standing = amends ? table.Standing with { Text = text, Version = version, Breaches = table.Standing.Breaches.RemoveAll(breach => text.Clause(breach.Clause) is null) }
            : table.Binds ? table.Standing
            : TreatyInForce.AsIf(table.Treaty, text, signers, round + 1).Standing with { Version = version };
        return basis with { Treaties = (basis.Treaties ?? ImmutableSortedDictionary<TreatyId, TreatyTable>.Empty).SetItem(table.Treaty, table with { Standing = standing }) };
    }

    private static double Mean(IReadOnlyList<WorldInMotion> futures, Func<WorldInMotion, double> read)
    {
        var sum = 0.0;
        foreach (var world in futures)
            sum += read(world);
        return (1.0 / futures.Count) * sum;
    }
}
