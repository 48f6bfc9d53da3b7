using WorldTable.Rules.Domains.Trade;

namespace WorldTable.Rules.Tests.Domains.Trade;

/// <summary>
/// World trade in 32 rows for tests: GDP in trillions of market dollars (World Bank 2023), exports and imports in percent of it (WDI 2024,
/// blocs with their inner trade), the share of that which stays inside the bloc, and the centre of economic weight.
/// </summary>
internal static class WorldTrade
{
    private static readonly (string Code, double Gdp, double Exports, double Imports, double Inside, double Latitude, double Longitude)[] Figures =
    [
        ("USA", 27.4, 11.1, 14.3, 0.0, 39.8, -98.5),
        ("CHN", 18.2, 22.3, 19.5, 0.0, 34.8, 105.1),
        ("EUN", 18.3, 49.5, 45.7, 0.6, 48.1, 9.4),
        ("IND", 3.55, 21.2, 23.5, 0.0, 22.0, 79.0),
        ("JPN", 4.21, 22.8, 23.6, 0.0, 35.7, 139.8),
        ("RUS", 2.02, 21.9, 17.6, 0.0, 60.0, 100.0),
        ("GBR", 3.34, 31.0, 31.9, 0.0, 54.8, -2.7),
        ("BRA", 2.17, 17.9, 17.6, 0.0, -10.0, -55.0),
        ("CAN", 2.14, 32.4, 32.7, 0.0, 60.1, -113.6),
        ("KOR", 1.71, 44.4, 40.3, 0.0, 36.5, 127.8),
        ("AUN", 1.98, 24.6, 23.1, 0.04, -27.3, 140.3),
        ("MEX", 1.79, 36.7, 37.9, 0.0, 19.4, -99.1),
        ("IDN", 1.37, 22.2, 20.4, 0.0, -5.0, 120.0),
        ("TUR", 1.11, 27.6, 27.0, 0.0, 39.0, 35.0),
        ("GCC", 2.12, 53.5, 42.7, 0.1, 24.9, 48.5),
        ("IRN", 0.402, 23.6, 28.5, 0.0, 32.0, 53.0),
        ("ZAF", 0.378, 31.8, 29.9, 0.0, -29.0, 24.0),
        ("NGA", 0.363, 9.24, 16.9, 0.0, 10.0, 8.0),
        ("EGY", 0.396, 16.4, 23.2, 0.0, 27.0, 30.0),
        ("ETH", 0.164, 5.54, 11.9, 0.0, 9.0, 39.5),
        ("EAC", 0.253, 18.7, 24.1, 0.12, -1.5, 35.4),
        ("PAK", 0.338, 10.4, 17.2, 0.0, 30.0, 70.0),
        ("BGD", 0.437, 10.5, 16.3, 0.0, 24.0, 90.0),
        ("SIS", 0.423, 39.8, 55.7, 0.05, 13.1, -42.6),
        ("RAS", 2.41, 79.3, 74.5, 0.2, 11.4, 108.6),
        ("RCA", 0.438, 27.6, 30.7, 0.08, 44.8, 66.4),
        ("REA", 0.802, 68.7, 69.7, 0.0, 25.0, 120.6),
        ("REU", 1.96, 51.8, 52.1, 0.08, 49.4, 21.6),
        ("RLA", 2.73, 23.4, 23.4, 0.15, -12.3, -71.7),
        ("RMN", 1.36, 32.1, 35.4, 0.08, 30.7, 21.6),
        ("RSA", 0.143, 16.4, 30.3, 0.0, 17.4, 79.6),
        ("RSS", 0.857, 30.1, 31.6, 0.12, 1.3, 11.7),
    ];

    public static int Count => Figures.Length;

    /// <summary>Exports and imports in billions, trade inside blocs left out.</summary>
    public static double[] Exports => [.. Figures.Select(row => 10.0 * row.Gdp * row.Exports * (1.0 - row.Inside))];
    public static double[] Imports => [.. Figures.Select(row => 10.0 * row.Gdp * row.Imports * (1.0 - row.Inside))];
    public static double[] Made => [.. Figures.Select(row => 1000.0 * row.Gdp)];

    public static int Place(string code) => Array.FindIndex(Figures, row => row.Code == code);

    public static double[] ByDistance() => OpeningFlows.ByDistance([.. Figures.Select(row => row.Latitude)], [.. Figures.Select(row => row.Longitude)]);

    /// <summary>The flows by gravity, balanced, in units of so many billions.</summary>
    public static double[] Flows(double unit = 1.0)
    {
        var flows = ByDistance();
        OpeningFlows.Balance(flows, [.. Exports.Select(sold => sold / unit)], [.. Imports.Select(bought => bought / unit)]);
        OpeningFlows.AddHome(flows, [.. Made.Select(made => made / unit)]);
        return flows;
    }

    public static TradeBase Opening(double elasticity = 5.0, double unit = 1.0) => new(Flows(unit), new double[Count * Count], elasticity);

    /// <summary>The same world with every deficit gone.</summary>
    public static TradeBase Even(double elasticity = 5.0) => StructuralGravity.Even(Opening(elasticity));

    /// <summary>A desk on which policy has been laid.</summary>
    public static TradeDesk Solved(TradeBase opening, Action<TradeDesk> policy)
    {
        TradeDesk desk = new(opening);
        policy(desk);
        StructuralGravity.Solve(desk);
        Assert.True(desk.Met, $"No equilibrium after {desk.Steps} steps.");
        return desk;
    }

    /// <summary>One buyer's tariff on one seller.</summary>
    public static void Charge(this TradeDesk desk, string buyer, string seller, double tariff) =>
        desk.Tariff[(Place(seller) * desk.Opening.Stride) + Place(buyer)] = tariff;

    /// <summary>One buyer's tariff on all others.</summary>
    public static void Charge(this TradeDesk desk, string buyer, double tariff)
    {
        for (var seller = 0; seller < Count; seller++)
        {
            if (seller != Place(buyer))
                desk.Tariff[(seller * desk.Opening.Stride) + Place(buyer)] = tariff;
        }
    }

    /// <summary>Everybody's tariff on everybody, or a cost of every trade.</summary>
    public static void Everywhere(this TradeDesk desk, double tariff = 0.0, double cost = 1.0)
    {
        for (var seller = 0; seller < Count; seller++)
        {
            for (var buyer = 0; buyer < Count; buyer++)
            {
                var at = (seller * desk.Opening.Stride) + buyer;
                (desk.Tariff[at], desk.Cost[at]) = seller == buyer ? (0.0, 1.0) : (tariff, cost);
            }
        }
    }
}
