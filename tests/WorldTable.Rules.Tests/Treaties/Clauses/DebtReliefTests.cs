using WorldTable.Rules.Treaties.Clauses;

namespace WorldTable.Rules.Tests.Treaties.Clauses;

public sealed class DebtReliefTests
{
    [Fact]
    public void What_the_creditor_lets_go_the_debtor_has_and_spends_on_its_poorest()
    {
        var played = Bound.Second(new DebtRelief { By = new("EUN"), To = new("EAC"), Billions = 5 }).Resolve();

        Assert.Equal((5.0, 5.0, 5.0), (played.Ledger.Paid[2] / 15.0, played.Ledger.Received[4] / 15.0, played.Ledger.Services[4] / 15.0));
        Assert.Equal((-5.0, 5.0), (played.State.Nations[2].FromTreaties, played.State.Nations[4].FromTreaties));
        Assert.Empty(played.Audit!.Broken);
    }
}
