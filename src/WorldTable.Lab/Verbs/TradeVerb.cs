using System.CommandLine;
using WorldTable.Rules.Domains.Trade;

namespace WorldTable.Lab.Verbs;

/// <summary>Works out who gains and who loses by tariffs, in a pack's trade as the game begins.</summary>
internal static class TradeVerb
{
    private const double Percent = 0.01;

    public static Command Create()
    {
        var pack = new Option<string>("--pack") { HelpName = "NAME|FILE", Description = "a pack with trade that ships with the game, or a file", DefaultValueFactory = _ => "world-2025" };
        var tariffs = new Option<string[]>("--tariff")
        {
            HelpName = "IMPORTER:EXPORTER=PERCENT",
            AllowMultipleArgumentsPerToken = true,
            Description = "what a nation charges on what another brings, 0 or above; * is everybody (but nobody charges itself). 25 sets a tariff of 25 %, +25 adds as many points to the one that stands. "
                + "May be repeated; of two on one pair the later one counts. Pairs that are not named keep the pack's ordinary tariff or free trade",
        };
        var verb = new Command(
            "trade",
            "Who gains and who loses by tariffs when wages have moved until all sell what they make (structural gravity in changes: Anderson & van Wincoop 2003; Costinot & Rodríguez-Clare 2014; elasticity of the pack, 5): "
            + "nation,welfare_change_pct,terms_of_trade_pct, a row for each nation in the pack's order. Welfare is real income, customs included; terms of trade is what a nation's work, and so its goods, are worth against the world's; "
            + "both as changes from the game's start. Example: trade --tariff USA:CHN=25 CHN:USA=25")
        {
            pack,
            tariffs,
        };
        verb.SetAction(asked => Run(asked.GetRequiredValue(pack), asked.GetValue(tariffs) ?? [], asked.InvocationConfiguration.Output));
        return verb;
    }

    private static int Run(string packName, string[] tariffs, TextWriter output)
    {
        var pack = PackFile.Open(packName);
        var opening = pack.Numbers.Trade ?? throw new BadInputException($"--pack: {packName} has no trade between its nations.");
        TradeDesk desk = new(opening);
        foreach (var tariff in tariffs)
            TariffOrder.Read(tariff, pack).Lay(desk);
        StructuralGravity.Solve(desk);
        if (!desk.Met || desk.Carried < 1.0)
            throw new BadInputException("--tariff: under these tariffs no wages were found at which everybody sells what it makes.");

        var table = new Table(output, "nation,welfare_change_pct,terms_of_trade_pct");
        for (var row = 0; row < pack.Nations.Count; row++)
            table.Row((FormattableString)$"{pack.Nations[row].Code}", Change(desk.Welfare(row)), Change(desk.Wage[row]));
        return 0;
    }

    private static double Change(double ratio) => (ratio - 1.0) / Percent;
}
