using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;

namespace WorldTable.Rules.Treaties.Execution;

/// <summary>
/// The treaties that bind somebody while a round is open. A forecast asks for the same ones round after round, hundreds of times: what a round's clauses come to is
/// worked out once for as long as the tables live, and again only when conditions on meters turn.
/// </summary>
public sealed class TreatiesInForce
{
    private static readonly ConditionalWeakTable<ImmutableSortedDictionary<TreatyId, TreatyTable>, TreatiesInForce> Known = [];

    private readonly Pack pack;
    private readonly TreatyInForce[] treaties;
    private readonly Answer?[] rounds;
    private readonly bool leaves;

    private TreatiesInForce(Pack pack, TreatyInForce[] treaties)
    {
        (this.pack, this.treaties) = (pack, treaties);
        rounds = new Answer?[pack.Rounds + 1];
        leaves = treaties.Any(treaty => !treaty.Leaves.IsEmpty);
        AsksMeters = treaties.Any(treaty => treaty.Text.Clauses.Exists(Conditions.AsksMeters));
    }

    /// <summary>Whether a clause waits for a meter, so that somebody has to look at the world as each round opens.</summary>
    public bool AsksMeters { get; }

    public IReadOnlyList<TreatyInForce> All => treaties;

    /// <summary>Those of these tables that bind; null when none does.</summary>
    public static TreatiesInForce? Of(Pack pack, ImmutableSortedDictionary<TreatyId, TreatyTable>? tables)
    {
        if (tables is null || tables.IsEmpty)
            return null;
        if (!Known.TryGetValue(tables, out var known) || !ReferenceEquals(known.pack, pack))
        {
            known = new TreatiesInForce(pack, [.. tables.Values.Select(TreatyInForce.Of).OfType<TreatyInForce>()]);
            Known.AddOrUpdate(tables, known);
        }
        return known.treaties.Length > 0 ? known : null;
    }

    /// <summary>What they ask in a round: of those who have not left by then.</summary>
    public TreatyDuties Duties(int round, MeterReading? meters)
    {
        var standing = leaves ? [.. treaties.Select(treaty => treaty.In(round))] : treaties;
        var conditions = AsksMeters ? Written(standing, round, meters) : "";
        if (round < rounds.Length && rounds[round] is { } known && string.Equals(known.Conditions, conditions, StringComparison.Ordinal))
            return known.Duties;
        var fresh = TreatyDuties.Of(pack, standing, round, meters);
        if (round < rounds.Length)
            rounds[round] = new Answer(conditions, fresh);
        return fresh;
    }

    // Which clauses that wait for a meter work: the same letters, the same duties.
    private static string Written(TreatyInForce[] standing, int round, MeterReading? meters) => string.Concat(
        from treaty in standing
        from clause in treaty.Text.Clauses
        where Conditions.AsksMeters(clause)
        select Conditions.Works(clause, treaty, round, meters) ? '1' : '0');

    private sealed record Answer(string Conditions, TreatyDuties Duties);
}
