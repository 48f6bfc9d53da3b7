using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations.Levers;

namespace WorldTable.Rules.Packs;

/// <summary>What a pack's trade must hold, each with a sentence for its author when it does not.</summary>
public static class PackTradeCheck
{
    private static readonly LeverId[] TradeLevers = [Tariff.Name, TradeFacilitation.Name, CarbonBorder.Name];

    /// <summary>Columns that need a source in a pack with trade.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["marketGdpTrillions", "tariffPercent", "exportsPercent", "importsPercent", "insidePercent", "position", "flows", "elasticity", "tariffs", "unions"];

    /// <summary>The columns that this pack uses.</summary>
    public static IEnumerable<string> Used(PackFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Trade is not { } trade)
            return [];
        var rows = file.Nations.Select(nation => nation.Trade).OfType<PackTradeRow>().ToList();
        List<string> used = ["marketGdpTrillions", "tariffPercent", "elasticity"];
        void Add(bool stands, string column)
        {
            if (stands)
                used.Add(column);
        }
        Add(rows.Any(row => row.ExportsPercent is not null), "exportsPercent");
        Add(rows.Any(row => row.ImportsPercent is not null), "importsPercent");
        Add(rows.Any(row => row.InsidePercent is not null), "insidePercent");
        Add(rows.Any(row => row.Latitude is not null || row.Longitude is not null), "position");
        Add(trade.Flows is not null, "flows");
        Add(trade.Tariffs is { Count: > 0 }, "tariffs");
        Add(trade.Unions is { Count: > 0 }, "unions");
        return used;
    }

    /// <summary>Tells every fault.</summary>
    public static void Check(PackFile file, Action<bool, string> must)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(must);
        if (file.Trade is not { } trade)
        {
            must(file.Nations.All(nation => nation.Trade is null), "nations/trade: the pack has no trade; say trade/elasticity.");
            foreach (var lever in file.Levers)
                must(!TradeLevers.Contains(lever.Lever), $"levers/{lever.Lever}: the pack has no trade.");
            return;
        }
        must(trade.Elasticity is > 1.0 and <= 20.0, "trade/elasticity: above 1 and at most 20.");
        foreach (var nation in file.Nations)
        {
            must(nation.Trade is not null, $"nations/{nation.Code}/trade: in a pack with trade every nation has it.");
            if (nation.Trade is { } row)
                Row(nation.Code, row, trade.Flows is not null, must);
        }
        Flows(file, trade, must);
        Tariffs(file, trade, must);
    }

    private static void Row(NationId code, PackTradeRow row, bool counted, Action<bool, string> must)
    {
        void Between(double? value, double least, double most, bool asked, string column) =>
            must(value is null ? !asked : value >= least && value <= most, $"nations/{code}/trade/{column}: between {least} and {most}, and is {(value is null ? "missing" : value)}.");
        Between(row.MarketGdpTrillions, 0.000_1, 1_000, asked: true, "marketGdpTrillions");
        Between(row.TariffPercent, 0, 100, asked: true, "tariffPercent");
        Between(row.ExportsPercent, 0.1, 300, !counted, "exportsPercent");
        Between(row.ImportsPercent, 0.1, 300, !counted, "importsPercent");
        Between(row.InsidePercent, 0, 95, asked: false, "insidePercent");
        Between(row.Latitude, -90, 90, !counted, "latitude");
        Between(row.Longitude, -180, 180, !counted, "longitude");
    }

    private static void Flows(PackFile file, PackTrade trade, Action<bool, string> must)
    {
        var count = file.Nations.Count;
        if (trade.Flows is not { } flows)
            return;
        var square = flows.Count == count && flows.All(row => row is not null && row.Count == count);
        must(square, "trade/flows: one row and one column for each nation, sellers down.");
        if (!square)
            return;
        for (var i = 0; i < count; i++)
        {
            must(flows[i][i] == 0.0, $"trade/flows/{file.Nations[i].Code}: nothing on the diagonal, sales at home follow from GDP.");
            must(flows[i].All(flow => flow is >= 0.0 and < 1e6), $"trade/flows/{file.Nations[i].Code}: billions, none below 0.");
            must(flows[i].Sum() > 0.0 && flows.Sum(row => row[i]) > 0.0, $"trade/flows/{file.Nations[i].Code}: sells and buys something.");
        }
        must(
            file.Nations.All(nation => (nation.Trade?.ExportsPercent is null) == (file.Nations[0].Trade?.ExportsPercent is null)
                && (nation.Trade?.ImportsPercent is null) == (file.Nations[0].Trade?.ExportsPercent is null)),
            "nations/trade: with flows, exportsPercent and importsPercent stand for every nation (the flows are balanced to them) or for none.");
    }

    private static void Tariffs(PackFile file, PackTrade trade, Action<bool, string> must)
    {
        HashSet<NationId> codes = [.. file.Nations.Select(nation => nation.Code)];
        foreach (var tariff in trade.Tariffs ?? [])
        {
            must(codes.Contains(tariff.By) && codes.Contains(tariff.On) && tariff.By != tariff.On, $"trade/tariffs: {tariff.By} on {tariff.On} are no two nations of the pack.");
            must(tariff.Percent is >= 0.0 and <= 500.0, $"trade/tariffs/{tariff.By}/{tariff.On}: between 0 and 500.");
        }
        foreach (var union in trade.Unions ?? [])
        {
            must(union.Members.Count >= 2 && union.Members.All(codes.Contains), $"trade/unions: {string.Join(", ", union.Members)} are not two or more nations of the pack.");
            must(union.TariffPercent is null or (>= 0.0 and <= 100.0), $"trade/unions/{string.Join('-', union.Members)}/tariffPercent: between 0 and 100.");
        }
    }
}
