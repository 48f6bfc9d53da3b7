using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Rules.Views;

/// <summary>The headline numbers as pages show them: heading first, today's value beside it, each change with its causes.</summary>
public static class MeterRows
{
    private sealed record Kind(MeterId Id, string Unit, bool LowerIsBetter, string? Domain = null);

    private static readonly Kind[] Kinds =
    [
        new(MeterNames.Temperature, "celsius", LowerIsBetter: true),
        new(MeterNames.Prosperity, "dollars-per-day", LowerIsBetter: false),
        new(MeterNames.Poverty, "percent", LowerIsBetter: true),
        new(MeterNames.Trust, "points", LowerIsBetter: false),
        new(MeterNames.Peace, "percent", LowerIsBetter: false, PackDomains.Peace),
        new(MeterNames.Health, "years", LowerIsBetter: false, PackDomains.Health),
        new(MeterNames.Nature, "percent", LowerIsBetter: false, PackDomains.Nature),
    ];

    /// <summary>Every meter that the rules can read.</summary>
    public static IReadOnlyList<MeterId> Names { get; } = [.. Kinds.Select(kind => kind.Id)];

    /// <summary>The meters at the start: nothing has changed yet.</summary>
    public static IReadOnlyList<MeterDocument> Start(Pack pack, MeterReading now, Forecast forecast) =>
        [.. pack.Meters.Select(card => Row(card, now, forecast, history: [new YearValue(pack.FirstYear, now[card.Meter])], last: null, [], []))];

    /// <summary>The meters after a round.</summary>
    public static IReadOnlyList<MeterDocument> After(
        Pack pack, RoundOutcome before, RoundInput input, Resolution played, Forecast forecast, long seed)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(before);
        var now = MeterReading.Of(played.World);
        CausesNow why = new(pack, before.State, input, played, seed);
        CausesHeading ahead = new(pack, before, input, played, forecast.Heading);
        return
        [
            .. pack.Meters.Select(card =>
            {
                var unit = UnitOf(card.Meter);
                var last = before.Meters.First(meter => meter.Id == card.Meter);
                return Row(
                    card,
                    now,
                    forecast,
                    [.. last.History, new YearValue(played.State.Year, now[card.Meter])],
                    last,
                    why.Of(card.Meter, last.Now, now[card.Meter], unit),
                    ahead.Of(card.Meter, last.Heading, forecast.Heading[card.Meter], unit));
            }),
        ];
    }

    /// <summary>True when a value lies on the wrong side of a meter's red line.</summary>
    public static bool Crosses(PackMeter card, double value) => card?.RedLine is { } line && (KindOf(card.Meter).LowerIsBetter ? value > line : value < line);

    /// <summary>True when less of this meter is better.</summary>
    public static bool LowerIsBetter(MeterId meter) => KindOf(meter).LowerIsBetter;

    /// <summary>The domain without which a pack cannot have this meter; null for a meter that every pack can have.</summary>
    public static string? DomainOf(MeterId meter) => Kinds.FirstOrDefault(kind => kind.Id == meter)?.Domain;

    /// <summary>The unit in which a meter is shown.</summary>
    public static string UnitOf(MeterId meter) => KindOf(meter).Unit;

    private static Kind KindOf(MeterId meter) => Kinds.First(kind => kind.Id == meter);

    private static MeterDocument Row(
        PackMeter card,
        MeterReading now,
        Forecast forecast,
        IReadOnlyList<YearValue> history,
        MeterDocument? last,
        IReadOnlyList<Cause> causesNow,
        IReadOnlyList<Cause> causesHeading)
    {
        var (kind, end) = (KindOf(card.Meter), forecast.Points[^1]);
        var heading = end.Middle[card.Meter];
        return new MeterDocument
        {
            Id = card.Meter,
            Unit = kind.Unit,
            LowerIsBetter = kind.LowerIsBetter,
            Now = now[card.Meter],
            Heading = heading,
            HeadingLow = end.Low[card.Meter],
            HeadingHigh = end.High[card.Meter],
            RedLine = card.RedLine,
            Crossed = Crosses(card, heading),
            ChangeNow = last is null ? 0.0 : Shown.Change(last.Now, now[card.Meter], kind.Unit),
            ChangeHeading = last is null ? 0.0 : Shown.Change(last.Heading, heading, kind.Unit),
            History = history,
            Path = [.. forecast.Points.Select(point => new YearBand(point.Year, point.Middle[card.Meter], point.Low[card.Meter], point.High[card.Meter]))],
            CausesNow = causesNow,
            CausesHeading = causesHeading,
        };
    }
}
