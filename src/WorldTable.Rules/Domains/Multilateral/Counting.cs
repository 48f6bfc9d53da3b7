namespace WorldTable.Rules.Domains.Multilateral;

/// <summary>Chooses how the coalitions of a body are counted.</summary>
internal static class Counting
{
    // Additions; a few seconds.
    private const double Patience = 2e9;

    /// <summary>The quicker way to count: by all sums of weights when they are few, by halves of the members when sums are many; null when both would take minutes.</summary>
    public static ICoalitions? Of(long[] weights, long needed)
    {
        var (members, kinds) = ((double)weights.Length, (double)weights.Distinct().Count());
        var bySums = members * ((0.5 * members) + kinds) * needed * SumTable.Effort(weights.Length);
        var byHalves = weights.Length <= HalfTables.MostMembers ? (kinds + 1.0) * (members + 2.0) * (1L << ((weights.Length + 1) / 2)) : double.PositiveInfinity;
        return Math.Min(bySums, byHalves) > Patience ? null : byHalves < bySums ? new HalfTables(weights, needed) : SumTable.Of(weights, (int)needed);
    }
}
