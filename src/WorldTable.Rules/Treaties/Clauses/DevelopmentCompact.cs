using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Treaties.Clauses;

/// <summary>One party gives another aid every year, and the receiver spends so much of its own on cash, clinics and schools for its poorest. Each answers for its own half; nothing is asked of one while the other is no member.</summary>
public sealed record DevelopmentCompact : Clause
{
    /// <summary>Who gives aid: a party.</summary>
    public required NationId By { get; init; }

    /// <summary>Who gets it and spends: a party.</summary>
    public required NationId To { get; init; }

    /// <summary>Billions of aid a year, 0.1 to 500.</summary>
    public required double Billions { get; init; }

    /// <summary>Billions a year that the receiver spends on services, 0.1 to 500.</summary>
    public required double Services { get; init; }

    public override ClauseForm Form() => new()
    {
        Kind = "development-compact",
        Domain = "development",
        CanBeBroken = true,
        Fields =
        [
            ClauseField.Of("by", "nation"),
            ClauseField.Of("to", "nation"),
            ClauseField.Number("billions", "billions", 0.1, 500, 1, 5),
            ClauseField.Number("services", "billions", 0.1, 500, 1, 5),
        ],
    };

    public override bool IsHere(Pack pack) => ClauseRules.Has(pack, Aid.Name, to: null) && ClauseRules.Has(pack, Nations.Levers.Services.Name, to: null);

    public override Refusal? Refuses(TreatyText text, Pack pack) =>
        ClauseRules.Here(this, pack) ?? ClauseRules.Numbers(this) ?? ClauseRules.Party(text, pack, By) ?? ClauseRules.Party(text, pack, To) ?? ClauseRules.Other(pack, To, By);

    public override Said Sentence() => Said.Of("clause.development-compact", ("nation", By.Value), ("to", To.Value), ("billions", Billions), ("given", Services));

    public override void Lay(Effects effects)
    {
        if (!effects.Binds(By) || !effects.Binds(To))
            return;
        if (!effects.IsExcluded(To))
            effects.Give(effects.Pack.PlaceOf(By), Aid.Name, To.Value, Billions);
        effects.Give(effects.Pack.PlaceOf(To), Nations.Levers.Services.Name, to: null, Services);
    }
}
