using WorldTable.Rules.Domains.Trade;
using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Treaties.Clauses;

namespace WorldTable.Rules.Treaties.Execution;

/// <summary>
/// Which clauses work in a round and what they ask of whom: the one answer that the round, the opening plans, the documents and all forecasts share. Never changed once made.
/// </summary>
public sealed class TreatyDuties
{
    private readonly Duty[] duties;
    private readonly WorkingClause[] clauses;
    private readonly int[] firsts;

    private TreatyDuties(Pack pack, int round, IReadOnlyList<TreatyInForce> treaties, WorkingClause[] clauses, Effects effects)
    {
        (Pack, Round, Treaties, this.clauses) = (pack, round, treaties, clauses);
        (duties, firsts) = ([.. effects.Duties], new int[treaties.Count]);
        for (var at = clauses.Length - 1; at >= 0; at--)
            firsts[clauses[at].TreatyPlace] = at;
        (Payments, Licences, SharedResearch, Trade, Partners) = (Merged(effects.Payments), [.. effects.Licences.GroupBy(licence => licence.To)], effects.SharedResearch, effects.Trade, effects.Partners);
        for (var at = 0; at < clauses.Length; at++)
        {
            if (effects.Inspected.Contains(clauses[at].TreatyPlace))
                clauses[at] = clauses[at] with { Regime = "inspection" };
        }
        Slots = DutySlots.Of(this);
    }

    public Pack Pack { get; }

    /// <summary>The round for which this is the answer, 1-based.</summary>
    public int Round { get; }
    public IReadOnlyList<TreatyInForce> Treaties { get; }

    /// <summary>Every clause of every treaty, in order, with whether it works in this round.</summary>
    public IReadOnlyList<WorkingClause> Clauses => clauses;

    /// <summary>What is asked of whom, treaty by treaty and clause by clause.</summary>
    public IReadOnlyList<Duty> Duties => duties;

    /// <summary>Money that moves by itself, one sum per payer and receiver.</summary>
    public Payment[] Payments { get; }

    /// <summary>Licences by who learns.</summary>
    public IReadOnlyList<IGrouping<int, Licence>> Licences { get; }
    public IReadOnlyList<double>? SharedResearch { get; }
    public AgreedTrade? Trade { get; }

    /// <summary>On whose goods a ceiling on tariffs is laid, by treaty and clause.</summary>
    public IReadOnlyDictionary<(int Treaty, int Clause), int[]> Partners { get; }

    /// <summary>The same duties gathered by what is measured.</summary>
    internal DutySlots Slots { get; }

    internal ReadOnlySpan<Duty> All => duties;

    /// <summary>The clause that a duty belongs to.</summary>
    public WorkingClause ClauseOf(in Duty duty) => clauses[firsts[duty.Treaty] + duty.Clause];

    private static Payment[] Merged(IReadOnlyList<Payment> payments) =>
        [.. payments.GroupBy(payment => (payment.From, payment.To)).Select(pair => new Payment(pair.Key.From, pair.Key.To, pair.Sum(payment => payment.Billions), pair.Sum(payment => payment.PercentOfGdp)))];

    /// <summary>Works out what these treaties ask in a round. Clauses whose schedule has not begun or is over, or whose condition does not hold, ask for nothing; so do levers that are not open yet.</summary>
    /// <param name="pack">the scenario</param>
    /// <param name="treaties">in force, or as if they were; in the order in which they were born</param>
    /// <param name="round">1-based</param>
    /// <param name="meters">the meters as the round opens, for conditions; null when no clause asks</param>
    public static TreatyDuties Of(Pack pack, IReadOnlyList<TreatyInForce> treaties, int round, MeterReading? meters)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(treaties);
        Effects effects = new(pack, round);
        List<WorkingClause> all = [];
        for (var place = 0; place < treaties.Count; place++)
        {
            var treaty = treaties[place];
            Remedies remedies = new(pack, treaty, round);
            for (var at = 0; at < treaty.Text.Clauses.Count; at++)
            {
                var clause = treaty.Text.Clauses[at];
                var works = Conditions.Works(clause, treaty, round, meters);
                all.Add(new WorkingClause(place, at, clause, works, clause.Check));
                if (!works)
                    continue;
                effects.Begin(place, at, remedies.Of(clause), Conditions.RoundsSince(clause, treaty, round));
                clause.Lay(effects);
                remedies.Lay(clause, effects);
            }
        }
        return new TreatyDuties(pack, round, treaties, [.. all], effects);
    }
}

/// <summary>One clause in one round.</summary>
/// <param name="TreatyPlace">place of its treaty in the list</param>
/// <param name="Place">its place in the text</param>
/// <param name="Clause">what it says</param>
/// <param name="Works">its schedule has begun and is not over, and its condition holds</param>
/// <param name="Regime">how a breach is found: as the clause says, or by inspection where the treaty has inspectors</param>
public readonly record struct WorkingClause(int TreatyPlace, int Place, Clause Clause, bool Works, string Regime);
