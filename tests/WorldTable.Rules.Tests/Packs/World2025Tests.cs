using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Rules.Tests.Packs;

/// <summary>The flagship's data: 24 seats and 8 automatic rows in which every country is once, against the totals of the world.</summary>
public sealed class World2025Tests
{
    private static readonly Pack World = PackShelf.Named("world-2025")!;

    // The 193 members of the United Nations, by ISO 3166-1 numeric code.
    private const string UnitedNations =
        "004 008 012 020 024 028 031 032 036 040 044 048 050 051 052 056 064 068 070 072 076 084 090 096 100 104 108 112 116 120 124 132 140 144 148 152 156 170 174 178 "
        + "180 188 191 192 196 203 204 208 212 214 218 222 226 231 232 233 242 246 250 262 266 268 270 276 288 296 300 308 320 324 328 332 340 348 352 356 360 364 368 "
        + "372 376 380 384 388 392 398 400 404 408 410 414 417 418 422 426 428 430 434 438 440 442 450 454 458 462 466 470 478 480 484 492 496 498 499 504 508 512 516 520 524 "
        + "528 548 554 558 562 566 578 583 584 585 586 591 598 600 604 608 616 620 624 626 634 642 643 646 659 662 670 674 678 682 686 688 690 694 702 703 704 705 706 710 716 "
        + "724 728 729 740 748 752 756 760 762 764 768 776 780 784 788 792 795 798 800 804 807 818 826 834 840 854 858 860 862 882 887 894";

    [Fact]
    public void It_has_24_seats_8_automatic_rows_and_15_rounds_of_5_years_to_2100()
    {
        Assert.Equal(24, World.Playable.Count);
        Assert.Equal(
            ["USA", "CHN", "EUN", "IND", "JPN", "RUS", "GBR", "BRA", "CAN", "KOR", "AUN", "MEX", "IDN", "TUR", "GCC", "IRN", "ZAF", "NGA", "EGY", "ETH", "EAC", "PAK", "BGD", "SIS"],
            World.Playable.Select(nation => nation.Value));
        Assert.Equal(["RAS", "RCA", "REA", "REU", "RLA", "RMN", "RSA", "RSS"], World.Nations.Where(row => !row.Playable).Select(row => row.Code.Value));
        Assert.Equal((2025, 15, 5, 2100), (World.FirstYear, World.Rounds, World.YearsPerRound, World.LastYear));
    }

    [Fact]
    public void The_short_form_is_the_same_world_in_5_rounds_of_15_years()
    {
        var five = PackShelf.Named("world-2025-short")!;

        Assert.Equal((5, 15, 2100), (five.Rounds, five.YearsPerRound, five.LastYear));
        Assert.Equal(World.Nations.Select(row => row.Code), five.Nations.Select(row => row.Code));
        Assert.Equal(Written(Round.Opening(World, 1).Nations), Written(Round.Opening(five, 1).Nations));
    }

    [Fact]
    public void Every_member_of_the_united_nations_is_in_exactly_one_row_and_antarctica_in_none()
    {
        var members = UnitedNations.Split(' ');
        var claimed = World.Nations.SelectMany(row => row.Countries!).ToList();

        Assert.Equal(193, members.Length);
        Assert.Equal(claimed.Count, claimed.Distinct().Count());
        Assert.Empty(members.Except(claimed));
        Assert.DoesNotContain("010", claimed);
        Assert.Distinct(World.Nations.SelectMany(row => row.Areas ?? []));
    }

    // What world-atlas 2.0.2 draws beside them (countries-110m and countries-50m, Natural Earth), Antarctica apart.
    [Fact]
    public void Everything_else_on_the_map_is_in_a_row_too()
    {
        const string others =
            "016 060 086 092 136 158 184 234 238 239 248 258 260 275 304 316 334 336 344 446 500 531 533 534 540 570 574 580 612 630 652 654 660 663 666 732 796 831 832 833 850 876";
        string[] withoutCode = ["Indian Ocean Ter.", "Kosovo", "N. Cyprus", "Siachen Glacier", "Somaliland"];

        Assert.Empty(others.Split(' ').Except(World.Nations.SelectMany(row => row.Countries!)));
        Assert.Equal(withoutCode, World.Nations.SelectMany(row => row.Areas ?? []).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("small-table")]
    [InlineData("world-2025-short")]
    public void All_packs_of_the_real_world_share_out_the_same_countries(string name)
    {
        var other = PackShelf.Named(name)!;

        Assert.Equal(World.Nations.SelectMany(row => row.Countries!).Order(), other.Nations.SelectMany(row => row.Countries!).Order());
        Assert.Equal(World.Nations.SelectMany(row => row.Areas ?? []).Order(), other.Nations.SelectMany(row => row.Areas ?? []).Order());
    }

    // Seats that both packs have begin with the same figures; only their soft neighbours differ.
    [Fact]
    public void A_seat_of_small_table_has_the_same_people_and_money_here()
    {
        var small = PackShelf.Named("small-table")!;
        foreach (var row in small.Nations.Where(row => row.Playable))
        {
            var here = World.Nations[World.PlaceOf(row.Code)];
            Assert.Equal(
                row with { Trade = null, Society = null, Countries = null, Areas = null, OpeningPlan = null },
                here with { Trade = null, Society = null, Countries = null, Areas = null, OpeningPlan = null });
            Assert.Equal(row.OpeningPlan, here.OpeningPlan);
            Assert.Equal(row.Countries, here.Countries);
        }
    }

    [Fact]
    public void The_first_year_shows_the_figures_of_the_pack()
    {
        var opening = Round.Opening(World, 1);
        foreach (var (row, shown) in World.Nations.Zip(opening.Nations))
        {
            Assert.Equal(row.Code, shown.Nation);
            Assert.Equal(row.PopulationMillions2025, shown.PopulationMillions, 1e-9 * row.PopulationMillions2025);
            Assert.Equal(row.GdpTrillions, shown.GdpTrillions, 1e-9 * row.GdpTrillions);
            Assert.Equal(row.PovertyPercent, shown.PovertyPercent, 1e-9);
        }
    }

    // What the game says of budgets: they differ seventyfold between seats.
    [Fact]
    public void Budgets_differ_about_seventyfold()
    {
        var budgets = Round.Opening(World, 1).Nations.Take(World.Playable.Count).Select(row => row.BudgetBillionsPerYear).ToList();

        Assert.InRange(budgets.Max() / budgets.Min(), 60.0, 80.0);
    }

    [Fact]
    public void Without_ratings_nobody_is_judged_and_nothing_else_changes()
    {
        var unrated = PackShelf.Named("world-2025-unrated")!;

        Assert.Equal(["conflictRisk", "governance", "healthSecurity", "rights", "spaceLevel"], unrated.Sources.Where(source => source.Kind == "rating").Select(source => source.Column).Order());
        Assert.Single(unrated.Nations.Select(row => (row.Governance, row.Rights, row.Society!.ConflictRisk, row.Society.HealthSecurity, row.Society.SpaceLevel)).Distinct());
        Assert.Equal([0.0, 0.5], unrated.Numbers.Trust.Distinct().Order());
        foreach (var (row, rated) in Round.Opening(unrated, 1).Nations.Zip(Round.Opening(World, 1).Nations))
            Assert.Equal(Written(rated with { Reputation = 50.0 }), Written(row with { Reputation = 50.0 }));
    }

    private static string Written<T>(T figures) => JsonSerializer.Serialize(figures, RulesJson.Options);

    // Published totals and tolerances stand in the pack itself; the check holds the rows against them.
    [Theory]
    [InlineData("populationMillions2025", 8232)]
    [InlineData("gdpTrillions", 172)]
    [InlineData("co2Gigatonnes", 38.1)]
    [InlineData("marketGdpTrillions", 105.4)]
    [InlineData("tradeBalance", 0)]
    public void The_sums_of_the_world_close(string column, double total)
    {
        var pack = Text("world-2025");
        var stated = pack["worldTotals"]!.AsArray().Single(row => row!["column"]!.GetValue<string>() == column)!;
        Assert.Equal(total, stated["total"]!.GetValue<double>());
        Assert.InRange(stated["tolerancePercent"]!.GetValue<double>(), 0.1, 2.0);

        stated["total"] = total + (column == "tradeBalance" ? 5.0 : 0.05 * total);
        Assert.Contains(Faults(pack), fault => fault.Contains(column, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/nations/1/countries/0", "\"840\"", "840 is in more than one row")]
    [InlineData("/nations/1/countries/0", "\"usa\"", "usa is no ISO")]
    [InlineData("/nations/1/areas", "[\"Kosovo\"]", "Kosovo is in more than one row")]
    [InlineData("/nations/1/countries", "[]", "every row has some")]
    [InlineData("/nations/1/trade/latitude", "91", "nations/CHN/trade/latitude")]
    [InlineData("/nations/1/trade/exportsPercent", "-1", "nations/CHN/trade/exportsPercent")]
    [InlineData("/nations/1/society/conflictRisk", "0.3", "coarse")]
    [InlineData("/nations/1/society/spaceLevel", "9", "nations/CHN/society/spaceLevel")]
    [InlineData("/nations/1/society", "null", "every row has it, or none")]
    [InlineData("/worldTotals/0/column", "\"smiles\"", "smiles is no sum")]
    [InlineData("/worldTotals/0/tolerancePercent", "50", "tolerancePercent")]
    [InlineData("/worldTotals/0", "null", "null")]
    public void What_does_not_hold_together_is_a_fault(string path, string value, string told)
    {
        var pack = Text("world-2025");
        var steps = path[1..].Split('/');
        var at = steps[..^1].Aggregate((JsonNode)pack, (node, step) => node is JsonArray list ? list[int.Parse(step)]! : node[step]!);
        if (at is JsonArray array)
            array[int.Parse(steps[^1])] = JsonNode.Parse(value);
        else
            at[steps[^1]] = JsonNode.Parse(value);

        Assert.Contains(Faults(pack), fault => fault.Contains(told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"name": "mine", "of": "world-2025", "yearsPerRound": 25, "rounds": 3}""", "")]
    [InlineData("""{"name": "mine", "of": "world-2026", "yearsPerRound": 25, "rounds": 3}""", "no pack world-2026")]
    [InlineData("""{"name": "mine", "of": "world-2025", "yearsPerRound": 25, "rounds": 0}""", "rounds")]
    [InlineData("""{"name": "mine", "of": "world-2025", "yearsPerRound": 25}""", "rounds")]
    [InlineData("""{"name": "mine", "of": "world-2025", "yearsPerRound": 25, "rounds": 1, "nations": []}""", "nations")]
    public void A_variant_of_a_shipped_pack_is_a_few_lines(string json, string fault)
    {
        var faults = PackShelf.Check(Encoding.UTF8.GetBytes(json));

        if (fault.Length > 0)
        {
            Assert.Contains(faults, told => told.Contains(fault, StringComparison.Ordinal));
            return;
        }
        Assert.Empty(faults);
        Assert.Equal(("mine", "world-2025", 2100), (PackShelf.Read(Encoding.UTF8.GetBytes(json)).Name, PackShelf.Read(Encoding.UTF8.GetBytes(json)).Origin, PackShelf.Read(Encoding.UTF8.GetBytes(json)).LastYear));
    }

    private static IReadOnlyList<string> Faults(JsonNode pack) => PackShelf.Check(JsonSerializer.SerializeToUtf8Bytes(pack));

    private static JsonNode Text(string name)
    {
        using var stream = typeof(Pack).Assembly.GetManifestResourceStream($"WorldTable.Rules.Packs.{name}.json")!;
        return JsonNode.Parse(stream)!;
    }
}
