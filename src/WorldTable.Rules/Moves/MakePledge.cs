using WorldTable.Rules.Challenges;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Moves;

/// <summary>
/// Announces in public what the nation means to give to a challenge's pool each year of this round: words, compared with deeds in the report.
/// While the table is open it can be changed; after that what was announced stands and can only be raised.
/// </summary>
public sealed record MakePledge : ChallengeMove
{
    /// <summary>Billions of constant 2021 international dollars per year.</summary>
    public required double BillionsPerYear { get; init; }

    public override Ruling<ChallengeTable> Judge(ChallengeTable table, RoundView view, Delegate by)
    {
        if (view.Phase is not (Phase.Table or Phase.Decision))
        {
            return new Ruling<ChallengeTable>.Refused(Refusal.Of(Refusals.NotNow, ("phase", Phases.Word(view.Phase))));
        }
        if (view.Phase is Phase.Decision && table.Pledges.TryGetValue(by.Nation, out var word) && BillionsPerYear < word)
        {
            return new Ruling<ChallengeTable>.Refused(Refusal.Of(Refusals.WordStands));
        }
        return PledgeRules.Check(BillionsPerYear, table.Challenge, view, by.Nation) is { } refusal
            ? new Ruling<ChallengeTable>.Refused(refusal)
            : new Ruling<ChallengeTable>.Accepted(table.With(by.Nation, BillionsPerYear + 0.0));
    }
}
