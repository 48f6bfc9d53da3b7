using WorldTable.Rules.Numbers;

namespace WorldTable.Rules.Domains.Trade;

/// <summary>
/// Who sells how much to whom when the game begins, at home included, and the tariffs that were paid then. Square tables in flat
/// arrays: seller by seller, a place per buyer, each row padded with zeros to <see cref="Stride"/>.
/// </summary>
public sealed class TradeBase
{
    private const double Level = 1e-9;

    /// <param name="flows">sales before tariffs, billions a year, count × count, seller by seller</param>
    /// <param name="tariffs">share of the price, same places; what is sold at home bears none</param>
    /// <param name="elasticity">of trade: percent less bought for each percent dearer</param>
    public TradeBase(ReadOnlySpan<double> flows, ReadOnlySpan<double> tariffs, double elasticity)
    {
        Count = (int)Math.Sqrt(flows.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(flows.Length, Count * Count, nameof(flows));
        ArgumentOutOfRangeException.ThrowIfNotEqual(tariffs.Length, flows.Length, nameof(tariffs));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(elasticity);
        Stride = Rows.Stride(Count);
        Elasticity = elasticity;
        double[] Table() => new double[Count * Stride];
        (Flows, Tariff, Spent, Partner) = (Table(), Table(), Table(), Table());
        for (var i = 0; i < Count; i++)
        {
            flows.Slice(i * Count, Count).CopyTo(Flows.AsSpan(i * Stride));
            tariffs.Slice(i * Count, Count).CopyTo(Tariff.AsSpan(i * Stride));
        }
        for (var at = 0; at < Flows.Length; at++)
            Spent[at] = Flows[at] * (1.0 + Tariff[at]);
        IsEven = true;
        for (var i = 0; i < Count; i++)
            ShareOut(i);
    }

    public int Count { get; }

    /// <summary>Everybody sells as much as it buys: no deficits.</summary>
    public bool IsEven { get; private set; }

    /// <summary>Places per row.</summary>
    public int Stride { get; }

    /// <summary>ε: percent less bought for each percent dearer.</summary>
    public double Elasticity { get; }

    /// <summary>Sales before tariffs, billions a year.</summary>
    public double[] Flows { get; }

    /// <summary>Ordinary tariff that the buyer charges, share of the price.</summary>
    public double[] Tariff { get; }

    /// <summary>What buyers paid, tariffs included.</summary>
    public double[] Spent { get; }

    /// <summary>Share of each partner in a row's trade in both directions; nothing with itself.</summary>
    public double[] Partner { get; }

    /// <summary>Tariffs that a row collected, as a share of what it made.</summary>
    public double Customs(int row)
    {
        var (taken, made) = (0.0, 0.0);
        for (var other = 0; other < Count; other++)
        {
            taken += Spent[(other * Stride) + row] - Flows[(other * Stride) + row];
            made += Flows[(row * Stride) + other];
        }
        return taken / made;
    }

    private void ShareOut(int row)
    {
        var (sum, balance) = (0.0, 0.0);
        for (var other = 0; other < Count; other++)
        {
            var both = other == row ? 0.0 : Flows[(row * Stride) + other] + Flows[(other * Stride) + row];
            Partner[(row * Stride) + other] = both;
            sum += both;
            balance += Flows[(row * Stride) + other] - Flows[(other * Stride) + row];
        }
        IsEven &= balance <= Level * sum && balance >= -Level * sum;
        for (var other = 0; other < Count && sum > 0.0; other++)
            Partner[(row * Stride) + other] /= sum;
    }
}
