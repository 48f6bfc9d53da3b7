namespace WorldTable.Rules.Packs;

/// <summary>What whoever starts a world can ask of any pack, as an ending of the pack's name.</summary>
internal static class PackOption
{
    /// <summary><c>world-2025-unrated</c>: soft ratings are the same for every row, and so is trust.</summary>
    public const string Unrated = "-unrated";

    private const double Middle = 50.0;
    private const double MiddleRisk = 3.0;
    private const int MiddleSpace = 2;

    // What nobody has earned or lost anything by yet.
    private const double MiddleTrust = 0.5;

    /// <summary>The pack without judgement of nations: governance, rights, conflict, readiness for epidemics and reach into space in the middle.</summary>
    public static PackFile WithoutRatings(PackFile pack) => pack with
    {
        Name = pack.Name + Unrated,
        Nations =
        [
            .. pack.Nations.Select(row => row with
            {
                Governance = Middle,
                Rights = Middle,
                Society = row.Society is null ? null : row.Society with { ConflictRisk = MiddleRisk, HealthSecurity = Middle, SpaceLevel = MiddleSpace },
            }),
        ],
        Trust = [.. pack.Trust.Select((row, from) => (IReadOnlyList<double>)[.. row.Select((_, to) => from == to ? 0.0 : MiddleTrust)])],
    };
}
