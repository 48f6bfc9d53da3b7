namespace WorldTable.Rules.Worlds;

/// <summary>Everything the models remember between two rounds.</summary>
public sealed record WorldState
{
    /// <summary>Rounds that have been played.</summary>
    public required int Round { get; init; }
}
