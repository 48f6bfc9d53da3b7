using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views;

/// <summary>The policy cards dealt to a nation: at most five open levers, by what moves the worst meter and by the nation's own situation. No dice.</summary>
public static class Hand
{
    private const int Cards = 5;

    public static IReadOnlyList<CardDocument> Deal(RoundView view, NationId nation)
    {
        ArgumentNullException.ThrowIfNull(view);
        List<(double Weight, CardDocument Card)> cards = [];
        var pack = view.Pack;
        var row = pack.PlaceOf(nation);
        var own = view.Opening.Nations[row];
        var world = view.Opening.Nations;
        var heat = Distance(view, MeterNames.Temperature);
        var need = Distance(view, MeterNames.Poverty);
        var emissionsShare = own.EmissionsGigatonnes / world.Sum(figures => figures.EmissionsGigatonnes);
        var wealth = own.GdpPerPerson / world.Max(figures => figures.GdpPerPerson);
        var neediest = world.Where(figures => figures.Nation != nation).MaxBy(figures => figures.PovertyPercent * figures.PopulationMillions)!;
        var poorest = world.Where(figures => figures.Nation != nation && pack.Playable.Contains(figures.Nation)).MaxBy(figures => figures.PovertyPercent)!;

        Add(CarbonPrice.Name, null, heat * (0.6 + emissionsShare), 5.0 * Math.Round((own.CarbonPrice + 40.0) / 5.0), Said.Of("card.carbon-price", ("gigatonnes", own.EmissionsGigatonnes), ("percent", 100.0 * emissionsShare)));
        Add(Pool.Name, ChallengeNames.Climate.Value, heat * (0.5 + wealth), 5.0, Said.Of("card.pool-climate", ("heading", Heading(view, MeterNames.Temperature))));
        Add(CleanResearch.Name, null, heat * (0.3 + (0.7 * wealth)), 2.0, Said.Of("card.clean-research"));
        Add(Services.Name, null, need * (0.2 + (own.PovertyPercent / 20.0)), 10.0, Said.Of("card.services", ("percent", own.PovertyPercent), ("millions", own.PovertyPercent * own.PopulationMillions / 100.0)));
        Add(Pool.Name, ChallengeNames.Poverty.Value, need * (0.4 + wealth), 5.0, Said.Of("card.pool-poverty", ("heading", Heading(view, MeterNames.Poverty))));
        Add(Aid.Name, poorest.Nation.Value, need * (0.3 + (0.8 * wealth)), 3.0, Said.Of("card.aid", ("nation", poorest.Nation.Value), ("percent", poorest.PovertyPercent)));
        if (neediest.Nation != poorest.Nation)
            Add(Aid.Name, neediest.Nation.Value, need * (0.2 + (0.7 * wealth)), 3.0, Said.Of("card.aid", ("nation", neediest.Nation.Value), ("percent", neediest.PovertyPercent)));
        return [.. cards.OrderByDescending(card => card.Weight).Take(Cards).Select(card => card.Card)];

        void Add(LeverId lever, string? to, double weight, double suggested, Said why)
        {
            if (pack.OpensInRound(lever, to) is { } opens && opens <= view.Round)
                cards.Add((weight, new CardDocument { Lever = lever, To = to, Suggested = suggested < Lever.Named(lever)!.Form.Max ? suggested : Lever.Named(lever)!.Form.Max, Why = why }));
        }
    }

    private static double Heading(RoundView view, MeterId meter) => view.Opening.Meters.FirstOrDefault(row => row.Id == meter)?.Heading ?? 0.0;

    // How far a heading is from its red line, as a share of the line: 1 on it.
    private static double Distance(RoundView view, MeterId meter) =>
        view.Opening.Meters.FirstOrDefault(row => row.Id == meter) is { RedLine: { } line, Heading: var heading } ? heading / line : 0.0;
}
