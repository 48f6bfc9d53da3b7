using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views;

/// <summary>Document <c>plan/X</c> (audience: nation X): the secret plan and its budget. It changes with every touch; what stands for the whole round is in <see cref="LeversDocument"/>.</summary>
public sealed record PlanDocument
{
    public required NationId Nation { get; init; }
    public required int Branch { get; init; }
    public required int Round { get; init; }
    public required double BudgetBillionsPerYear { get; init; }
    public required IReadOnlyList<PlanLine> Lines { get; init; }
    public Prediction? Prediction { get; init; }
    public required bool Ready { get; init; }

    /// <summary>True when this nation's signatures take two keys from the next round on.</summary>
    public bool? TwoKeys { get; init; }

    /// <summary>What treaties in force ask of this plan, in their order; null when nothing is asked. A plan that gives less is accepted: it breaks the treaty.</summary>
    public IReadOnlyList<PlanDuty>? Duties { get; init; }

    /// <summary>Percent of the budget that treaties take by themselves (inspectors, licences, debt let go): the lines share what is left. Null when nothing is taken.</summary>
    public double? PercentTaken { get; init; }
}

/// <summary>What one clause asks of one line of a plan.</summary>
public sealed record PlanDuty
{
    public required TreatyId Treaty { get; init; }
    public required ClauseId Clause { get; init; }
    public required LeverId Lever { get; init; }

    /// <summary>Null also for a ceiling on the tariffs on all other members.</summary>
    public string? To { get; init; }

    /// <summary><c>at-least</c>, <c>at-most</c>, <c>charge-at-most</c>, <c>give</c> or <c>emit-at-most</c>.</summary>
    public required string Asks { get; init; }

    /// <summary>In the line's own unit: percent of the budget for money; for a cap on emissions, the carbon price that is expected to keep it; for <c>charge-at-most</c>, percent of the price with the ordinary tariff.</summary>
    public required double Amount { get; init; }

    /// <summary>Of gifts, billions a year; of a cap, null.</summary>
    public double? BillionsPerYear { get; init; }

    /// <summary>Of a cap, the gigatonnes of the round's last year.</summary>
    public double? Gigatonnes { get; init; }
}

/// <summary>Document <c>levers/X</c> (audience: nation X): what this nation can plan with in this round, and the hand it was dealt. Told once a round.</summary>
public sealed record LeversDocument
{
    public required NationId Nation { get; init; }
    public required int Branch { get; init; }
    public required int Round { get; init; }

    /// <summary>Every lever of the pack; those not open yet say in which round they open.</summary>
    public required IReadOnlyList<LeverDocument> Levers { get; init; }

    /// <summary>The policy cards dealt to this nation for this round (at most five, only open levers).</summary>
    public required IReadOnlyList<CardDocument> Hand { get; init; }
}

/// <summary>One lever, once per possible target, with its form and what it buys for this nation.</summary>
public sealed record LeverDocument
{
    /// <summary><c>carbon-price</c>, <c>services</c>, <c>aid</c>, <c>pool</c>, <c>clean-research</c>, <c>tariff</c> …</summary>
    public required LeverId Lever { get; init; }

    /// <summary>A nation's or challenge's name, or null.</summary>
    public string? To { get; init; }

    /// <summary>One of the thirteen domains: <c>climate</c>, <c>development</c>, <c>science</c>, <c>diplomacy</c> …</summary>
    public required string Domain { get; init; }

    /// <summary>The round from which it can be used.</summary>
    public required int OpensInRound { get; init; }
    public required AmountForm Form { get; init; }

    /// <summary>What an amount buys here: the catalogue key <c>buys.{…}</c> takes <c>{value}</c>, read off these points (linear in between).</summary>
    public required string BuysKey { get; init; }
    public required IReadOnlyList<BuysPoint> Buys { get; init; }
}

/// <summary>How one number is asked for.</summary>
public sealed record AmountForm
{
    /// <summary><c>percent-of-budget</c>, <c>dollars-per-tonne</c>, <c>percent</c>, or <c>points</c> (percentage points, up or down).</summary>
    public required string Unit { get; init; }
    public required double Min { get; init; }
    public required double Max { get; init; }
    public required double Step { get; init; }

    /// <summary>True when the amount counts against the 100 % of the budget.</summary>
    public required bool CountsAgainstBudget { get; init; }
}

/// <summary>At this amount the lever buys this value.</summary>
public sealed record BuysPoint(double Amount, double Value);

/// <summary>One policy card: a lever (with its target), the amount it suggests, and why it was dealt.</summary>
public sealed record CardDocument
{
    public required LeverId Lever { get; init; }
    public string? To { get; init; }
    public required double Suggested { get; init; }
    public required Said Why { get; init; }
}
