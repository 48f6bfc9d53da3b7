using WorldTable.Rules.Numbers;

namespace WorldTable.Rules.Domains.Trade;

/// <summary>What trade is worth to a nation, from two numbers only (Arkolakis, Costinot &amp; Rodríguez-Clare 2012; table 4.1 of Costinot &amp; Rodríguez-Clare 2014): G = 1 − λ^(1/ε).</summary>
public static class GainsFromTrade
{
    /// <summary>Share of real income that would be lost without any trade.</summary>
    /// <param name="home">λ: share of spending that goes to goods made at home, above 0 and at most 1</param>
    /// <param name="elasticity">ε: percent less bought for each percent dearer, above 0</param>
    public static double Share(double home, double elasticity)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(home);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(home, 1.0);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(elasticity);
        return 1.0 - Elementary.Pow(home, 1.0 / elasticity);
    }
}
