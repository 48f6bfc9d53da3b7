using System.Collections.Immutable;

namespace WorldTable.Rules.Treaties.Clauses;

/// <summary>What a kind of clause asks for, so that any page can draw it.</summary>
public sealed record ClauseForm
{
    /// <summary>The kind, such as <c>carbon-price-floor</c>: catalogue keys <c>clause.{kind}</c> (the sentence), <c>clause-name.{kind}</c>, <c>clause-help.{kind}</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The domain it belongs to: <c>climate</c>, <c>trade</c>, <c>development</c>, <c>science</c>, <c>diplomacy</c>.</summary>
    public required string Domain { get; init; }

    /// <summary>False for a clause that the engine carries out by itself: nobody can break it, so it asks for no check and no remedy.</summary>
    public required bool CanBeBroken { get; init; }
    public required ImmutableList<ClauseField> Fields { get; init; }
}

/// <summary>One question of a form.</summary>
public sealed record ClauseField
{
    /// <summary>The member of the clause's JSON, in camel case; catalogue key <c>clause-field.{name}</c>.</summary>
    public required string Name { get; init; }

    /// <summary><c>number</c>, <c>yes-no</c>, <c>nation</c> (one playable nation), <c>row</c> (any row of the pack), <c>nations</c> (some playable nations), <c>challenge</c>, <c>clause</c>.</summary>
    public required string Asks { get; init; }

    /// <summary>Of a number: <c>dollars-per-tonne</c>, <c>gigatonnes</c>, <c>points</c>, <c>percent</c>, <c>percent-of-gdp</c>, <c>percent-of-budget</c>, <c>billions</c>, <c>times</c>.</summary>
    public string? Unit { get; init; }
    public double? Min { get; init; }
    public double? Max { get; init; }
    public double? Step { get; init; }

    /// <summary>What a new clause begins with, where it is a number.</summary>
    public double? Default { get; init; }
    public bool Optional { get; init; }

    public static ClauseField Of(string name, string asks) => new() { Name = name, Asks = asks };

    public static ClauseField Number(string name, string unit, double min, double max, double step, double @default) =>
        new() { Name = name, Asks = "number", Unit = unit, Min = min, Max = max, Step = step, Default = @default };
}
