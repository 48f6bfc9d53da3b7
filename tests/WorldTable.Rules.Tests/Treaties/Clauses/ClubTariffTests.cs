using WorldTable.Rules.Tests.Domains.Trade;
using WorldTable.Rules.Treaties.Clauses;

namespace WorldTable.Rules.Tests.Treaties.Clauses;

public sealed class ClubTariffTests : ClauseTests
{
    public override Clause One => new ClubTariff { Points = 3 };
    public override string Written => """{"kind":"club-tariff","points":3,"id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}""";

    [Fact]
    public void Whoever_could_join_and_does_not_pays_and_automatic_rows_do_not()
    {
        var game = Bound.By(TradingTable.Play(), [new ClubTariff { Points = 4 }], "USA", "CHN", "EUN");
        var (desk, before) = (game.Resolve().World.Desk!, TradingTable.Play().Resolve().World.Desk!);
        double More(string seller, string buyer)
        {
            var at = (TradingTable.Place(seller) * desk.Opening.Stride) + TradingTable.Place(buyer);
            return desk.Tariff[at] - before.Tariff[at];
        }

        Assert.Equal(0.04, More("IND", "EUN"), 1e-12);
        Assert.Equal((0.0, 0.0, 0.0), (More("CHN", "EUN"), More("REST", "EUN"), More("EUN", "IND")));
    }

    [Fact]
    public void Several_clubs_do_not_add_up()
    {
        var game = TradingTable.Play();
        var desk = Bound.By(game, Bound.Text(game.Pack, [new ClubTariff { Points = 4 }], "USA", "CHN"), Bound.Text(game.Pack, [new ClubTariff { Points = 3 }], "USA", "EUN")).Resolve().World.Desk!;

        Assert.Equal(0.03 + 0.04, desk.Tariff[(TradingTable.Place("IND") * desk.Opening.Stride) + TradingTable.Place("USA")], 1e-12);
    }
}
