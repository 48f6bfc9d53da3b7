namespace WorldTable.Storage.Shelf;

/// <summary>Where one record is kept: what is remembered (state), who remembers it (grain type), and which one (key, beginning with its world).</summary>
public readonly record struct RecordName(string State, string GrainType, string Key)
{
    public override string ToString() => $"{State}-{GrainType}/{Key}";
}
