using Microsoft.AspNetCore.Connections;
using WorldTable.Server.Api;
using WorldTable.Server.Client;
using WorldTable.Server.Health;
using WorldTable.Server.Hosting;
using WorldTable.Server.Hub;
using WorldTable.Server.Limits;
using WorldTable.Storage.Blobs;
using WorldTable.Storage.Emulator;
using WorldTable.Storage.Folders;
using WorldTable.Storage.Shelf;

namespace WorldTable.Server;

/// <summary>One server from its parts. Reads as a table of contents.</summary>
public static class GameServer
{
    private const int Refused = 1;

    /// <summary>Serves until it is told to stop.</summary>
    public static async Task<int> RunAsync(ServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (FreePort.Refusal(options) is { } refusal)
        {
            return Refuse(refusal);
        }
        try
        {
            if (options.Redis is { } redis)
            {
                await Cluster.ReachAsync(redis);
            }
            await using OpenStore? store = options.Role is Role.Web ? null : await OpenStore.OpenAsync(options, Console.WriteLine);
            Task warm = options.Role is Role.Web ? Task.CompletedTask : WarmUp.BeginAsync();
            await using WebApplication app = Build(options, store?.Folder, store?.Account);
            await app.StartAsync();
            Announce(app, options, store);
            await app.WaitForShutdownAsync();
            await warm;
            return 0;
        }
        catch (OperationCanceledException)
        {
            // Told to stop while it was still starting: nobody has played here yet.
            return 0;
        }
        catch (Exception problem) when (problem is DataFolderInUse or DataFolderUnusable or StoreFailed or AzuriteFailed)
        {
            return Refuse(problem.Message);
        }
        catch (IOException problem) when (problem.InnerException is AddressInUseException)
        {
            return Refuse(problem.Message);
        }
    }

    /// <summary>The server, not yet started. Whoever opened the folder closes it after the server has stopped. With an account, worlds are kept there.</summary>
    public static WebApplication Build(ServerOptions options, DataFolder? folder, BlobAccount? account = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        Cluster cluster = Cluster.Of(options);
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(GameServer).Assembly.GetName().Name });
        builder.AddLog();
        builder.AddListening(options);
        if (folder is null)
        {
            builder.AddSiloClient(cluster);
        }
        else
        {
            builder.AddSilo(cluster, folder, account);
        }
        builder.AddRateLimits(options);
        builder.AddTableHub();
        builder.AddApi();
        builder.AddClientFiles();

        WebApplication app = builder.Build();
        app.UseTrustedProxies(options);
        app.UseSecurityHeaders();
        app.UseProblems();
        app.UseRouting();
        app.UseRateLimiter();
        app.MapHealth();
        if (options.Role is not Role.Silo)
        {
            app.MapApi();
            app.MapTableHub();
            app.MapClient();
        }
        return app;
    }

    private static void Announce(WebApplication app, ServerOptions options, OpenStore? store)
    {
        Cluster cluster = app.Services.GetRequiredService<Cluster>();
        Console.WriteLine(options.Role is Role.Silo
            ? $"WorldTable keeps worlds. Health: {string.Join(' ', app.Urls)}"
            : Announcement.Of([.. app.Urls], options));
        if (store?.Warning is { } warning)
        {
            Console.WriteLine(warning);
        }
        if (store is not null)
        {
            string web = cluster.Meeting is null ? $"on this machine: --role web --data {store.Folder.Path} --gateway-port {cluster.GatewayPort}" : $"on any machine: --role web --cluster redis={options.Redis}";
            Console.WriteLine($"{store.Place} Web processes {web}");
        }
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return Refused;
    }
}
