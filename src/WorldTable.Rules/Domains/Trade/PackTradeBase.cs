using WorldTable.Rules.Packs;

namespace WorldTable.Rules.Domains.Trade;

/// <summary>Makes a pack's figures on trade into opening flows without deficits: counted pairs or gravity, balanced to what nations sell and buy.</summary>
public static class PackTradeBase
{
    private const double Percent = 0.01;
    private const double BillionsPerTrillion = 1000.0;

    /// <summary>Null when the pack has no trade.</summary>
    public static TradeBase? Of(PackFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Trade is not { } trade)
            return null;
        PackTradeRow[] rows = [.. file.Nations.Select(nation => nation.Trade!)];
        double[] made = [.. rows.Select(row => BillionsPerTrillion * row.MarketGdpTrillions)];
        double[] flows = trade.Flows is { } counted
            ? [.. counted.SelectMany(row => row)]
            : OpeningFlows.ByDistance([.. rows.Select(row => row.Latitude!.Value)], [.. rows.Select(row => row.Longitude!.Value)]);
        if (rows[0].ExportsPercent is not null)
            OpeningFlows.Balance(flows, Margin(rows, made, row => row.ExportsPercent!.Value), Margin(rows, made, row => row.ImportsPercent!.Value));
        OpeningFlows.AddHome(flows, made);
        return StructuralGravity.Even(new TradeBase(flows, Tariffs(file, trade), trade.Elasticity));
    }

    private static double[] Margin(PackTradeRow[] rows, double[] made, Func<PackTradeRow, double> percent) =>
        [.. rows.Select((row, i) => made[i] * percent(row) * Percent * (1.0 - ((row.InsidePercent ?? 0.0) * Percent)))];

    // Ordinary tariffs, then what differs, then unions: what their members agreed goes before all else.
    private static double[] Tariffs(PackFile file, PackTrade trade)
    {
        var count = file.Nations.Count;
        var places = file.Nations.Select((nation, place) => (nation.Code, place)).ToDictionary(pair => pair.Code, pair => pair.place);
        var tariffs = new double[count * count];
        for (var seller = 0; seller < count; seller++)
        {
            for (var buyer = 0; buyer < count; buyer++)
                tariffs[(seller * count) + buyer] = seller == buyer ? 0.0 : file.Nations[buyer].Trade!.TariffPercent * Percent;
        }
        foreach (var tariff in trade.Tariffs ?? [])
            tariffs[(places[tariff.On] * count) + places[tariff.By]] = tariff.Percent * Percent;
        foreach (var union in trade.Unions ?? [])
        {
            int[] members = [.. union.Members.Select(member => places[member])];
            foreach (var buyer in members)
            {
                for (var seller = 0; seller < count; seller++)
                {
                    if (members.Contains(seller))
                        tariffs[(seller * count) + buyer] = 0.0;
                    else if (union.TariffPercent is { } common)
                        tariffs[(seller * count) + buyer] = common * Percent;
                }
            }
        }
        return tariffs;
    }
}
