using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Rules.Views.Cards;

/// <summary>The world as one nation sees it when its hand is dealt.</summary>
public sealed class Standpoint(RoundView view, NationId nation, Outlook outlook)
{
    public Pack Pack => view.Pack;
    public RoundOutcome Opening => view.Opening;
    public NationId Nation => nation;

    /// <summary>What the nation's money and policies would bring.</summary>
    public Outlook Outlook => outlook;

    /// <summary>The nation's place in the pack.</summary>
    public int Row { get; } = view.Pack.PlaceOf(nation);

    public NationFigures Own => Opening.Nations[Row];

    /// <summary>How close warming and extreme poverty are heading to their red lines: 1 on the line, more beyond it.</summary>
    public double Heat => Distance(MeterNames.Temperature);
    public double Need => Distance(MeterNames.Poverty);

    /// <summary>Income per person against the richest row's, 0 to 1.</summary>
    public double Wealth => Own.GdpPerPerson / Opening.Nations.Max(figures => figures.GdpPerPerson);

    /// <summary>Share of the world's carbon.</summary>
    public double EmissionsShare => Own.EmissionsGigatonnes / Opening.Nations.Sum(figures => figures.EmissionsGigatonnes);

    /// <summary>Where a meter ends as things go; 0 for one that the pack does not have.</summary>
    public double Heading(MeterId meter) => Opening.Meters.FirstOrDefault(row => row.Id == meter)?.Heading ?? 0.0;

    private double Distance(MeterId meter) =>
        Opening.Meters.FirstOrDefault(row => row.Id == meter) is { RedLine: { } line, Heading: var heading } ? heading / line : 0.0;
}
