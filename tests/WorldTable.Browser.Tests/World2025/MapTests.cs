using Microsoft.Playwright;
using WorldTable.Browser.Tests.Browsers;
using WorldTable.Browser.Tests.Players;
using WorldTable.Browser.Tests.Tables;
using WorldTable.Load.Tables;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Browser.Tests.World2025;

/// <summary>The map of World 2025: fetched when it is looked at, moved by every hand, and true.</summary>
public sealed class MapTests(OneBrowser one) : AtWindows(one)
{
    private readonly OneBrowser one = one;

    [Fact]
    public async Task Nobody_waits_for_the_map_on_the_first_page_and_it_shows_every_nation_at_the_table()
    {
        PlayedWorld world = await one.PlayedAsync();
        Player reader = await OpenAsync(Sight.Laptop);
        List<string> fetched = [];
        reader.Page.Request += (_, request) => fetched.Add(new Uri(request.Url).AbsolutePath);
        await reader.EnterCodeAsync(world.Code);
        await Expect(reader.Seat("IND")).ToBeVisibleAsync();
        Assert.NotEmpty(fetched);
        Assert.DoesNotContain(fetched, path => path.Contains("WorldMap", StringComparison.Ordinal));

        Player amina = await SitAsync("EAC", Sight.Laptop);
        await amina.OpenMapAsync();

        IReadOnlyDictionary<string, string> counters = await amina.CounterNamesAsync();
        Assert.Equal(32, counters.Count);
        Assert.All(counters, each => Assert.StartsWith($"{each.Key}, {amina.Say($"nation.{each.Key}.short")}", each.Value, StringComparison.Ordinal));
        Assert.Contains("Bruno", counters["USA"], StringComparison.Ordinal);
        await Expect(amina.Text("map.note")).ToBeVisibleAsync();
        amina.HasNoComplaint();
    }

    [Fact]
    public async Task Arrow_keys_lead_to_every_nation_and_enter_opens_it()
    {
        Player amina = await SitAsync("EAC", Sight.Laptop);
        await amina.OpenMapAsync();
        Dictionary<string, Dictionary<string, string>> leads = await amina.Map.EvaluateAsync<Dictionary<string, Dictionary<string, string>>>(
            """
            map => Object.fromEntries([...map.querySelectorAll('button')].map(from => [from.dataset.nation,
              Object.fromEntries(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].map(key => {
                from.focus();
                from.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
                return [key, document.activeElement.dataset.nation];
              }))]))
            """);

        await amina.TabToAsync(amina.Counters.And(amina.Page.Locator("[tabindex='0']")));
        await amina.Page.Keyboard.PressAsync("Home");
        Dictionary<string, string[]> ways = WaysFrom(await FocusedAsync(amina), leads);
        Assert.Equal(leads.Keys.Order(StringComparer.Ordinal), ways.Keys.Order(StringComparer.Ordinal));

        // The longest way of all, and the one to the smallest islands, with real keys.
        foreach (string nation in (string[])[ways.MaxBy(way => way.Value.Length).Key, "SIS"])
        {
            await amina.Page.Keyboard.PressAsync("Home");
            foreach (string key in ways[nation])
            {
                await amina.Page.Keyboard.PressAsync(key);
            }
            await Expect(amina.Counter(nation)).ToBeFocusedAsync();
            await Expect(amina.Counter(nation)).ToBeInViewportAsync();
            await amina.Page.Keyboard.PressAsync("Enter");
            await Expect(amina.NationPage(nation)).ToBeVisibleAsync();
            await amina.Page.Keyboard.PressAsync("Escape");
            await Expect(amina.NationPage(nation)).ToBeHiddenAsync();
            await Expect(amina.Counter(nation)).ToBeFocusedAsync();
        }
        amina.HasNoComplaint();
    }

    [Fact]
    public async Task A_figure_is_shown_by_patterns_beside_colours_with_a_key_and_the_list_says_the_same()
    {
        Player amina = await SitAsync("EAC", Sight.Laptop);
        await amina.OpenMapAsync();
        Dictionary<string, string> before = await amina.FillsAsync();

        await amina.ShowFigureAsync("poverty");

        Dictionary<string, string> fills = await amina.FillsAsync();
        Assert.NotEqual(before, fills);
        string[] steps = [.. fills.Values.Distinct(StringComparer.Ordinal)];
        Assert.InRange(steps.Length, 3, 5);
        int[] marks = await amina.Page.EvaluateAsync<int[]>(
            "fills => fills.map(fill => document.getElementById(fill.match(/#([^\"')]+)/)[1]).querySelectorAll('path, circle').length)", steps);
        Assert.True(marks.Count(count => count > 0) >= steps.Length - 2, $"Only {marks.Count(count => count > 0)} of {steps.Length} steps have a pattern.");
        await Expect(amina.Page.Locator(".map-key").GetByText(amina.Say("map.layer.poverty"))).ToBeVisibleAsync();
        IReadOnlyDictionary<string, string> counters = await amina.CounterNamesAsync();
        Assert.All(counters.Values, name => Assert.Contains(amina.Say("map.layer.poverty") + ": ", name, StringComparison.Ordinal));

        await amina.ShowAsAsync("list");
        ILocator rows = amina.Page.GetByRole(AriaRole.Table, new() { Name = amina.Say("map.list.label") }).GetByRole(AriaRole.Row);
        await Expect(rows).ToHaveCountAsync(counters.Count + 1);
        string[][] cells = await rows.EvaluateAllAsync<string[][]>("rows => rows.slice(1).map(row => [...row.cells].map(cell => cell.innerText.trim()))");
        Assert.Equal(counters.Count, cells.Length);
        foreach (string[] row in cells)
        {
            (string code, string name) = (row[0].Split('\n')[0], row[0].Split('\n')[^1]);
            Assert.StartsWith($"{code}, {name}: ", counters[code], StringComparison.Ordinal);
            Assert.Contains($"{amina.Say("map.layer.poverty")}: {row[2]}", counters[code], StringComparison.Ordinal);
        }
        await using SeatAtTable documents = await (await one.PlayedAsync()).ListenAsync();
        Assert.All(cells, row => Assert.Equal(Shown.Percent(documents.See<NationDocument>("nation/" + row[0].Split('\n')[0]).Figures.PovertyPercent, 1), row[2]));

        await rows.GetByRole(AriaRole.Button, new() { Name = amina.Say("nation.IND.short"), Exact = true }).ClickAsync();
        await Expect(amina.NationPage("IND")).ToBeVisibleAsync();
        amina.HasNoComplaint();
    }

    [Fact]
    public async Task Wheel_mouse_and_keys_move_the_map_and_give_the_whole_world_back()
    {
        Player amina = await SitAsync("EAC", Sight.Laptop);
        await amina.OpenMapAsync();
        Seen whole = await amina.SeenAsync();
        LocatorBoundingBoxResult box = await amina.Map.BoundingBoxAsync() ?? throw new InvalidOperationException("The map is not on the page.");
        (float x, float y) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));
        IMouse mouse = amina.Page.Mouse;

        await mouse.MoveAsync(x, y);
        await mouse.WheelAsync(0, -200);
        Seen near = await amina.SeeViewAsync(view => view.Spread > whole.Spread * 1.2, "The wheel does not bring the map nearer");

        await mouse.DownAsync();
        await mouse.MoveAsync(x - 40, y, new() { Steps = 4 });
        await mouse.UpAsync();
        Seen dragged = await amina.SeeViewAsync(view => Math.Abs(view.X - (near.X - 40)) < 2, "The map does not follow the mouse by 40 px");
        Assert.Equal(near.Spread, dragged.Spread, tolerance: 1.0);
        await Expect(amina.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        await amina.Button("map.whole").ClickAsync();
        await amina.SeeViewAsync(view => IsSame(view, whole), $"The button does not give {whole} back");

        await amina.Counter("EAC").FocusAsync();
        await amina.Page.Keyboard.PressAsync("+");
        await amina.SeeViewAsync(view => view.Spread > whole.Spread * 1.4, "Plus does not bring the map nearer");
        await amina.Page.Keyboard.PressAsync("-");
        await amina.SeeViewAsync(view => IsSame(view, whole), $"Minus does not go back to {whole}");
        await amina.Button("map.nearer").ClickAsync();
        await amina.SeeViewAsync(view => view.Spread > whole.Spread * 1.4, "The button does not bring the map nearer");
        await amina.Counter("EAC").FocusAsync();
        await amina.Page.Keyboard.PressAsync("0");
        await amina.SeeViewAsync(view => IsSame(view, whole), $"Zero does not give {whole} back");
        amina.HasNoComplaint();
    }

    [Fact]
    public async Task Two_fingers_look_closer_one_finger_moves_on_and_a_tap_opens_even_the_small_islands()
    {
        Player sela = await SitAsync("SIS", Sight.Phone.Touched);
        await sela.OpenMapAsync();
        await sela.Map.ScrollIntoViewIfNeededAsync();
        Seen whole = await sela.SeenAsync();
        LocatorBoundingBoxResult box = await sela.Map.BoundingBoxAsync() ?? throw new InvalidOperationException("The map is not on the page.");
        (int x, int y) = ((int)(box.X + (box.Width / 2)), (int)(box.Y + (box.Height / 2)));
        ICDPSession fingers = await sela.Page.Context.NewCDPSessionAsync(sela.Page);

        await fingers.SendAsync("Input.synthesizePinchGesture", new() { ["x"] = x, ["y"] = y, ["scaleFactor"] = 2, ["gestureSourceType"] = "touch" });
        Seen near = await sela.SeeViewAsync(view => view.Spread > whole.Spread * 1.5, "Two fingers do not bring the map nearer");
        await fingers.SendAsync("Input.synthesizeScrollGesture", new() { ["x"] = x, ["y"] = y, ["xDistance"] = -60, ["yDistance"] = 0, ["preventFling"] = true, ["gestureSourceType"] = "touch" });
        await sela.SeeViewAsync(view => view.X < near.X - 20, "One finger does not move the map");

        await sela.PressAsync(sela.Button("map.whole"));
        await sela.SeeViewAsync(view => IsSame(view, whole), $"The button does not give {whole} back");
        // On a busy machine the finger's down and up come so far apart that it is a long press: then one taps again.
        await Poll.UntilAsync(
            async () =>
            {
                await sela.Counter("SIS").TapAsync(new() { Force = true });
                return await sela.NationPage("SIS").IsVisibleAsync();
            },
            TimeSpan.FromSeconds(10),
            () => "A tap does not open the small islands.",
            TestContext.Current.CancellationToken);
        sela.HasNoComplaint();
    }

    private async Task<Player> SitAsync(string nation, Sight sight)
    {
        PlayedWorld world = await one.PlayedAsync();
        Player player = await OpenSeatAsync(sight, world.Code, world.Seats[nation]);
        await player.SeePhaseAsync(Phase.Table);
        return player;
    }

    private static bool IsSame(Seen view, Seen other) =>
        Math.Abs(view.X - other.X) < 1 && Math.Abs(view.Y - other.Y) < 1 && Math.Abs(view.Spread - other.Spread) < 1;

    private static Task<string> FocusedAsync(Player player) => player.Page.EvaluateAsync<string>("document.activeElement.dataset.nation");

    /// <summary>The shortest way of arrow keys to each nation that they lead to.</summary>
    private static Dictionary<string, string[]> WaysFrom(string first, Dictionary<string, Dictionary<string, string>> leads)
    {
        Dictionary<string, string[]> ways = new(StringComparer.Ordinal) { [first] = [] };
        Queue<string> next = new([first]);
        while (next.TryDequeue(out string? from))
        {
            foreach ((string key, string to) in leads[from])
            {
                if (ways.TryAdd(to, [.. ways[from], key]))
                {
                    next.Enqueue(to);
                }
            }
        }
        return ways;
    }
}
