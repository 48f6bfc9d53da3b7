using Microsoft.Data.Sqlite;
using WorldTable.Storage.Shelf;
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

    /// <summary>Copies everything that is saved at this moment into a new folder, also while a server holds this one. The copy is a data folder like any other.</summary>
    /// <exception cref="DataFolderUnusable">Nothing is kept in <paramref name="path"/>, or <paramref name="target"/> has worlds already.</exception>
    /// <exception cref="StoreFailed">It could not be read, or there is no room for the copy.</exception>
    public static void Copy(string? path, string target)
    {
        var from = System.IO.Path.Combine(System.IO.Path.GetFullPath(path ?? DefaultPath), SqliteStore.FileName);
        var to = System.IO.Path.Combine(System.IO.Path.GetFullPath(target), SqliteStore.FileName);
        if (!File.Exists(from))
            throw new DataFolderUnusable(System.IO.Path.GetDirectoryName(from)!, "no worlds are kept here.");
        if (File.Exists(to))
            throw new DataFolderUnusable(System.IO.Path.GetDirectoryName(to)!, "it holds worlds already; name a new folder.");
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
            SqliteFile.Copy(from, to);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderUnusable(System.IO.Path.GetDirectoryName(to)!, problem.Message, problem);
        }
        catch (SqliteException problem)
        {
            // Half a copy must not be taken for one.
            File.Delete(to);
            throw new StoreFailed($"{from} could not be copied to {to}: {problem.Message}", problem);
        }
    }

    public void Dispose()
    {
        if (sqlite.IsValueCreated)
            sqlite.Value.Close();
        held.Dispose();
    }
}
