using WorldTable.Rules.Packs;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Execution;

namespace WorldTable.Rules.Views;

/// <summary>Draws the clauses of a treaty in words, with what each asks of whom in a round.</summary>
public static class ClauseDocuments
{
    /// <param name="pack">the scenario</param>
    /// <param name="treaty">in force, or as if it were (<see cref="TreatyInForce.AsIf"/>)</param>
    /// <param name="round">for which round, 1-based</param>
    /// <param name="figures">of the round that is open: amounts that hang on GDP are told by it</param>
    public static IReadOnlyList<ClauseDocument> Of(Pack pack, TreatyInForce treaty, int round, OpeningFigures figures)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(figures);
        var duties = TreatyDuties.Of(pack, [treaty], round, figures.Meters);
        return
        [
            .. duties.Clauses.Select(working => new ClauseDocument
            {
                Clause = working.Clause.Id,
                Kind = working.Clause.Form().Kind,
                Sentence = working.Clause.Sentence(),
                Works = working.Works,
                Duties = [.. duties.Duties.Where(duty => duty.Clause == working.Place).Select(duty => Drawn(pack, figures, duty))],
            }),
        ];
    }

    private static DutyDocument Drawn(Pack pack, OpeningFigures figures, Duty duty)
    {
        var asks = duty.Asks(figures.Gdp(duty.Row));
        return new DutyDocument
        {
            Nation = pack.Nations[duty.Row].Code,
            Asks = PlanDuties.Word(duty.Kind),
            Lever = duty.Kind == DutyKind.EmitAtMost ? null : duty.Lever,
            To = duty.To,
            Amount = asks,
            PercentOfBudget = duty.Kind == DutyKind.Give ? 100.0 * asks / figures.Budget(duty.Row) : null,
        };
    }
}
