using Microsoft.Playwright;
using WorldTable.Browser.Tests.Browsers;
using WorldTable.Browser.Tests.World2025;
using WorldTable.Load.Tables;

[assembly: AssemblyFixture(typeof(OneBrowser))]

namespace WorldTable.Browser.Tests.Browsers;

/// <summary>One Chromium and one server for all tests; each test has worlds and windows of its own.</summary>
public sealed class OneBrowser : IAsyncLifetime
{
    private readonly Lock gate = new();
    private Task<PlayedWorld>? played;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private ServerProcess? server;

    public IBrowser Browser => browser ?? throw new InvalidOperationException("The browser is not open.");

    public ServerProcess Server => server ?? throw new InvalidOperationException("The server is not running.");

    /// <summary>World 2025 in its second round, for all tests that only look: played when the first of them asks.</summary>
    public Task<PlayedWorld> PlayedAsync()
    {
        lock (gate)
        {
            return played ??= PlayedWorld.PlayAsync(Server.Address);
        }
    }

    public async ValueTask InitializeAsync()
    {
        _ = Place.Client;
        SetDefaultExpectTimeout(20_000);
        Task<ServerProcess> starting = ServerProcess.StartAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Chromium.Arguments });
        server = await starting;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }
        playwright?.Dispose();
        if (played is not null)
        {
            (await PlayedAsync()).Dispose();
        }
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }
}
