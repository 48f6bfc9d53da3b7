using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Treaties.Clauses;

/// <summary>A creditor lets a debtor off so much interest a year (the engine moves it), and the debtor spends as much more of its budget on its poorest: debt for development.</summary>
public sealed record DebtRelief : Clause
{
    /// <summary>Who lets go: a party.</summary>
    public required NationId By { get; init; }

    /// <summary>Who owes it no more, and spends: a party.</summary>
    public required NationId To { get; init; }

    /// <summary>Billions a year, 0.1 to 200.</summary>
    public required double Billions { get; init; }

    public override ClauseForm Form() => new()
    {
        Kind = "debt-relief",
        Domain = "development",
        CanBeBroken = true,
        Fields =
        [
            ClauseField.Of("by", "nation"),
            ClauseField.Of("to", "nation"),
            ClauseField.Number("billions", "billions", 0.1, 200, 1, 5),
        ],
    };

    public override bool IsHere(Pack pack) => ClauseRules.Has(pack, Nations.Levers.Services.Name, to: null);

    public override Refusal? Refuses(TreatyText text, Pack pack) =>
        ClauseRules.Here(this, pack) ?? ClauseRules.Numbers(this) ?? ClauseRules.Party(text, pack, By) ?? ClauseRules.Party(text, pack, To) ?? ClauseRules.Other(pack, To, By);

    public override Said Sentence() => Said.Of("clause.debt-relief", ("nation", By.Value), ("to", To.Value), ("billions", Billions));

    public override void Lay(Effects effects)
    {
        if (!effects.Binds(By) || !effects.Binds(To))
            return;
        var (by, to) = (effects.Pack.PlaceOf(By), effects.Pack.PlaceOf(To));
        if (!effects.IsExcluded(To))
            effects.Pay(by, to, Billions);
        effects.Give(to, Nations.Levers.Services.Name, to: null, Billions);
    }
}
