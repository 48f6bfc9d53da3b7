using System.Text.Json;
using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Rules.Tests.Domains.Trade;

/// <summary>Small Table in five-year rounds with trade by gravity and every lever open: figures of <see cref="WorldTrade"/>, the rest of the world in one row.</summary>
internal static class TradingTable
{
    // GDP at market prices (T$), exports and imports (% of GDP), inside, latitude, longitude, ordinary tariff (simple means of WTO tariff profiles, rounded).
    private static readonly Dictionary<string, PackTradeRow> Rows = new(StringComparer.Ordinal)
    {
        ["USA"] = Row(27.4, 11.1, 14.3, 0, 39.8, -98.5, 3),
        ["CHN"] = Row(18.2, 22.3, 19.5, 0, 34.8, 105.1, 7),
        ["EUN"] = Row(18.3, 49.5, 45.7, 60, 48.1, 9.4, 5),
        ["IND"] = Row(3.55, 21.2, 23.5, 0, 22.0, 79.0, 16),
        ["EAC"] = Row(0.31, 14.0, 20.0, 12, -1.3, 35.0, 18),
        ["SIS"] = Row(0.65, 60.0, 60.0, 5, 15.0, -60.0, 10),
        ["REST"] = Row(37.0, 30.0, 29.0, 30, 20.0, 40.0, 8),
    };

    public static PackFile File { get; } = Make();

    public static Pack Pack { get; } = PackShelf.Read(JsonSerializer.SerializeToUtf8Bytes(File, RulesJson.Options));

    /// <summary>The same world in which trade counts for nothing.</summary>
    public static Pack Closed { get; } = Read(File with { Trade = null, Nations = [.. File.Nations.Select(nation => nation with { Trade = null })], Levers = [.. File.Levers.Where(lever => lever.Lever.Value is not ("tariff" or "trade-facilitation" or "carbon-border"))], Sources = [.. File.Sources.Where(source => !PackTradeCheck.Columns.Contains(source.Column))] });

    public static Pack Read(PackFile file) => PackShelf.Read(JsonSerializer.SerializeToUtf8Bytes(file, RulesJson.Options));

    /// <summary>A game at this table.</summary>
    public static Playing Play() => Playing.From(Pack, Opening.Value);

    private static readonly Lazy<RoundOutcome> Opening = new(() => Round.Opening(Pack, 1));

    /// <summary>One round from the start, plans as given and the rest as the pack opens.</summary>
    public static Resolution Played(params (string Nation, string Lever, string? To, double Amount)[] lines)
    {
        var game = Play();
        foreach (var nation in lines.GroupBy(line => line.Nation))
            game.Plans(nation.Key, [.. nation.Select(line => (line.Lever, line.To, line.Amount))]);
        return Round.Resolve(Pack, game.State, game.Input(), 1);
    }

    /// <summary>What the card says at an amount in the form's unit.</summary>
    public static double Says(string nation, string lever, string? to, double amount) => Says(Play(), nation, lever, to, amount);

    public static double Says(Playing game, string nation, string lever, string? to, double amount)
    {
        var kind = Lever.Named(new LeverId(lever))!;
        Outlook outlook = new(Pack, game.State);
        return kind.Buys(outlook, Place(nation), to, kind.Form.CountsAgainstBudget ? amount / 100.0 * outlook.Budget(Place(nation)) : amount);
    }

    public static int Place(string code) => Pack.PlaceOf(new NationId(code));

    private static PackTradeRow Row(double gdp, double exports, double imports, double inside, double latitude, double longitude, double tariff) => new()
    {
        MarketGdpTrillions = gdp,
        ExportsPercent = exports,
        ImportsPercent = imports,
        InsidePercent = inside,
        Latitude = latitude,
        Longitude = longitude,
        TariffPercent = tariff,
    };

    private static PackFile Make()
    {
        using var stream = typeof(Pack).Assembly.GetManifestResourceStream("WorldTable.Rules.Packs.small-table.json")!;
        var file = JsonSerializer.Deserialize<PackFile>(stream, RulesJson.Options)!;
        PackLever Open(string lever) => new() { Lever = new LeverId(lever), OpensInRound = 1 };
        return file with
        {
            Name = "trading-table",
            YearsPerRound = 5,
            Rounds = 15,
            Nations = [.. file.Nations.Select(nation => nation with { Trade = Rows[nation.Code.Value] })],
            Trade = new PackTrade { Elasticity = 5.0 },
            Levers = [.. file.Levers.Select(lever => lever with { OpensInRound = 1 }), Open("investment"), Open("trade-facilitation"), Open("carbon-border"), Open("tariff")],
            Sources = [.. file.Sources, .. new[] { "marketGdpTrillions", "tariffPercent", "exportsPercent", "importsPercent", "insidePercent", "position", "elasticity" }.Select(column => new PackSource { Column = column, Source = "for tests", Year = "2024", Kind = "calibration" })],
        };
    }
}
