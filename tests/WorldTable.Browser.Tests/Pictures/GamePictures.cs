using Microsoft.Playwright;
using WorldTable.Browser.Tests.Browsers;
using WorldTable.Browser.Tests.Players;
using WorldTable.Browser.Tests.World2025;
using WorldTable.Load.Tables;
using WorldTable.Rules.Worlds;

namespace WorldTable.Browser.Tests.Pictures;

/// <summary>Pictures of World 2025 as it is played, for people who look: every screen on phone, laptop and wall, in light and in dark, and of whoever leads.</summary>
internal static class GamePictures
{
    private const int WrongInput = 2;
    private const int Rounds = 2;

    private static readonly (string Nation, Sight Sight)[] Seats =
        [("EAC", Sight.Phone.Touched), ("IND", Sight.Phone.Touched.Dark), ("USA", Sight.Laptop), ("CHN", Sight.Laptop.Dark.Spanish)];

    public static int ExplainUse()
    {
        Console.Error.WriteLine("Usage: dotnet run --project tests/WorldTable.Browser.Tests -- shots FOLDER");
        return WrongInput;
    }

    public static async Task<int> TakeAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        OneBrowser one = new();
        await one.InitializeAsync();
        try
        {
            Player host = await Player.OpenAsync(one.Browser, one.Server.Address, Sight.Laptop);
            Player[] delegates = await Task.WhenAll(Seats.Select(seat => Player.OpenAsync(one.Browser, one.Server.Address, seat.Sight)));
            Player[] walls = await Task.WhenAll(((Sight[])[Sight.Wall, Sight.Wall.Dark]).Select(sight => Player.OpenAsync(one.Browser, one.Server.Address, sight)));
            await PlayAsync(one, host, delegates, walls, async (player, name) =>
            {
                await player.Page.EvaluateAsync("() => document.fonts.ready.then(() => undefined)");
                await player.Page.ScreenshotAsync(new()
                {
                    Path = Path.Combine(folder, $"{name}-{(player == host ? "lead-" : "")}{player.Sight}.png"),
                    FullPage = name.EndsWith("whole", StringComparison.Ordinal),
                });
            });
        }
        finally
        {
            await one.DisposeAsync();
        }
        return 0;
    }

    private static async Task PlayAsync(OneBrowser one, Player host, Player[] delegates, Player[] walls, Func<Player, string, Task> shoot)
    {
        Player[] all = [.. delegates, host, .. walls];
        Task ShootAsync(Player[] players, string name) => Task.WhenAll(players.Select(player => shoot(player, name)));
        await Task.WhenAll(delegates.Select(player => player.GoAsync("/")));
        await Task.WhenAll(delegates.Select(player => Expect(player.Heading("landing.title")).ToBeVisibleAsync()));
        await ShootAsync(delegates, "01-landing-whole");

        using WorldApi world = await WorldApi.CreateAsync(one.Server.Address, seed: 7, pack: "world-2025");
        await Task.WhenAll(delegates.Select(player => player.EnterCodeAsync(world.Created.Code)));
        await host.Page.Context.AddInitScriptAsync($"localStorage.setItem('worldtable.lead.{world.Created.Code}', '{world.Created.FacilitatorToken}')");
        await host.GoAsync($"/w/{world.Created.Code}");
        await Task.WhenAll(walls.Select(wall => wall.GoAsync($"/wall/{world.Created.Code}")));
        await delegates[0].SitAsync(Seats[0].Nation, "Amina");
        await Task.WhenAll(delegates.Skip(1).Select(player => Expect(player.Page.GetByText("Amina", new() { Exact = true })).ToBeVisibleAsync()));
        await ShootAsync(all, "02-lobby");
        await Task.WhenAll(delegates.Zip(Seats).Skip(1).Select(pair => pair.First.SitAsync(pair.Second.Nation, "Delegate " + pair.Second.Nation)));
        await Task.WhenAll(delegates.Select(player => Expect(player.Text("lobby.waiting")).ToBeVisibleAsync()));
        await ShootAsync(all, "03-seated");

        for (int round = 1; round <= Rounds; round++)
        {
            foreach (Phase phase in (Phase[])[Phase.Briefing, Phase.Table, Phase.Decision, Phase.Report])
            {
                await world.AdvanceToAsync(phase);
                await Task.WhenAll(all.Select(player => player.SeePhaseAsync(phase)));
                await ShootAsync(all, $"{round}{(int)phase}-{Phases.Word(phase)}{(phase is Phase.Report ? "-whole" : "")}");
                await ActAsync(delegates, phase, round, name => ShootAsync(delegates, $"{round}{(int)phase}-{name}"));
            }
        }
        await world.ClockAsync("end");
        await Task.WhenAll(all.Select(player => player.SeePhaseAsync(Phase.Ended)));
        await ShootAsync(all, "60-end-whole");
    }

    private static async Task ActAsync(Player[] delegates, Phase phase, int round, Func<string, Task> shoot)
    {
        if (phase is Phase.Table)
        {
            await Task.WhenAll(delegates.Select((player, number) => player.PledgeAsync((number + 1) * 10 * round)));
            await shoot("pledged");
            await Task.WhenAll(delegates.Select(player => player.LayFirstCardAsync()));
            await shoot("plan");
            await Task.WhenAll(delegates.Select(player => player.OpenMapAsync()));
            await shoot("map");
            await Task.WhenAll(delegates.Select(player => player.ShowFigureAsync("poverty")));
            await shoot("map-figure");
            await Task.WhenAll(delegates.Select(player => player.Counter("IND").PressAsync("Enter")));
            await Task.WhenAll(delegates.Select(player => Expect(player.NationPage("IND")).ToBeVisibleAsync()));
            await shoot("nation");
            await Task.WhenAll(delegates.Select(player => player.Page.Keyboard.PressAsync("Escape")));
            await Task.WhenAll(delegates.Select(player => player.ShowAsAsync("list")));
            await Task.WhenAll(delegates.Select(player => Expect(player.Page.GetByRole(AriaRole.Table)).ToBeVisibleAsync()));
            await shoot("list");
        }
        if (phase is Phase.Decision)
        {
            await Task.WhenAll(delegates.Select((player, number) => player.PushAsync("carbon-price", number + 1)));
            await Task.WhenAll(delegates.Take(2).Select(player => player.ReadyAsync(Phase.Decision)));
            await shoot("done");
        }
    }
}
