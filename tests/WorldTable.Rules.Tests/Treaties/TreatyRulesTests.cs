using System.Text.Json;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Treaties.Templates;
using static WorldTable.Rules.Tests.Treaties.AtTreaty;

namespace WorldTable.Rules.Tests.Treaties;

public sealed class TreatyRulesTests
{
    public static TheoryData<string> Bad => [.. BadTexts.All.Keys];

    public static TheoryData<string> Packs => [.. PackShelf.Names];

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_cannot_be_a_treaty_is_refused_with_a_code_and_repeats_nothing_long(string what)
    {
        var (text, code) = BadTexts.All[what];

        var refused = Draft(text).Refuses(Playing.Small().View(), Seat("USA"))!;

        Assert.Equal(code, refused.Code);
        Assert.True(JsonSerializer.Serialize(refused, RulesJson.Options).Length < 300);
    }

    [Fact]
    public void Clauses_that_wait_or_work_at_other_times_or_for_others_do_not_contradict()
    {
        var ceiling = new CeilingOfTests { Most = 40 };
        TreatyText Both(Clause one, Clause other) => TextOf("USA", "CHN") with { Clauses = [one, other] };
        Assert.All(
            new[]
            {
                Both(Floor(30) with { Rise = 10, Until = 3 }, ceiling),
                Both(Floor(50) with { Until = 2 }, ceiling with { From = 3 }),
                Both(Floor(50) with { Bound = AtTreaty.Nations("USA") }, ceiling with { Bound = AtTreaty.Nations("CHN") }),
                Both(Floor(50) with { If = new Trigger { Meter = new("temperature"), Above = 1.7 } }, ceiling),
            },
            text => Assert.Null(Draft(text).Refuses(Playing.Small().View(), Seat("USA"))));
    }

    [Fact]
    public void A_customs_union_has_one_common_tariff()
    {
        var game = Playing.Of(PackShelf.Named("world-2025")!);
        TreatyText Unions(double one, double other) => TextOf("USA", "CAN") with { Clauses = [new CommonTariff { Percent = one }, new CommonTariff { Percent = other }] };

        Assert.Equal(Refusals.ClausesContradict, Draft(Unions(5, 6)).Refuses(game.View(), Seat("USA"))!.Code);
        Assert.Null(Draft(Unions(5, 5)).Refuses(game.View(), Seat("USA")));
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_template_of_a_pack_can_be_drafted_and_offered_as_it_is(string pack)
    {
        var game = Playing.Of(PackShelf.Named(pack)!);
        var templates = TreatyTemplates.In(game.Pack);

        Assert.Equal(
            game.Pack.Numbers.Trade is null ? ["common-carbon-price", "green-fund-with-inspection", "paris"] : ["climate-club", "green-fund-with-inspection", "north-american-free-trade", "paris"],
            templates.Select(template => template.Name).Order());
        Assert.All(templates, template => Assert.Null(TreatyRules.Refuses(template.Text, game.View(), offered: true)));
    }
}
