namespace WorldTable.Storage.Folders;

/// <summary>The data folder cannot be created or written.</summary>
public sealed class DataFolderUnusable(string path, string why, Exception? cause = null) : Exception($"The data folder {path} cannot be used: {why}", cause)
{
    public string Path { get; } = path;
}
