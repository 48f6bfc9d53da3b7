using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Treaties.Clauses;

/// <summary>Everybody bound pays into the Fund for the Poorest every year: a share of its GDP, an amount, or both.</summary>
public sealed record PovertyFinance : Clause
{
    /// <summary>Percent of GDP as each round opens, 0 to 3.</summary>
    public double PercentOfGdp { get; init; }

    /// <summary>Billions a year beside it, 0 to 1000.</summary>
    public double Billions { get; init; }

    public override ClauseForm Form() => new()
    {
        Kind = "poverty-finance",
        Domain = "development",
        CanBeBroken = true,
        Fields =
        [
            ClauseField.Number("percentOfGdp", "percent-of-gdp", 0, 3, 0.05, 0.2),
            ClauseField.Number("billions", "billions", 0, 1000, 1, 0),
        ],
    };

    public override bool IsHere(Pack pack) => ClauseRules.Has(pack, Pool.Name, ChallengeNames.Poverty.Value);

    public override Refusal? Refuses(TreatyText text, Pack pack) => ClauseRules.Here(this, pack) ?? ClauseRules.Numbers(this) ?? ClauseRules.Money(PercentOfGdp, Billions);

    public override Said Sentence() => Said.Of("clause.poverty-finance", ("percent", PercentOfGdp), ("billions", Billions));

    public override void Lay(Effects effects)
    {
        foreach (var row in effects.Bound)
            effects.Give(row, Pool.Name, ChallengeNames.Poverty.Value, Billions, PercentOfGdp);
    }
}
