using WorldTable.Rules.Challenges;
using WorldTable.Rules.Ids;

namespace WorldTable.Rules.Nations;

/// <summary>A nation's secret orders for one round.</summary>
public sealed record Plan
{
    public static Plan Empty { get; } = new() { Lines = [] };

    public required IReadOnlyList<PlanLine> Lines { get; init; }
}

/// <summary>One order: a lever, whom or what it goes to (a nation's or a challenge's name; null when the lever has no target), and how much in the lever's own unit:
/// percent of the public budget for money, dollars per tonne for a carbon price.</summary>
public sealed record PlanLine
{
    public required LeverId Lever { get; init; }
    public string? To { get; init; }
    public required double Amount { get; init; }

    /// <summary>Makes a contribution to a pool a conditional pledge: shown to everybody, counted in full against the budget, and given when the condition holds at the seal; null for every other order.</summary>
    public PledgeCondition? If { get; init; }
}

/// <summary>A guess at the briefing.</summary>
public sealed record Prediction(MeterId Meter, string Guess);

/// <summary>What a nation has laid on the table in the round that is open.</summary>
public sealed record NationTable
{
    public required Plan Plan { get; init; }
    public bool Ready { get; init; }
    public Prediction? Prediction { get; init; }

    /// <summary>Whether signatures take two keys from the next round on.</summary>
    public bool TwoKeys { get; init; }
}
