using System.Security.Cryptography;
using System.Text;
using WorldTable.Storage.Folders;

namespace WorldTable.Server.Hosting;

/// <summary>Which processes belong together: those of one data folder.</summary>
public sealed record Cluster(string Id, int SiloPort, int GatewayPort)
{
    public const string Game = "worldtable";

    public static Cluster Of(ServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Data ?? DataFolder.DefaultPath));
        string id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)).AsSpan(0, 8));
        return new($"{Game}-{id}", options.SiloPort ?? FreePort.Pick(), options.GatewayPort ?? FreePort.Pick());
    }
}
