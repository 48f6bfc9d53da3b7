namespace WorldTable.Rules.Domains.Trade.Agreements;

/// <summary>A free-trade area whose members charge the rest of the world one common tariff, whatever each would like.</summary>
public sealed class CustomsUnion(IReadOnlyList<int> members, double tariff) : FreeTradeArea(members)
{
    /// <summary>Common tariff on goods from outside, share of the price.</summary>
    public double Tariff => tariff;

    public override void Lay(TradeDesk desk)
    {
        base.Lay(desk);
        for (var seller = 0; seller < desk.Opening.Count; seller++)
        {
            if (Members.Contains(seller))
                continue;
            foreach (var buyer in Members)
                desk.Tariff[At(desk, seller, buyer)] = tariff;
        }
    }
}
