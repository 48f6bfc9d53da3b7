namespace WorldTable.Storage.Upgrades;

/// <summary>A record carries a schema version that this server does not know: it was written by a newer one.</summary>
public sealed class RecordVersionUnknown(string state, int found, int newest)
    : Exception($"A record of '{state}' has schema version {found}; this server knows versions 1 to {newest}. It was written by a newer WorldTable: start that one, or restore a backup.")
{
    public string State { get; } = state;

    public int Found { get; } = found;

    public int Newest { get; } = newest;
}
