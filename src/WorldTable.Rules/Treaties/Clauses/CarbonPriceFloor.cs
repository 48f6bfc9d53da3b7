using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Treaties.Clauses;

/// <summary>Everybody bound charges at least this much for a tonne of CO2 at home, a little more in every round.</summary>
public sealed record CarbonPriceFloor : Clause
{
    /// <summary>$ per tonne of CO2 in the clause's first round, 1 to 500.</summary>
    public required double Dollars { get; init; }

    /// <summary>$ per tonne more in each later round, 0 to 100.</summary>
    public double Rise { get; init; }

    public override ClauseForm Form() => new()
    {
        Kind = "carbon-price-floor",
        Domain = "climate",
        CanBeBroken = true,
        Fields =
        [
            ClauseField.Number("dollars", "dollars-per-tonne", 1, 500, 5, 50),
            ClauseField.Number("rise", "dollars-per-tonne", 0, 100, 5, 0),
        ],
    };

    public override Refusal? Refuses(TreatyText text, Pack pack) => ClauseRules.Numbers(this);

    public override Said Sentence() => Said.Of("clause.carbon-price-floor", ("dollars", Dollars), ("rise", Rise));

    public override void Lay(Effects effects) => effects.AtLeast(CarbonPrice.Name, to: null, Dollars + (Rise * effects.RoundsSince));
}
