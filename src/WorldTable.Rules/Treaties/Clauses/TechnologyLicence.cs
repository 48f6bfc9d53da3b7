using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Treaties.Clauses;

/// <summary>One party teaches another what it knows, against a yearly payment that the engine moves: every year the learner catches up with a quarter more than it would by itself (game calibration). Of several teachers the one furthest ahead counts.</summary>
public sealed record TechnologyLicence : Clause
{
    // Convergence closes 1.17 % of a distance in a year; a licence a quarter of that.
    private const double Learned = 0.003;

    /// <summary>Who teaches and is paid: a party.</summary>
    public required NationId By { get; init; }

    /// <summary>Who learns and pays: a party.</summary>
    public required NationId To { get; init; }

    /// <summary>Billions a year, 0 (a gift) to 200.</summary>
    public double Billions { get; init; }

    public override ClauseForm Form() => new()
    {
        Kind = "technology-licence",
        Domain = "science",
        CanBeBroken = false,
        Fields =
        [
            ClauseField.Of("by", "nation"),
            ClauseField.Of("to", "nation"),
            ClauseField.Number("billions", "billions", 0, 200, 1, 5),
        ],
    };

    public override Refusal? Refuses(TreatyText text, Pack pack) =>
        ClauseRules.Numbers(this) ?? ClauseRules.Party(text, pack, By) ?? ClauseRules.Party(text, pack, To) ?? ClauseRules.Other(pack, To, By);

    public override Said Sentence() => Said.Of("clause.technology-licence", ("nation", By.Value), ("to", To.Value), ("billions", Billions));

    public override void Lay(Effects effects)
    {
        if (!effects.IsMember(By) || !effects.IsMember(To))
            return;
        var (by, to) = (effects.Pack.PlaceOf(By), effects.Pack.PlaceOf(To));
        effects.Teach(by, to, Learned);
        if (Billions > 0.0)
            effects.Pay(to, by, Billions);
    }
}
