using WorldTable.Rules.Treaties.Clauses;

namespace WorldTable.Rules.Tests.Treaties.Clauses;

public sealed class DebtReliefTests : ClauseTests
{
    public override Clause One => new DebtRelief { By = new("USA"), To = new("EAC"), Billions = 4 };
    public override string Written => """{"kind":"debt-relief","by":"USA","to":"EAC","billions":4,"id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}""";

    [Fact]
    public void What_the_creditor_lets_go_the_debtor_has_and_spends_on_its_poorest()
    {
        var played = Bound.Second(new DebtRelief { By = new("EUN"), To = new("EAC"), Billions = 5 }).Resolve();

        Assert.Equal((5.0, 5.0, 5.0), (played.Ledger.Paid[2] / 15.0, played.Ledger.Received[4] / 15.0, played.Ledger.Services[4] / 15.0));
        Assert.Equal((-5.0, 5.0), (played.State.Nations[2].FromTreaties, played.State.Nations[4].FromTreaties));
        Assert.Empty(played.Audit!.Broken);
    }
}
