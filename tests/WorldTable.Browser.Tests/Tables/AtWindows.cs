using System.Text.Json;
using Microsoft.Playwright;
using WorldTable.Browser.Tests.Browsers;
using WorldTable.Browser.Tests.Players;
using WorldTable.Load.Tables;
using WorldTable.Rules.Views;

namespace WorldTable.Browser.Tests.Tables;

/// <summary>A test with people at windows: opens them, closes them, and keeps a picture of each when the test failed.</summary>
public abstract class AtWindows(OneBrowser one) : IAsyncLifetime
{
    private readonly List<Player> players = [];
    private readonly List<WorldApi> worlds = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result is TestResult.Failed)
        {
            await Task.WhenAll(players.Select(player => player.KeepPictureAsync(GetType().Name)));
        }
        foreach (Player player in players)
        {
            await player.DisposeAsync();
        }
        worlds.ForEach(world => world.Dispose());
        GC.SuppressFinalize(this);
    }

    /// <summary>A world on the server of all tests, or on another.</summary>
    protected async Task<WorldApi> CreateWorldAsync(ServerProcess? server = null, string pace = "manual", string pack = "small-table")
    {
        WorldApi world = await WorldApi.CreateAsync((server ?? one.Server).Address, seed: 7, pace: pace, pack: pack);
        worlds.Add(world);
        return world;
    }

    /// <summary>Somebody who has a seat already opens a window on it, at the table.</summary>
    protected async Task<Player> OpenSeatAsync(Sight sight, string code, SeatTaken seat, Func<IBrowserContext, Task>? prepare = null, Uri? at = null)
    {
        string kept = JsonSerializer.Serialize(new[] { new { token = seat.SeatToken, seat = seat.Seat.Value, nation = seat.Nation.Value, nickname = seat.Nickname } });
        Player player = await OpenAsync(sight, at, async context =>
        {
            await context.AddInitScriptAsync($"localStorage.setItem('worldtable.seats.{code}', {JsonSerializer.Serialize(kept)})");
            await (prepare?.Invoke(context) ?? Task.CompletedTask);
        });
        await player.GoAsync("/w/" + code);
        return player;
    }

    /// <summary>Somebody opens a window on the server of all tests, or at another address.</summary>
    protected async Task<Player> OpenAsync(Sight sight, Uri? at = null, Func<IBrowserContext, Task>? prepare = null)
    {
        Player player = await Player.OpenAsync(one.Browser, at ?? one.Server.Address, sight, prepare);
        players.Add(player);
        return player;
    }
}
