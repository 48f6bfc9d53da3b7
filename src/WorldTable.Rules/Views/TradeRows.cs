using WorldTable.Rules.Domains.Trade;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Views;

/// <summary>A nation's trade as pages show it.</summary>
public static class TradeRows
{
    private const int Shown = 5;

    /// <summary>Null in a pack without trade.</summary>
    public static TradeFigures? Of(Pack pack, WorldInMotion world, int row)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(world);
        if (world.Desk is not { } desk)
            return null;
        return new TradeFigures
        {
            ExportsBillions = desk.Exports[row],
            ImportsBillions = desk.Imports[row],
            ExportsPercent = 100.0 * desk.Exports[row] / (desk.Wage[row] * desk.Income[row]),
            GainPercent = 100.0 * world.GainShare[row],
            TermsOfTrade = 100.0 * desk.Wage[row],
            CustomsBillions = world.CustomsShare[row] * (world.Gross[row] - world.Damage[row]),
            Partners =
            [
                .. Enumerable.Range(0, world.Count)
                    .Where(other => other != row)
                    .Select(other => Partner(pack, desk, row, other))
                    .OrderByDescending(partner => partner.SoldBillions + partner.BoughtBillions)
                    .Take(Shown),
            ],
        };
    }

    private static PartnerFigures Partner(Pack pack, TradeDesk desk, int row, int other)
    {
        var stride = desk.Opening.Stride;
        return new PartnerFigures(
            pack.Nations[other].Code,
            desk.Flow(row, other),
            desk.Flow(other, row),
            100.0 * desk.Tariff[(other * stride) + row],
            100.0 * desk.Tariff[(row * stride) + other]);
    }
}
