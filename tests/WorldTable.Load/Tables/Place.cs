namespace WorldTable.Load.Tables;

/// <summary>Where things built from this repository lie.</summary>
public static class Place
{
    /// <summary>The server built with us, in the same configuration.</summary>
    public static string ServerDll => Found(Path.Combine(Root, "artifacts", "bin", "WorldTable.Server", Configuration, "WorldTable.Server.dll"), "dotnet build");

    /// <summary>The built client.</summary>
    public static string Client => Found(Path.Combine(Root, "client", "dist", "initial.json"), "npm --prefix client run build")[..^"/initial.json".Length];

    /// <summary><c>debug</c> or <c>release</c>, as we were built.</summary>
    public static string Configuration => Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = Climb(AppContext.BaseDirectory);

    private static string Climb(string from)
    {
        for (DirectoryInfo? folder = new(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "WorldTable.sln")))
            {
                return folder.FullName;
            }
        }
        throw new DirectoryNotFoundException($"No WorldTable.sln above {from}.");
    }

    private static string Found(string file, string makeIt) =>
        File.Exists(file) ? file : throw new FileNotFoundException($"{file} is missing: run `{makeIt}` first.", file);
}
