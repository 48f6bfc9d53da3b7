using WorldTable.Storage.Sqlite;

namespace WorldTable.Storage.Folders;

/// <summary>The folder where one server keeps its worlds. Held exclusively from <see cref="Open"/> until disposal or the end of the process, however that ends.</summary>
public sealed class DataFolder : IDisposable
{
    private const string LockName = "worldtable.lock";
    private readonly FileStream held;
    private readonly Lazy<SqliteStore> sqlite;

    private DataFolder(string path, FileStream held)
    {
        Path = path;
        this.held = held;
        sqlite = new(() => SqliteStore.Open(System.IO.Path.Combine(Path, SqliteStore.FileName)));
    }

    /// <summary>The per-user application data folder of this game.</summary>
    public static string DefaultPath
    {
        get
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
            return home.Length > 0
                ? System.IO.Path.Combine(home, "WorldTable")
                : throw new DataFolderUnusable("(default)", "this user has no application data folder; name a folder yourself.");
        }
    }

    /// <summary>Full path of the folder.</summary>
    public string Path { get; }

    /// <summary>The embedded store in this folder, opened at first use. Everybody who holds this folder shares it, so there is one writer.</summary>
    public SqliteStore Sqlite => sqlite.Value;

    /// <summary>Creates the folder when missing and takes it for this process; refuses with <see cref="DataFolderInUse"/> when another server has it.</summary>
    public static DataFolder Open(string? path = null)
    {
        var full = System.IO.Path.GetFullPath(path ?? DefaultPath);
        try
        {
            Directory.CreateDirectory(full);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderUnusable(full, problem.Message, problem);
        }

        var file = System.IO.Path.Combine(full, LockName);
        try
        {
            return new(full, new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException problem) when (File.Exists(file))
        {
            throw new DataFolderInUse(full, problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderUnusable(full, problem.Message, problem);
        }
    }

    public void Dispose()
    {
        if (sqlite.IsValueCreated)
            sqlite.Value.Close();
        held.Dispose();
    }
}
