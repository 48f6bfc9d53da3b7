namespace WorldTable.Storage.Upgrades;

/// <summary>Every upgrade step of the game's records, oldest first. A new one is a small file <c>V2_*.cs</c> beside this and one line here.</summary>
public static class UpgradeSteps
{
    /// <summary>Written on every store by whoever opens it to write: grows with each step, so that an older server can refuse at its start, before it has met a record that it cannot read.</summary>
    public static int Generation => 1 + All.Count;

    public static IReadOnlyList<Upgrade> All { get; } = [.. V2_Openings.Steps];
}
