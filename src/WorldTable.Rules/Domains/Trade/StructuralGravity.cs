using System.Runtime.Intrinsics;
using WorldTable.Rules.Numbers;

namespace WorldTable.Rules.Domains.Trade;

/// <summary>
/// Structural gravity in changes (exact-hat algebra: Anderson &amp; van Wincoop 2003; Arkolakis, Costinot &amp; Rodríguez-Clare 2012; Costinot
/// &amp; Rodríguez-Clare 2014). Every nation makes its own goods; a tariff, a sanction or trust makes those of some sellers dearer or cheaper;
/// wages move until everybody sells what it makes. Deficits stay what they were.
/// </summary>
/// <remarks>
/// π'_ij ∝ π_ij (ŵ_i τ̂_ij (1+t'_ij)/(1+t_ij))^−ε; ŵ_i Y_i = Σ_j π'_ij E'_j/(1+t'_ij); E'_j = ŵ_j Y_j + D_j + R'_j. With
/// N_ij = X_ij (1+t_ij) (τ̂_ij (1+t'_ij)/(1+t_ij))^−ε/(1+t'_ij) and u_i = ŵ_i^−ε the tariff revenue drops out of the search:
/// ŵ_i Y_i = u_i Σ_j N_ij h_j with h_j = (ŵ_j Y_j + D_j)/Σ_i u_i N_ij.
/// </remarks>
public static class StructuralGravity
{
    /// <summary>Wages are right when no nation sells this much more or less than it makes, as a share.</summary>
    public const double Tolerance = 1e-12;
    private const int MostSteps = 100;
    private const int MostTries = 4;

    private const int Levelling = 8;
    private const double Least = 1e-6;

    // A wage moves by no more than this factor in a step: far from the goal the mixture can overshoot.
    private const double MostMove = 1.5;

    /// <summary>Works out a round's trade under the desk's tariffs, costs and sizes, beginning with the desk's wages.</summary>
    public static void Solve(TradeDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        Weigh(desk);
        Reach(desk);
        desk.Carried = 1.0;
        desk.Steps = 0;
        desk.Met = Search(desk);
        // Deficits need trade to carry them: where almost none is left there may be no such world, so they shrink with it.
        for (var attempt = 1; !desk.Met && attempt < MostTries; attempt++)
        {
            desk.Carried = attempt == MostTries - 1 ? 0.0 : 0.5 * desk.Carried;
            desk.Wage.AsSpan(0, desk.Opening.Count).Fill(1.0);
            desk.Met = Search(desk);
        }
        Book(desk);
    }

    /// <summary>
    /// The same world without deficits: what would be traded if nobody lived on credit (Ossa 2014 works out trade wars so, because a fixed
    /// deficit behind a high wall looks like a gain).
    /// </summary>
    public static TradeBase Even(TradeBase opening)
    {
        ArgumentNullException.ThrowIfNull(opening);
        TradeDesk desk = new(opening) { Carried = 0.0 };
        Weigh(desk);
        Reach(desk);
        if (!Search(desk))
            throw new ArithmeticException("Trade without deficits was not found.");
        var (flows, tariffs) = (new double[opening.Count * opening.Count], new double[opening.Count * opening.Count]);
        for (var i = 0; i < opening.Count; i++)
        {
            for (var j = 0; j < opening.Count; j++)
                (flows[(i * opening.Count) + j], tariffs[(i * opening.Count) + j]) = (desk.Flow(i, j), opening.Tariff[(i * opening.Stride) + j]);
        }
        return new TradeBase(flows, tariffs, opening.Elasticity);
    }

    // The opening's flows grown to the sizes of the moment: trade of a pair with the root of the sizes' product, which keeps sales at home
    // in step with size and is the first step of a balancing (RAS) to the grown margins. Where growth tilts a balance, sellers and buyers
    // are scaled against each other until it is level again.
    private static void Weigh(TradeDesk desk)
    {
        var (opening, count, stride) = (desk.Opening, desk.Opening.Count, desk.Opening.Stride);
        var sells = desk.Sells.AsSpan();
        var buys = desk.Buys.AsSpan();
        for (var i = 0; i < count; i++)
            sells[i] = buys[i] = Math.Sqrt(desk.Size[i]);
        for (var sweep = 0; sweep <= Levelling; sweep++)
        {
            desk.Imports.AsSpan().Clear();
            for (var i = 0; i < count; i++)
            {
                ReadOnlySpan<double> flows = opening.Flows.AsSpan(i * stride, stride);
                desk.Income[i] = sells[i] * Rows.Dot(flows, buys);
                Rows.Add(desk.Imports, flows, sells[i]);
            }
            for (var i = 0; i < count && sweep < Levelling && opening.IsEven; i++)
            {
                var home = sells[i] * opening.Flows[(i * stride) + i] * buys[i];
                var (sold, bought) = (desk.Income[i] - home, (desk.Imports[i] * buys[i]) - home);
                if (!(sold > 0.0) || !(bought > 0.0))
                    continue;
                var tilt = Math.Sqrt(bought / sold);
                sells[i] *= tilt;
                buys[i] /= tilt;
            }
            if (!opening.IsEven)
                break;
        }
        desk.Spending.AsSpan().Clear();
        for (var i = 0; i < count; i++)
            Rows.Add(desk.Spending, opening.Spent.AsSpan(i * stride, stride), sells[i]);
        for (var i = 0; i < count; i++)
        {
            desk.Spending[i] *= buys[i];
            desk.Deficit[i] = (desk.Imports[i] * buys[i]) - desk.Income[i];
        }
        Level(desk);
    }

    // N_ij: how far a seller's goods reach into a buyer's market.
    private static void Reach(TradeDesk desk)
    {
        var (opening, count, stride) = (desk.Opening, desk.Opening.Count, desk.Opening.Stride);
        Power fall = new(opening.Elasticity);
        var one = Vector256<double>.One;
        for (var i = 0; i < count; i++)
        {
            var sells = Vector256.Create(desk.Sells[i]);
            for (var j = 0; j < stride; j += 4)
            {
                var at = (i * stride) + j;
                var price = one + Four(desk.Tariff, at);
                var dearer = Four(desk.Cost, at) * price / (one + Four(opening.Tariff, at));
                var spent = Four(opening.Spent, at) * sells * Four(desk.Buys, j);
                (spent * fall.Of(one / dearer) / price).CopyTo(desk.Reach, at);
            }
        }

        static Vector256<double> Four(double[] row, int at) => Vector256.Create(row, at);
    }

    private static bool Search(TradeDesk desk)
    {
        var count = desk.Opening.Count;
        Span<double> before = stackalloc double[count];
        var fresh = true;
        for (var step = 0; step < MostSteps; step++)
        {
            desk.Steps++;
            if (Sell(desk) <= Tolerance)
                return true;
            if (fresh)
                Begin(desk);
            Stride(desk);
            var wages = desk.Wage.AsSpan();
            wages[..count].CopyTo(before);
            desk.Mixing.Next(wages, desk.Step);
            fresh = false;
            for (var i = 0; i < count; i++)
                fresh |= !(wages[i] > before[i] / MostMove && wages[i] < before[i] * MostMove);
            if (!fresh)
                continue;
            // Too far: one plain, small step instead, and what the last steps told is forgotten.
            for (var i = 0; i < count; i++)
                wages[i] = Held(before[i] + (0.5 * desk.Step[i]), before[i]);
            Level(desk);
        }
        return false;
    }

    // How fast sales answer a wage: little in a nation that sells mostly to itself.
    private static void Begin(TradeDesk desk)
    {
        desk.Mixing.Restart();
        for (var i = 0; i < desk.Opening.Count; i++)
        {
            var abroad = 1.0 - (desk.Flow(i, i) / desk.Sales[i]);
            var answer = abroad * (1.0 + (desk.Opening.Elasticity * (2.0 - abroad)));
            desk.Pace[i] = answer > Least ? 1.0 / answer : 1.0 / Least;
        }
    }

    // The step that sales suggest. The world's income is the measure of all prices: steps leave it where it is.
    private static void Stride(TradeDesk desk)
    {
        var (drift, world) = (0.0, 0.0);
        for (var i = 0; i < desk.Opening.Count; i++)
        {
            desk.Step[i] *= desk.Pace[i];
            drift += desk.Step[i] * desk.Income[i];
            world += desk.Income[i];
        }
        for (var i = 0; i < desk.Opening.Count; i++)
            desk.Step[i] -= drift / world;
    }

    private static double Held(double wage, double before) =>
        wage > before * MostMove ? before * MostMove : wage > before / MostMove ? wage : before / MostMove;

    // What everybody sells at these wages, and how far that is from what they earn; returns the largest share.
    private static double Sell(TradeDesk desk)
    {
        var (count, stride) = (desk.Opening.Count, desk.Opening.Stride);
        Power fall = new(desk.Opening.Elasticity);
        var demand = desk.Demand.AsSpan();
        demand.Clear();
        for (var i = 0; i < count; i++)
        {
            desk.Pull[i] = fall.Of(1.0 / desk.Wage[i]);
            Rows.Add(demand, desk.Reach.AsSpan(i * stride, stride), desk.Pull[i]);
        }
        for (var j = 0; j < count; j++)
            demand[j] = ((desk.Wage[j] * desk.Income[j]) + (desk.Carried * desk.Deficit[j])) / demand[j];
        var worst = 0.0;
        for (var i = 0; i < count; i++)
        {
            desk.Sales[i] = desk.Pull[i] * Rows.Dot(desk.Reach.AsSpan(i * stride, stride), demand);
            desk.Step[i] = (desk.Sales[i] / desk.Income[i]) - desk.Wage[i];
            var share = (desk.Step[i] < 0.0 ? -desk.Step[i] : desk.Step[i]) / desk.Wage[i];
            worst = share <= worst ? worst : share;
        }
        return worst;
    }

    private static void Level(TradeDesk desk)
    {
        var (income, earned) = (0.0, 0.0);
        for (var i = 0; i < desk.Opening.Count; i++)
        {
            income += desk.Income[i];
            earned += desk.Wage[i] * desk.Income[i];
        }
        for (var i = 0; i < desk.Opening.Count; i++)
            desk.Wage[i] *= income / earned;
    }

    // Prices, spending, revenue and both sides of the trade books at the wages found.
    private static void Book(TradeDesk desk)
    {
        var (count, stride) = (desk.Opening.Count, desk.Opening.Stride);
        desk.Paid.AsSpan().Clear();
        desk.Imports.AsSpan().Clear();
        for (var i = 0; i < count; i++)
        {
            var exports = 0.0;
            for (var j = 0; j < count; j++)
            {
                var at = (i * stride) + j;
                var sold = desk.Pull[i] * desk.Reach[at] * desk.Demand[j];
                desk.Paid[j] += sold * (1.0 + desk.Tariff[at]);
                exports += i == j ? 0.0 : sold;
                desk.Imports[j] += i == j ? 0.0 : sold;
            }
            desk.Exports[i] = exports;
        }
        for (var j = 0; j < count; j++)
        {
            var income = (desk.Wage[j] * desk.Income[j]) + (desk.Carried * desk.Deficit[j]);
            desk.Revenue[j] = desk.Paid[j] - income;
            // Σ_i π_ij (ŵ_i τ̂_ij ..)^−ε: spending divided by the demand per unit of reach.
            desk.Price[j] = Elementary.Pow(desk.Paid[j] / desk.Demand[j] / desk.Spending[j], -1.0 / desk.Opening.Elasticity);
        }
    }
}
