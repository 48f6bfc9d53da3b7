using System.Collections.Immutable;
using WorldTable.Rules.Domains.Trade;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Numbers;
using WorldTable.Rules.Packs;

namespace WorldTable.Rules.Forecasts;

/// <summary>What one nation's customs would take under another tariff while everybody else's stand.</summary>
internal sealed class TariffOutlook(Pack pack, ImmutableSortedDictionary<NationId, Plan> plans, TradeDesk settled)
{
    private TradeDesk? spare;
    private (int Row, double Percent) without = (-1, 0.0);

    /// <summary>Percent of GDP that customs take more with this on top of the ordinary tariff than with nothing.</summary>
    public double Taken(int row, string? on, double more)
    {
        if (on is { } partner)
            return 100.0 * (From(row, partner, more) - From(row, partner, 0.0)) / settled.Income[row];
        if (without.Row != row)
            without = (row, FromAll(row, 0.0));
        return FromAll(row, more) - without.Percent;
    }

    // A wall around the whole nation moves wages: worked out anew.
    private double FromAll(int row, double more)
    {
        var desk = spare ??= new TradeDesk(settled.Opening);
        desk.AskAs(settled);
        for (var seller = 0; seller < pack.Nations.Count; seller++)
        {
            if (seller != row)
                desk.Tariff[At(seller, row)] = Held(desk.Opening.Tariff[At(seller, row)] + Line(row, pack.Nations[seller].Code.Value) + more);
        }
        StructuralGravity.Solve(desk);
        return 100.0 * desk.RevenueShare(row);
    }

    // One partner's goods: buyers turn elsewhere, wages hardly move.
    private double From(int row, string partner, double more)
    {
        var seller = pack.PlaceOf(new NationId(partner));
        var at = At(seller, row);
        var tariff = Held(settled.Opening.Tariff[at] + Line(row, null) + more);
        var dearer = (1.0 + tariff) / (1.0 + settled.Tariff[at]);
        return tariff * settled.Flow(seller, row) * Elementary.Pow(dearer, -1.0 - settled.Opening.Elasticity);
    }

    private double Line(int row, string? to)
    {
        if (!plans.TryGetValue(pack.Nations[row].Code, out var plan))
            return 0.0;
        foreach (var line in plan.Lines)
        {
            if (line.Lever == Tariff.Name && line.To == to)
                return line.Amount / 100.0;
        }
        return 0.0;
    }

    private int At(int seller, int buyer) => (seller * settled.Opening.Stride) + buyer;

    private static double Held(double tariff) => tariff > 0.0 ? tariff : 0.0;
}
