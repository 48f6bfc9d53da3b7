using WorldTable.Rules.Moves;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Treaties.Clauses;

/// <summary>Each nation that is bound emits at most so much CO2, fuel and land together, in the last year of the round, and less in every later round. For one nation, or for some that are alike.</summary>
public sealed record EmissionsCap : Clause
{
    /// <summary>Gt CO2 a year in the clause's first round, 0.01 to 30.</summary>
    public required double Gigatonnes { get; init; }

    /// <summary>Percent less of that in each later round, 0 to 30.</summary>
    public double Fall { get; init; }

    public override ClauseForm Form() => new()
    {
        Kind = "emissions-cap",
        Domain = "climate",
        CanBeBroken = true,
        Fields =
        [
            ClauseField.Number("gigatonnes", "gigatonnes", 0.01, 30, 0.1, 2),
            ClauseField.Number("fall", "percent", 0, 30, 1, 5),
        ],
    };

    public override Refusal? Refuses(TreatyText text, Pack pack) => ClauseRules.Numbers(this);

    public override Said Sentence() => Said.Of("clause.emissions-cap", ("gigatonnes", Gigatonnes), ("fall", Fall));

    public override void Lay(Effects effects)
    {
        var cap = Gigatonnes;
        for (var round = 0; round < effects.RoundsSince; round++)
            cap *= 1.0 - (Fall / 100.0);
        foreach (var row in effects.Bound)
            effects.EmitAtMost(row, cap);
    }
}
