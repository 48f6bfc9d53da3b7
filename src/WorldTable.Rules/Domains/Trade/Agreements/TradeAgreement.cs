namespace WorldTable.Rules.Domains.Trade.Agreements;

/// <summary>A rule that nations have laid upon their trade. Kinds are open: a new one is one file; it only lays tariffs and costs on the desk, in the order in which agreements stand.</summary>
public abstract class TradeAgreement
{
    /// <summary>Lays the agreement on a round's trade, after every nation's own tariffs.</summary>
    public abstract void Lay(TradeDesk desk);

    /// <summary>The place of a pair in the desk's tables.</summary>
    protected static int At(TradeDesk desk, int seller, int buyer)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return (seller * desk.Opening.Stride) + buyer;
    }
}
