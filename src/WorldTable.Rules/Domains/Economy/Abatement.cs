using WorldTable.Rules.Numbers;

namespace WorldTable.Rules.Domains.Economy;

/// <summary>
/// What avoiding emissions costs (DICE-2023: Barrage &amp; Nordhaus 2024): the cheapest first, the last tonne at the backstop price.
/// Avoiding a share μ costs p·E·1.25/2.6·μ^2.6; a carbon price P is worth paying up to μ = (P/p)^(1/1.6).
/// </summary>
public static class Abatement
{
    /// <summary>Exponent of the cost curve.</summary>
    public const double Exponent = 2.6;

    /// <summary>The share avoided can rise by this much in a year: power stations and steelworks take time (DICE-2023: 0.12 in five years).</summary>
    public const double MostRisePerYear = 0.024;

    private const double PriceExponent = Exponent - 1.0;

    // CO2 with the other gases that are avoided along with it, per CO2.
    private const double GasesPerCo2 = 1.25;

    /// <summary>Share of emissions that is cheaper to avoid than to pay for.</summary>
    /// <param name="price">carbon price, $ per tonne</param>
    /// <param name="backstop">price at which everything can be avoided, $ per tonne</param>
    public static double ShareAt(double price, double backstop) =>
        price <= 0.0 ? 0.0 : price >= backstop ? 1.0 : Elementary.Pow(price / backstop, 1.0 / PriceExponent);

    /// <summary>The price at which this share is avoided, $ per tonne.</summary>
    public static double PriceAt(double share, double backstop) => share <= 0.0 ? 0.0 : backstop * Elementary.Pow(share, PriceExponent);

    /// <summary>What it would cost in a year to avoid everything, billions.</summary>
    /// <param name="unabatedGt">emissions without any effort, Gt CO2 per year</param>
    /// <param name="backstop">$ per tonne</param>
    public static double FullCostBillions(double unabatedGt, double backstop) => backstop * unabatedGt * (GasesPerCo2 / Exponent);

    /// <summary>What avoiding a share costs in a year, billions.</summary>
    public static double CostBillions(double fullCostBillions, double share) => fullCostBillions * Curve(share);

    /// <summary>μ^2.6.</summary>
    public static double Curve(double share) => share <= 0.0 ? 0.0 : share >= 1.0 ? 1.0 : Elementary.Pow(share, Exponent);

    /// <summary>The share whose curve is this: the 2.6th root.</summary>
    public static double ShareOfCurve(double curve) => curve <= 0.0 ? 0.0 : curve >= 1.0 ? 1.0 : Elementary.Pow(curve, 1.0 / Exponent);
}
