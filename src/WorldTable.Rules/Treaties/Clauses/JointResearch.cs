using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Treaties.Clauses;

/// <summary>Everybody bound spends on clean research every year: a share of its GDP, an amount, or both. All members read the results, so that their research counts a quarter more (game calibration; several such clauses do not add up).</summary>
public sealed record JointResearch : Clause
{
    // Of one dollar, what the others need not find out again.
    private const double Shared = 0.25;

    /// <summary>Percent of GDP as each round opens, 0 to 3.</summary>
    public double PercentOfGdp { get; init; }

    /// <summary>Billions a year beside it, 0 to 1000.</summary>
    public double Billions { get; init; }

    public override ClauseForm Form() => new()
    {
        Kind = "joint-research",
        Domain = "science",
        CanBeBroken = true,
        Fields =
        [
            ClauseField.Number("percentOfGdp", "percent-of-gdp", 0, 3, 0.05, 0.1),
            ClauseField.Number("billions", "billions", 0, 1000, 1, 0),
        ],
    };

    public override bool IsHere(Pack pack) => ClauseRules.Has(pack, CleanResearch.Name, to: null);

    public override Refusal? Refuses(TreatyText text, Pack pack) => ClauseRules.Here(this, pack) ?? ClauseRules.Numbers(this) ?? ClauseRules.Money(PercentOfGdp, Billions);

    public override Said Sentence() => Said.Of("clause.joint-research", ("percent", PercentOfGdp), ("billions", Billions));

    public override void Lay(Effects effects)
    {
        foreach (var row in effects.Bound)
            effects.Give(row, CleanResearch.Name, to: null, Billions, PercentOfGdp);
        if (effects.Members.Count > 1)
            effects.ShareResearch(Shared);
    }
}
