using WorldTable.Browser.Tests.Browsers;
using WorldTable.Browser.Tests.Players;
using WorldTable.Load.Tables;
using WorldTable.Rules.Worlds;

namespace WorldTable.Browser.Tests.Pictures;

/// <summary>Pictures of a whole game, for people who look: six delegates at phone, laptop and wall, in light and in dark, and whoever leads.</summary>
internal static class GamePictures
{
    private const int WrongInput = 2;

    private static readonly (string Nation, Sight Sight)[] Seats =
    [
        ("EAC", Sight.Phone), ("IND", Sight.Phone.Dark), ("USA", Sight.Laptop), ("CHN", Sight.Laptop.Dark), ("EUN", Sight.Wall), ("SIS", Sight.Wall.Dark.Spanish),
    ];

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
            await PlayAsync(one, host, delegates, (player, name) => player.Page.ScreenshotAsync(new()
            {
                Path = Path.Combine(folder, $"{name}-{(player == host ? "lead-" : "")}{player.Sight}.png"),
                FullPage = name.EndsWith("whole", StringComparison.Ordinal),
            }));
        }
        finally
        {
            await one.DisposeAsync();
        }
        return 0;
    }

    private static async Task PlayAsync(OneBrowser one, Player host, Player[] delegates, Func<Player, string, Task> shoot)
    {
        Task ShootAllAsync(string name) => Task.WhenAll(delegates.Append(host).Select(player => shoot(player, name)));
        await Task.WhenAll(delegates.Append(host).Select(player => player.GoAsync("/")));
        await Task.WhenAll(delegates.Append(host).Select(player => Expect(player.Heading("landing.title")).ToBeVisibleAsync()));
        await ShootAllAsync("01-landing");

        using WorldApi world = await WorldApi.CreateAsync(one.Server.Address, seed: 7);
        await Task.WhenAll(delegates.Select(player => player.EnterCodeAsync(world.Created.Code)));
        await host.Page.EvaluateAsync("([code, token]) => localStorage.setItem(`worldtable.lead.${code}`, token)", new[] { world.Created.Code, world.Created.FacilitatorToken });
        await host.GoAsync($"/w/{world.Created.Code}");
        await delegates[0].SitAsync("EAC", "Amina");
        await Task.WhenAll(delegates.Skip(1).Select(player => Expect(player.Page.GetByText("Amina", new() { Exact = true })).ToBeVisibleAsync()));
        await ShootAllAsync("02-lobby");
        await Task.WhenAll(delegates.Zip(Seats).Skip(1).Select(pair => pair.First.SitAsync(pair.Second.Nation, "Delegate " + pair.Second.Nation)));
        await Task.WhenAll(delegates.Select(player => Expect(player.Text("lobby.waiting")).ToBeVisibleAsync()));
        await ShootAllAsync("03-seated");

        for (int round = 1; round <= 5; round++)
        {
            bool shown = round is 1 or 2 or 5;
            foreach (Phase phase in (Phase[])[Phase.Briefing, Phase.Table, Phase.Decision, Phase.Report])
            {
                await world.AdvanceToAsync(phase);
                await Task.WhenAll(delegates.Append(host).Select(player => player.SeePhaseAsync(phase)));
                await ActAsync(delegates, phase, round);
                if (shown)
                {
                    await ShootAllAsync($"{round}{(int)phase}-{Phases.Word(phase)}{(phase is Phase.Report ? "-whole" : "")}");
                }
            }
        }
        await world.AdvanceToAsync(Phase.Ended);
        await Task.WhenAll(delegates.Append(host).Select(player => player.SeePhaseAsync(Phase.Ended)));
        await ShootAllAsync("60-end-whole");
    }

    private static async Task ActAsync(Player[] delegates, Phase phase, int round)
    {
        if (phase is Phase.Table)
        {
            await Task.WhenAll(delegates.Take(4).Select((player, number) => player.PledgeAsync((number + 1) * 10 * round)));
        }
        if (phase is Phase.Decision)
        {
            await Task.WhenAll(delegates.Select((player, number) => player.PushAsync("carbon-price", number + 1)));
            await Task.WhenAll(delegates.Take(2).Select(player => player.ReadyAsync(Phase.Decision)));
        }
    }
}
