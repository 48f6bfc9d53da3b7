using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Treaties.Clauses;

/// <summary>One party gives another nation money for its poorest, every year or once. Nothing is owed to a member that is excluded.</summary>
public sealed record Transfer : Clause
{
    /// <summary>Who gives: a party.</summary>
    public required NationId By { get; init; }

    /// <summary>Who gets it: any nation of the pack.</summary>
    public required NationId To { get; init; }

    /// <summary>Billions a year; of a single transfer, in all. 0.1 to 1000.</summary>
    public required double Billions { get; init; }

    /// <summary>Once: spread over the years of the clause's first round.</summary>
    public bool Once { get; init; }

    public override ClauseForm Form() => new()
    {
        Kind = "transfer",
        Domain = "development",
        CanBeBroken = true,
        Fields =
        [
            ClauseField.Of("by", "nation"),
            ClauseField.Of("to", "row"),
            ClauseField.Number("billions", "billions", 0.1, 1000, 1, 10),
            ClauseField.Of("once", "yes-no"),
        ],
    };

    public override bool IsHere(Pack pack) => ClauseRules.Has(pack, Aid.Name, to: null);

    public override Refusal? Refuses(TreatyText text, Pack pack) =>
        ClauseRules.Here(this, pack) ?? ClauseRules.Numbers(this) ?? ClauseRules.Party(text, pack, By) ?? ClauseRules.Other(pack, To, By);

    public override Said Sentence() => Said.Of(Once ? "clause.transfer-once" : "clause.transfer", ("nation", By.Value), ("to", To.Value), ("billions", Billions));

    public override IEnumerable<Said> Sentences() => [(this with { Once = false }).Sentence(), (this with { Once = true }).Sentence()];

    public override void Lay(Effects effects)
    {
        if (effects.Binds(By) && !effects.IsExcluded(To) && (!Once || effects.RoundsSince == 0))
            effects.Give(effects.Pack.PlaceOf(By), Aid.Name, To.Value, Once ? Billions / effects.Pack.YearsPerRound : Billions);
    }
}
