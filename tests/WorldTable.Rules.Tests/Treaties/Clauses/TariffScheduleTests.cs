using WorldTable.Rules.Tests.Domains.Trade;
using WorldTable.Rules.Treaties.Clauses;

namespace WorldTable.Rules.Tests.Treaties.Clauses;

public sealed class TariffScheduleTests : ClauseTests
{
    public override Clause One => new TariffSchedule { Percent = 5, Step = 1 };
    public override string Written => """{"kind":"tariff-schedule","percent":5,"step":1,"id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}""";

    [Fact]
    public void Plans_open_with_tariffs_under_the_ceiling_and_the_rest_of_the_world_is_not_asked()
    {
        var game = Bound.By(TradingTable.Play(), [new TariffSchedule { Percent = 8, Step = 2 }], "IND", "EUN");

        var plan = game.Input().Plans[new("IND")];

        Assert.Equal(-8.0, Assert.Single(plan.Lines, line => line.Lever.Value == "tariff").Amount);
        Assert.Empty(game.Resolve().Audit!.Broken);
        Assert.Equal(6.0, game.EndRound().Duties().Duties[0].Amount);
    }

    [Fact]
    public void A_tariff_above_it_is_seen_by_everybody()
    {
        var game = Bound.By(TradingTable.Play(), [new TariffSchedule { Percent = 8, Check = "none" }], "IND", "EUN").Plans("IND", ("tariff", "EUN", -3));

        var broken = Assert.Single(game.Resolve().Audit!.Broken.Values);

        Assert.True(broken.Found);
        Assert.Equal(13.0, broken.Delivered, 1e-9);
        Assert.Equal(0.5, broken.Missing, 1e-9);
    }

    [Fact]
    public void Nobody_is_asked_for_more_than_the_lever_can_do()
    {
        var game = Bound.By(TradingTable.Play(), [new TariffSchedule { Percent = 0 }], "IND", "EAC");

        Assert.Empty(game.Resolve().Audit!.Broken);
        Assert.Empty(game.Plans("EAC", ("tariff", "IND", -25)).Resolve().Audit!.Broken);
    }
}
