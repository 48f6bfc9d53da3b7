using System.Collections.Immutable;
using System.Text.Json;
using WorldTable.Rules;
using WorldTable.Rules.Domains.Trade;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

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

    /// <summary>A pack with so many rows, three quarters of them seats, trade by gravity and every lever open. What rows share out is the same for all.</summary>
    public static Pack Pack(int rows)
    {
        using Stream stream = typeof(Pack).Assembly.GetManifestResourceStream("WorldTable.Rules.Packs.small-table.json")!;
        PackFile small = JsonSerializer.Deserialize<PackFile>(stream, RulesJson.Options)!;
        int seats = rows * 3 / 4;
        PackFile file = small with
        {
            Name = "made-world",
            WorldTotals = null,
            YearsPerRound = 5,
            Rounds = 15,
            Nations = [.. Enumerable.Range(0, rows).Select(row => Nation(small.Nations[row % small.Nations.Count], row, row < seats, 100.0 / rows))],
            Trust = [.. Enumerable.Range(0, seats).Select(one => (IReadOnlyList<double>)[.. Enumerable.Range(0, seats).Select(other => one == other ? 0.0 : 0.45)])],
            Trade = new PackTrade { Elasticity = 5 },
            Levers = [.. Lever.All.Where(lever => lever.Id != Pool.Name).Select(lever => new PackLever { Lever = lever.Id, OpensInRound = 1 }), .. small.Levers.Where(lever => lever.Lever == Pool.Name).Select(lever => lever with { OpensInRound = 1 })],
            Sources = [.. small.Sources, .. PackTradeCheck.Columns.Select(column => new PackSource { Column = column, Source = "made up", Year = "2025", Kind = "calibration" })],
        };
        return PackShelf.Read(JsonSerializer.SerializeToUtf8Bytes(file, RulesJson.Options));
    }

    /// <summary>Everybody against everybody, and every other lever in use.</summary>
    public static RoundInput War(Pack pack, double points) => new()
    {
        Plans = pack.Playable.Select((nation, place) => (nation, place)).ToImmutableSortedDictionary(
            pair => pair.nation,
            pair => new Plan
            {
                Lines =
                [
                    Line(Tariff.Name, null, points + (pair.place % 5)),
                    Line(Tariff.Name, pack.Nations[(pair.place + 1) % pack.Nations.Count].Code.Value, points),
                    Line(Tariff.Name, pack.Nations[(pair.place + 5) % pack.Nations.Count].Code.Value, points),
                    Line(CarbonPrice.Name, null, 20 + (10 * (pair.place % 10))),
                    Line(CarbonBorder.Name, null, 50),
                    Line(Investment.Name, null, 1),
                    Line(TradeFacilitation.Name, null, 2),
                    Line(Pool.Name, ChallengeNames.Climate.Value, 5),
                    Line(Pool.Name, ChallengeNames.Poverty.Value, 5),
                    Line(CleanResearch.Name, null, 3),
                    Line(Services.Name, null, 5),
                    Line(Aid.Name, pack.Nations[(pair.place + 7) % pack.Nations.Count].Code.Value, 2),
                ],
            }),
        Pledges = ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>>.Empty,
    };

    private static PlanLine Line(LeverId lever, string? to, double amount) => new() { Lever = lever, To = to, Amount = amount };

    private static PackNation Nation(PackNation like, int row, bool playable, double share) => like with
    {
        Code = new NationId("N" + row),
        Playable = playable,
        Vulnerability = 1,
        LandUsePercent = share,
        Ch4Percent = share,
        N2oPercent = share,
        So2Percent = share,
        OpeningPlan = playable ? [Line(CarbonPrice.Name, null, 5)] : null,
        FollowsCarbonPrice = playable ? null : 0.5,
        Countries = null,
        Areas = null,
        Trade = new PackTradeRow
        {
            MarketGdpTrillions = 30.0 / (1 + row),
            TariffPercent = 2 + (row % 9),
            ExportsPercent = 12 + (5 * (row % 7)),
            ImportsPercent = 11 + (5 * (row % 6)),
            Latitude = -35.0 + (row * 37 % 95),
            Longitude = -180.0 + (row * 101 % 360),
        },
    };
}
