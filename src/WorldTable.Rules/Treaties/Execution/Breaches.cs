using System.Collections.Immutable;
using WorldTable.Rules.Packs;

namespace WorldTable.Rules.Treaties.Execution;

/// <summary>How the breaches of one treaty go on after a round: found (notice), mended, or past their cure period.</summary>
internal sealed class Breaches
{
    private readonly List<TreatyEvent> events = [];

    private Breaches()
    {
    }

    public ImmutableList<Breach> Standing { get; private set; } = [];

    public IReadOnlyList<TreatyEvent> Events => events;

    /// <param name="pack">the scenario</param>
    /// <param name="round">the round that is over</param>
    /// <param name="place">the treaty's place among those in force</param>
    /// <param name="audit">of the round</param>
    /// <param name="mine">its duties that were not kept</param>
    public static Breaches After(Pack pack, int round, int place, TreatyAudit audit, List<BrokenDuty> mine)
    {
        var treaty = audit.Duties.Treaties[place];
        Breaches after = new();
        SortedDictionary<(int Clause, int Row), double> found = [];
        foreach (var broken in mine)
        {
            var duty = audit.Duties.Duties[broken.Place];
            var key = (duty.Clause, duty.Row);
            if (broken.Found && broken.Missing > found.GetValueOrDefault(key))
                found[key] = broken.Missing;
        }
        foreach (var breach in treaty.Standing.Breaches)
        {
            var clause = treaty.Text.Clauses.FindIndex(clause => clause.Id == breach.Clause);
            var row = pack.PlaceOf(breach.Nation);
            if (clause < 0)
                continue;
            if (found.Remove((clause, row), out var missing))
                after.Keep(treaty, round, breach with { Missing = missing });
            else if (!audit.Duties.Duties.Any(duty => duty.Treaty == place && duty.Clause == clause && duty.Row == row))
                after.Keep(treaty, round, breach);
            else
                after.Enter("cured", round, breach);
        }
        foreach (var ((clause, row), missing) in found)
        {
            var text = treaty.Text.Clauses[clause];
            Breach breach = new() { Clause = text.Id, Nation = pack.Nations[row].Code, Found = round, CureUntil = round + text.Remedy.CureRounds, Missing = missing };
            after.Enter("breach-found", round, breach);
            after.Keep(treaty, round, breach);
        }
        return after;
    }

    // A breach whose cure period is over when the next round opens is punished in it.
    private void Keep(TreatyInForce treaty, int round, Breach breach)
    {
        var remedied = treaty.Text.Clause(breach.Clause)!.Remedy.Kind != "none" && round + 1 > breach.CureUntil;
        if (remedied && !breach.Remedied)
            Enter("remedy", round, breach);
        Standing = Standing.Add(breach with { Remedied = remedied });
    }

    private void Enter(string kind, int round, Breach breach) => events.Add(new TreatyEvent { Kind = kind, Round = round, Nation = breach.Nation, Clause = breach.Clause });
}
