namespace WorldTable.Storage.Upgrades;

/// <summary>Every upgrade step of the game's records, oldest first. A new one is a small file <c>V2_*.cs</c> beside this and one line here.</summary>
public static class UpgradeSteps
{
    public static IReadOnlyList<Upgrade> All { get; } = [.. V2_Openings.Steps];
}
