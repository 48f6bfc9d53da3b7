using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Orleans.Providers;
using Orleans.Runtime.Hosting;
using Orleans.Serialization.Serializers;
using Orleans.Storage;
using WorldTable.Storage.Json;
using WorldTable.Storage.Shelf;
using WorldTable.Storage.Sqlite;
using WorldTable.Storage.Upgrades;

// Where a host looks for the builder's methods.
namespace Orleans.Hosting;

/// <summary>Lets a silo keep its grains in the embedded store of its data folder.</summary>
public static class SqliteSiloBuilderExtensions
{
    extension(ISiloBuilder builder)
    {
        public ISiloBuilder AddSqliteGrainStorageAsDefault(Action<SqliteGrainStorageOptions> configure) =>
            builder.AddSqliteGrainStorage(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, configure);

        /// <summary>Also offers the store as <see cref="IRecordShelf"/> and <see cref="IStoreProbe"/>.</summary>
        public ISiloBuilder AddSqliteGrainStorage(string name, Action<SqliteGrainStorageOptions> configure)
        {
            builder.Services.AddOptions<SqliteGrainStorageOptions>(name).Configure(configure);
            builder.Services.TryAddSingleton<IRecordShelf>(services => StoreOf(services, name));
            builder.Services.TryAddSingleton<IStoreProbe>(services => StoreOf(services, name));
            builder.Services.AddGrainStorage(name, Create);
            return builder;
        }
    }

    private static SqliteGrainStorage Create(IServiceProvider services, string name)
    {
        var options = OptionsOf(services, name);
        var serializer = options.GrainStorageSerializer
            ?? (options.Json is { } json ? new JsonRecordSerializer(json) : null)
            ?? services.GetKeyedService<IGrainStorageSerializer>(name)
            ?? new JsonRecordSerializer(JsonSerializerOptions.Default);
        return new(name, StoreOf(services, name), serializer, new UpgradePath(options.Upgrades), services.GetRequiredService<IActivatorProvider>());
    }

    private static SqliteStore StoreOf(IServiceProvider services, string name) =>
        OptionsOf(services, name).Folder?.Sqlite
        ?? throw new OrleansConfigurationException($"The SQLite grain storage '{name}' needs an open data folder: options.Folder = DataFolder.Open(path).");

    private static SqliteGrainStorageOptions OptionsOf(IServiceProvider services, string name) =>
        services.GetRequiredService<IOptionsMonitor<SqliteGrainStorageOptions>>().Get(name);
}
