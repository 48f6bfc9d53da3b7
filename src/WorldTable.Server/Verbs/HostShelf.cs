using WorldTable.Server.Hosting;
using WorldTable.Storage.Folders;
using WorldTable.Storage.Shelf;

namespace WorldTable.Server.Verbs;

/// <summary>The records that a host's verb works on, and what must be put away afterwards.</summary>
public sealed class HostShelf : IDisposable
{
    private readonly DataFolder folder;
    private readonly string? copy;

    private HostShelf(DataFolder folder, string? copy)
    {
        (this.folder, this.copy) = (folder, copy);
        Records = folder.Sqlite;
    }

    public IRecordShelf Records { get; }

    /// <summary>Everything as it is saved at this moment, in a copy that nobody else touches: a server may go on playing meanwhile.</summary>
    public static HostShelf ToRead(ServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string snapshot = Directory.CreateTempSubdirectory("worldtable-copy-").FullName;
        try
        {
            DataFolder.Copy(options.Data, snapshot);
            return new(DataFolder.Open(snapshot), snapshot);
        }
        catch
        {
            Directory.Delete(snapshot, recursive: true);
            throw;
        }
    }

    /// <summary>The store itself: refused while a server holds it.</summary>
    /// <exception cref="DataFolderInUse">A server runs on this folder.</exception>
    public static HostShelf ToChange(ServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(DataFolder.Open(options.Data), copy: null);
    }

    /// <summary>What was removed leaves the disk.</summary>
    public Task CompactAsync() => folder.Sqlite.CompactAsync();

    public void Dispose()
    {
        folder.Dispose();
        if (copy is not null)
        {
            Directory.Delete(copy, recursive: true);
        }
    }
}
