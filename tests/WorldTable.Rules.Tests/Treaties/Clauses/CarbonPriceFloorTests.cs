using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Clauses;

namespace WorldTable.Rules.Tests.Treaties.Clauses;

public sealed class CarbonPriceFloorTests : ClauseTests
{
    public override Clause One => new CarbonPriceFloor { Dollars = 50, Rise = 5 };
    public override string Written => """{"kind":"carbon-price-floor","dollars":50,"rise":5,"id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}""";

    [Fact]
    public void The_floor_rises_every_round_and_whoever_charges_more_goes_on()
    {
        var game = Bound.By(Playing.SmallInItsSecondRound().Plans("EUN", ("carbon-price", null, 90)).EndRound(), [new CarbonPriceFloor { Dollars = 50, Rise = 10 }]);

        var first = game.Resolve().Orders.CarbonPrice[..6];
        var second = game.EndRound().Resolve().Orders.CarbonPrice[..6];

        Assert.Equal([50, 50, 90, 50, 50, 50], first);
        Assert.Equal([60, 60, 90, 60, 60, 60], second);
    }

    [Fact]
    public void Only_those_bound_are_bound()
    {
        var game = Bound.Second(new CarbonPriceFloor { Dollars = 70, Bound = AtTreaty.Nations("CHN") });

        Assert.Equal(new(0, 0, 1, DutyKind.AtLeast, new("carbon-price"), null, 70), Assert.Single(game.Duties().Duties));
    }
}
