namespace WorldTable.Storage.Upgrades;

/// <summary>Tables name the record that opened their round, and a world says when its store fell back in time. Older records know of neither: both stay absent, which reads as "any" and "never".</summary>
internal static class V2_Openings
{
    public static IReadOnlyList<Upgrade> Steps { get; } = [.. ((string[])["nation", "challenge", "world"]).Select(state => new Upgrade(state, 1, record => record))];
}
