using WorldTable.Rules.Moves;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Treaties.Clauses;

/// <summary>Everybody bound emits, in the last year of the round, at most so much percent less CO2 (fuel and land together) than in the first year of the game, and less in every later round.</summary>
public sealed record EmissionsCut : Clause
{
    /// <summary>Percent below the first year's emissions in the clause's first round, -50 (a rise) to 100.</summary>
    public required double Percent { get; init; }

    /// <summary>Points more in each later round, 0 to 30.</summary>
    public double Step { get; init; }

    public override ClauseForm Form() => new()
    {
        Kind = "emissions-cut",
        Domain = "climate",
        CanBeBroken = true,
        Fields =
        [
            ClauseField.Number("percent", "percent", -50, 100, 5, 10),
            ClauseField.Number("step", "points", 0, 30, 1, 5),
        ],
    };

    public override Refusal? Refuses(TreatyText text, Pack pack) => ClauseRules.Numbers(this);

    public override Said Sentence() => Said.Of("clause.emissions-cut", ("percent", Percent), ("step", Step));

    public override void Lay(Effects effects)
    {
        var percent = Percent + (Step * effects.RoundsSince);
        var left = percent < 100.0 ? 1.0 - (percent / 100.0) : 0.0;
        foreach (var row in effects.Bound)
            effects.EmitAtMost(row, left * Execution.OpeningFigures.AtStart(effects.Pack, row));
    }
}
