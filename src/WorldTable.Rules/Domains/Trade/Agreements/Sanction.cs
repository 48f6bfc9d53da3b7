namespace WorldTable.Rules.Domains.Trade.Agreements;

/// <summary>One nation shuts its ports to another: goods still find ways round, at a price, in both directions. Nobody collects it.</summary>
public sealed class Sanction(int by, int on, double factor) : TradeAgreement
{
    /// <summary>From a ban on some goods to a ban on nearly all.</summary>
    public const double Least = 1.5;
    public const double Most = 3.0;

    /// <summary>How many times dearer trade between the two becomes.</summary>
    public double Factor { get; } = factor is >= Least and <= Most
        ? factor
        : throw new ArgumentOutOfRangeException(nameof(factor), factor, $"A sanction makes trade {Least} to {Most} times dearer.");

    public override void Lay(TradeDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        desk.Cost[At(desk, by, on)] *= Factor;
        desk.Cost[At(desk, on, by)] *= Factor;
    }
}
