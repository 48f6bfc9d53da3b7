namespace WorldTable.Server.Client;

/// <summary>Where the built page lies: beside the server when published, in <c>client/dist</c> of the source tree otherwise.</summary>
public static class ClientFolder
{
    private const string Start = "index.html";

    /// <summary>Null when the page was never built.</summary>
    public static string? Find()
    {
        string beside = Path.Combine(AppContext.BaseDirectory, "client");
        if (File.Exists(Path.Combine(beside, Start)))
        {
            return beside;
        }
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "WorldTable.sln")))
            {
                string dist = Path.Combine(folder.FullName, "client", "dist");
                return File.Exists(Path.Combine(dist, Start)) ? dist : null;
            }
        }
        return null;
    }
}
