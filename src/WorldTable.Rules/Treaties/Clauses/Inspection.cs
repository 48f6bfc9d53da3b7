using WorldTable.Rules.Moves;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Treaties.Clauses;

/// <summary>Inspectors visit every member: whatever the treaty's other clauses say, they find nine hidden breaches in ten. They cost each member 0.002 % of its GDP a year (game calibration).</summary>
public sealed record Inspection : Clause
{
    private const double Cost = 0.002;

    public override ClauseForm Form() => new()
    {
        Kind = "inspection",
        Domain = "diplomacy",
        CanBeBroken = false,
        Fields = [],
    };

    public override Refusal? Refuses(TreatyText text, Pack pack) => null;

    public override Said Sentence() => Said.Of("clause.inspection");

    public override void Lay(Effects effects)
    {
        effects.Inspect();
        foreach (var row in effects.Members)
            effects.Spend(row, Cost);
    }
}
