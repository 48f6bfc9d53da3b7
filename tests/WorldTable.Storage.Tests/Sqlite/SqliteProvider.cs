using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Storage;
using WorldTable.Storage.Folders;
using WorldTable.Storage.Shelf;
using WorldTable.Storage.Sqlite;
using WorldTable.Storage.Tests.Contract;

namespace WorldTable.Storage.Tests.Sqlite;

/// <summary>The embedded store in a folder of its own, wired as a silo wires it.</summary>
public sealed class SqliteProvider : Provider
{
    private readonly Action<SqliteGrainStorageOptions> configure;
    private readonly Action<IServiceCollection> register;
    private readonly TemporaryFolder? own;
    private readonly string path;
    private DataFolder folder;
    private ServiceProvider services;

    /// <summary>In this folder, or in one that is gone after the test.</summary>
    public SqliteProvider(string? path = null, Action<SqliteGrainStorageOptions>? configure = null, Action<IServiceCollection>? register = null)
    {
        this.configure = configure ?? (_ => { });
        this.register = register ?? (_ => { });
        own = path is null ? new() : null;
        this.path = path ?? own!.Path;
        (folder, services) = Start();
    }

    public override IGrainStorage Grains => services.GetRequiredKeyedService<IGrainStorage>("table");

    public override IRecordShelf Shelf => services.GetRequiredService<IRecordShelf>();

    public override IStoreProbe Probe => services.GetRequiredService<IStoreProbe>();

    public override async Task RestartAsync()
    {
        await StopAsync();
        (folder, services) = Start();
    }

    public override async ValueTask DisposeAsync()
    {
        await StopAsync();
        own?.Dispose();
    }

    private async Task StopAsync()
    {
        await services.DisposeAsync();
        folder.Dispose();
    }

    private (DataFolder Folder, ServiceProvider Services) Start()
    {
        var opened = DataFolder.Open(path);
        var silo = new BareSilo();
        silo.Services.AddSerializer();
        register(silo.Services);
        silo.AddSqliteGrainStorage("table", options =>
        {
            options.Folder = opened;
            configure(options);
        });
        return (opened, silo.Services.BuildServiceProvider());
    }
}
