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
        Assert.Equal(Round.Opening(World, 1).Nations, Round.Opening(five, 1).Nations);
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
        Assert.Empty(World.Nations.SelectMany(row => row.Areas ?? []).GroupBy(area => area).Where(group => group.Count() > 1));
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

        Assert.Single(unrated.Nations.Select(row => (row.Governance, row.Rights, row.Society!.ConflictRisk, row.Society.HealthSecurity)).Distinct());
        Assert.Equal([0.0, 0.5], unrated.Numbers.Trust.Distinct().Order());
        foreach (var (row, rated) in Round.Opening(unrated, 1).Nations.Zip(Round.Opening(World, 1).Nations))
            Assert.Equal(rated with { Reputation = 50.0 }, row with { Reputation = 50.0 });
    }
}
