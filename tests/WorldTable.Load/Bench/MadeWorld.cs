using WorldTable.Rules.Domains.Trade;

namespace WorldTable.Load.Bench;

/// <summary>A world of any number of rows, made up but shaped as the real one: a few giants and many small ones all over the globe.</summary>
internal static class MadeWorld
{
    /// <summary>Who trades how much with whom, without deficits.</summary>
    public static TradeBase Trade(int rows)
    {
        double[] made = [.. Enumerable.Range(0, rows).Select(row => 30_000.0 / (1 + row))];
        double[] abroad = [.. made.Select((size, row) => size * (0.12 + (0.05 * (row % 7))))];
        double[] flows = OpeningFlows.ByDistance(
            [.. Enumerable.Range(0, rows).Select(row => -35.0 + (row * 37 % 95))],
            [.. Enumerable.Range(0, rows).Select(row => -180.0 + (row * 101 % 360))]);
        OpeningFlows.Balance(flows, abroad, [.. abroad.Select((sold, row) => sold * (0.9 + (0.05 * (row % 5))))]);
        OpeningFlows.AddHome(flows, made);
        return StructuralGravity.Even(new TradeBase(flows, new double[flows.Length], 5.0));
    }

    /// <summary>Everybody's tariff on everybody.</summary>
    public static void Charge(TradeDesk desk, double tariff)
    {
        for (int seller = 0; seller < desk.Opening.Count; seller++)
        {
            for (int buyer = 0; buyer < desk.Opening.Count; buyer++)
            {
                desk.Tariff[(seller * desk.Opening.Stride) + buyer] = seller == buyer ? 0.0 : tariff;
            }
        }
    }
}
