using System.Collections.Immutable;
using System.Text.Json;
using WorldTable.Rules.Bots;
using WorldTable.Rules.Domains.Economy;
using WorldTable.Rules.Domains.Science;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Tests.Domains.Economy;

/// <summary>
/// The baseline of DICE-2023 (Barrage &amp; Nordhaus 2024): a carbon price of 6 $ in 2020 that grows by 2.5 % a year ends at 54.6 Gt CO2 in 2050 and 75.7 Gt
/// in 2100. The laws of this economy give that from DICE's output; World 2025 does not, because its own output grows less. Both are held here.
/// </summary>
public sealed class BaselineTests(ITestOutputHelper output)
{
    private static readonly Pack World = PackShelf.Named("world-2025")!;

    // A row whose carbon per dollar falls at the ordinary pace from the start: the law itself.
    private const string Clean = "GBR";

    // Gross output (tn 2019 $) and all CO2 with land (Gt) of the published code's case CB-optimal, from which its baseline hardly differs in output before 2100.
    [Theory]
    [InlineData(2050, 298.162, 54.6)]
    [InlineData(2100, 828.834, 75.7)]
    public void From_its_output_the_laws_of_this_economy_give_its_emissions(int year, double outputTrillions, double publishedGt)
    {
        var intensity = (42.910 - Land(2025)) / (1.0 - 0.10) / 156.743;
        var law = Intensity(year) / Intensity(2025);
        var avoided = Abatement.ShareAt(Price(year), CleanTechnology.BackstopDollars(year, CleanTechnology.KnowledgeAtStart));

        var gt = (intensity * law * outputTrillions * (1.0 - avoided)) + Land(year);

        output.WriteLine($"{year}: {gt:F1} Gt, published {publishedGt}");
        Assert.Equal(publishedGt, gt, 0.02 * publishedGt);
    }

    // Output 3.4 times that of 2025 in 2100 instead of DICE's 5.3 times: nations converge towards an own share of the frontier (the pack's catchUpPercent, 15 to 100 %).
    [Fact]
    public void World_2025_emits_less_at_the_same_price_because_it_grows_less()
    {
        var world = AtDicePrice(World);
        var (gt, trillions) = (world.Co2.Sum(), Output(world));

        output.WriteLine($"World 2025 at the price of the baseline: {trillions:F0} T$, {gt:F1} Gt, {world.WarmingC:F2} °C");
        Assert.InRange(trillions / Output(Start(World)), 3.3, 3.6);
        Assert.InRange(gt, 41.0, 45.0);
        Assert.InRange(world.WarmingC, 2.8, 2.95);
    }

    // The reference run of the game's design lets every row converge to 85 % of the frontier: 785 T$, 63 Gt without land, 3.19 °C when nobody does anything.
    [Fact]
    public void When_all_converge_to_85_percent_it_emits_what_the_reference_run_does()
    {
        var shipped = JsonSerializer.Deserialize<PackFile>(typeof(Pack).Assembly.GetManifestResourceStream("WorldTable.Rules.Packs.world-2025.json")!, RulesJson.Options)!;
        var alike = shipped with { Name = "all-alike", Nations = [.. shipped.Nations.Select(row => row with { CatchUpPercent = 85 })] };

        var world = Replay.Of(PackShelf.Read(JsonSerializer.SerializeToUtf8Bytes(alike, RulesJson.Options)), new AllDefect(), 1);

        output.WriteLine($"All to 85 %: {Output(world):F0} T$, {world.Co2.Sum():F1} Gt, {world.WarmingC:F2} °C");
        Assert.Equal(785.0, Output(world), 0.05 * 785.0);
        Assert.Equal(63.1, world.Unabated.Sum(), 0.10 * 63.1);
        Assert.Equal(3.19, world.WarmingC, 0.10);
    }

    private static double Price(int year)
    {
        var price = 6.0;
        for (var passed = 2020; passed < year; passed++)
            price *= 1.025;
        return price;
    }

    // DICE's own land: 5.9 Gt in 2020, a tenth less every five years.
    private static double Land(int year)
    {
        var gt = 5.9;
        for (var passed = 2020; passed < year; passed += 5)
            gt *= 0.9;
        return gt;
    }

    private static double Intensity(int year)
    {
        var world = Start(World);
        while (world.Year < year)
        {
            Growth.Grow(world);
            world.Year++;
        }
        return world.Intensity[World.PlaceOf(new NationId(Clean))];
    }

    private static WorldInMotion AtDicePrice(Pack pack)
    {
        var state = OpeningWorld.Of(pack);
        var world = Start(pack);
        while (state.Round < pack.Rounds)
        {
            Plan plan = new() { Lines = [new PlanLine { Lever = new LeverId("carbon-price"), Amount = Price(state.Year) }] };
            var played = Round.Resolve(pack, state, new RoundInput { Plans = pack.Playable.ToImmutableSortedDictionary(nation => nation, _ => plan), Pledges = ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>>.Empty }, 1);
            (state, world) = (played.State, played.World);
        }
        return world;
    }

    private static WorldInMotion Start(Pack pack)
    {
        WorldInMotion world = new(pack.Numbers, OpeningWorld.Of(pack));
        OneYear.Look(world);
        return world;
    }

    private static double Output(WorldInMotion world) => world.Gross.Zip(world.Damage, (made, lost) => made - lost).Sum() / 1000.0;
}
