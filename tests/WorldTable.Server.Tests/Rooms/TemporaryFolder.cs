namespace WorldTable.Server.Tests.Rooms;

/// <summary>A data folder of one test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("worldtable-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
