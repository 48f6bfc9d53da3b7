using WorldTable.Rules.Tests.Domains.Trade;
using WorldTable.Rules.Treaties.Clauses;

namespace WorldTable.Rules.Tests.Treaties.Clauses;

public sealed class CommonTariffTests : ClauseTests
{
    public override Clause One => new CommonTariff { Percent = 6 };
    public override string Written => """{"kind":"common-tariff","percent":6,"id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}""";

    [Fact]
    public void Everybody_outside_pays_the_same_at_every_border_of_the_union()
    {
        var desk = Bound.By(TradingTable.Play(), [new CommonTariff { Percent = 6 }], "USA", "IND").Resolve().World.Desk!;
        double Charged(string seller, string buyer) => desk.Tariff[(TradingTable.Place(seller) * desk.Opening.Stride) + TradingTable.Place(buyer)];

        Assert.Equal((0.06, 0.06, 0.0), (Charged("CHN", "USA"), Charged("REST", "IND"), Charged("USA", "IND")));
        Assert.Equal(0.07, Charged("USA", "CHN"), 1e-12);
    }
}
