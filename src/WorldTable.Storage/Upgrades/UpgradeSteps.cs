namespace WorldTable.Storage.Upgrades;

/// <summary>Every upgrade step of the game's records, oldest first. A new one is a small file <c>V2_*.cs</c> beside this and one line here.</summary>
public static class UpgradeSteps
{
    /// <summary>Empty while every record is still in its first version.</summary>
    public static IReadOnlyList<Upgrade> All { get; } = [];
}
