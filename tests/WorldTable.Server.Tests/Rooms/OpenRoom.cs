using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WorldTable.Server.Hosting;
using WorldTable.Server.Tests.Rooms;
using WorldTable.Storage.Folders;

[assembly: AssemblyFixture(typeof(OpenRoom))]

namespace WorldTable.Server.Tests.Rooms;

/// <summary>A real server in this process, on a free port and a folder of its own. Tests share it and each has its own world.</summary>
public sealed class OpenRoom : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly DataFolder data;
    private readonly WebApplication server;

    public OpenRoom()
        : this(new ServerOptions { Limits = 100 })
    {
    }

    private OpenRoom(ServerOptions options)
    {
        data = DataFolder.Open(options.Data ?? folder.Path);
        server = GameServer.Build(options with { Urls = "http://127.0.0.1:0", Data = data.Path }, data);
    }

    /// <summary>Where its worlds are kept.</summary>
    public string Folder => data.Path;

    /// <summary>A room of one test alone; in a folder of its own, unless the options name one.</summary>
    public static async Task<OpenRoom> WithAsync(ServerOptions options)
    {
        OpenRoom room = new(options);
        await room.InitializeAsync();
        return room;
    }

    public Uri Address => new(server.Urls.Single());

    public T Ask<T>()
        where T : notnull => server.Services.GetRequiredService<T>();

    /// <summary>From now on nothing can be remembered: the disk is gone.</summary>
    public void BreakStore() => data.Dispose();

    public async ValueTask InitializeAsync() => await server.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await server.StopAsync();
        await server.DisposeAsync();
        data.Dispose();
        folder.Dispose();
    }
}
