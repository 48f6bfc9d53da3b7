namespace WorldTable.Storage.Folders;

/// <summary>Another server is running on this data folder.</summary>
public sealed class DataFolderInUse(string path, Exception cause)
    : Exception($"The data folder {path} is in use by another WorldTable server. Stop that one first, or start this one with another folder.", cause)
{
    public string Path { get; } = path;
}
