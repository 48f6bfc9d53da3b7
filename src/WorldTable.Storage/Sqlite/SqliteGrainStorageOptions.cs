using System.Text.Json;
using Orleans.Storage;
using WorldTable.Storage.Folders;
using WorldTable.Storage.Upgrades;

namespace WorldTable.Storage.Sqlite;

/// <summary>What the embedded grain storage needs to know.</summary>
public sealed class SqliteGrainStorageOptions
{
    /// <summary>The folder that this process holds; required. Whoever opened it disposes it after the silo has stopped.</summary>
    public DataFolder? Folder { get; set; }

    /// <summary>How records are written as JSON. Without it, a serializer registered under the provider's name is used, or plain JSON.</summary>
    public JsonSerializerOptions? Json { get; set; }

    /// <summary>Stronger than <see cref="Json"/>: another way to turn records into bytes (upgrades need JSON).</summary>
    public IGrainStorageSerializer? GrainStorageSerializer { get; set; }

    /// <summary>Steps that bring older records up to date when they are read, in order.</summary>
    public IList<Upgrade> Upgrades { get; } = [.. UpgradeSteps.All];
}
