using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Treaties.Clauses;

/// <summary>No member charges another more than so much percent, its ordinary tariff included, and less in every later round. What a nation charges the rest of the world stays its own.</summary>
public sealed record TariffSchedule : Clause
{
    /// <summary>Percent of the price in the clause's first round, 0 to 100.</summary>
    public required double Percent { get; init; }

    /// <summary>Points less in each later round, 0 to 50.</summary>
    public double Step { get; init; }

    public override ClauseForm Form() => new()
    {
        Kind = "tariff-schedule",
        Domain = "trade",
        CanBeBroken = true,
        Fields =
        [
            ClauseField.Number("percent", "percent", 0, 100, 1, 5),
            ClauseField.Number("step", "points", 0, 50, 1, 1),
        ],
    };

    public override bool IsHere(Pack pack) => ClauseRules.HasTrade(pack) && ClauseRules.Has(pack, Tariff.Name, to: null);

    public override Refusal? Refuses(TreatyText text, Pack pack) => ClauseRules.Here(this, pack) ?? ClauseRules.Numbers(this);

    public override Said Sentence() => Said.Of("clause.tariff-schedule", ("percent", Percent), ("step", Step));

    public override void Lay(Effects effects)
    {
        var percent = Percent - (Step * effects.RoundsSince);
        effects.ChargeAtMost(percent > 0.0 ? percent : 0.0);
    }
}
