namespace WorldTable.Rules.Packs;

/// <summary>The packs that ship with the game, by name.</summary>
public static class PackShelf
{
    public static IReadOnlyList<string> Names { get; } = ["small-table"];

    /// <summary>Null when there is no such pack.</summary>
    public static Pack? Named(string name) => null;
}
