using Microsoft.Playwright;
using WorldTable.Browser.Tests.Browsers;
using WorldTable.Browser.Tests.Players;
using WorldTable.Browser.Tests.Tables;
using WorldTable.Rules.Worlds;

namespace WorldTable.Browser.Tests.World2025;

/// <summary>The same table for other eyes: dark, with forced colours, without motion, from right to left, with names as long as names get.</summary>
public sealed class LookTests(OneBrowser one) : AtWindows(one)
{
    private const string LongName = "United Commonwealth of the Western Lands";

    private readonly OneBrowser one = one;

    [Fact]
    public async Task Light_follows_the_room_until_the_reader_chooses_and_the_choice_is_remembered()
    {
        Player amina = await SitAsync(Sight.Laptop.Dark);
        ILocator root = amina.Page.Locator("html");
        await Expect(root).ToHaveAttributeAsync("data-theme", "dark");
        await amina.TurnLightAsync(ColorScheme.Light);
        await amina.TurnLightAsync(ColorScheme.Dark);

        await ChooseAsync(amina, "sights.theme", "sights.theme.light");
        await Expect(root).ToHaveAttributeAsync("data-theme", "light");
        await ChooseAsync(amina, "sights.contrast", "sights.contrast.more");
        await Expect(root).ToHaveAttributeAsync("data-contrast", "more");

        await amina.Page.ReloadAsync();
        await amina.SeePhaseAsync(Phase.Table);
        await Expect(root).ToHaveAttributeAsync("data-theme", "light");
        await Expect(root).ToHaveAttributeAsync("data-contrast", "more");
        await ChooseAsync(amina, "sights.theme", "sights.theme.system");
        await Expect(root).ToHaveAttributeAsync("data-theme", "dark");
        amina.HasNoComplaint();
    }

    [Fact]
    public async Task Nothing_moves_for_those_who_asked_for_no_motion_and_forced_colours_leave_edges_to_buttons_and_a_ground_to_what_is_chosen()
    {
        Player amina = await SitAsync(Sight.Laptop);
        await amina.Page.EvaluateAsync(
            """
            () => {
              window.moved = [];
              for (const kind of ['transitionrun', 'animationstart']) {
                document.addEventListener(kind, ({ target, elapsedTime }) => target.getAnimations()
                  .filter(one => one.effect.getComputedTiming().duration > 0).forEach(() => moved.push(`${kind} ${target.outerHTML.slice(0, 120)}`)), true);
              }
            }
            """);
        await amina.OpenMapAsync();
        await amina.ShowFigureAsync("income");
        await amina.Button("map.nearer").ClickAsync();
        await amina.Counter("USA").FocusAsync();
        await amina.Page.Keyboard.PressAsync("Enter");
        await Expect(amina.NationPage("USA")).ToBeVisibleAsync();
        await amina.Page.Keyboard.PressAsync("Escape");
        Assert.Empty(await amina.Page.EvaluateAsync<string[]>("moved"));

        await amina.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        string[] flat = await amina.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('button.main, .token')].filter(one => one.checkVisibility())
              .filter(one => getComputedStyle(one).borderTopStyle === 'none' || parseFloat(getComputedStyle(one).borderTopWidth) === 0).map(one => one.outerHTML.slice(0, 120))
            """);
        Assert.Empty(flat);
        string[] grounds = await amina.Page.GetByRole(AriaRole.Tab).EvaluateAllAsync<string[]>("tabs => tabs.map(tab => `${getComputedStyle(tab).backgroundColor} ${tab.ariaSelected}`).sort()");
        Assert.NotEqual(Ground(grounds, "true"), Ground(grounds, "false"));
        await Fit.NothingSticksOutAsync(amina.Page, "forced colours");
        amina.HasNoComplaint();
    }

    [Theory]
    [MemberData(nameof(Sights))]
    public async Task Names_of_forty_letters_read_from_right_to_left_break_neither_map_nor_list_nor_table(Sight sight)
    {
        Assert.Equal(40, LongName.Length);
        Player amina = await SitAsync(sight, context => context.RouteAsync("**/assets/*en-first-*.js", async route =>
        {
            IAPIResponse words = await route.FetchAsync();
            string renamed = System.Text.RegularExpressions.Regex.Replace(await words.TextAsync(), @"(?<key>nation\.[A-Z]+(\.short)?""?:\s*)[`""][^`""]*[`""]", $"${{key}}`{LongName}`", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
            await route.FulfillAsync(new() { Response = words, Body = renamed });
        }));
        await amina.Page.EvaluateAsync("document.documentElement.dir = 'rtl'");

        await Fit.NothingSticksOutAsync(amina.Page, $"the table, {sight}");
        await amina.LookAtAsync("nations");
        await Expect(amina.Page.GetByText(LongName).First).ToBeVisibleAsync();
        await Fit.NothingSticksOutAsync(amina.Page, $"the nations, {sight}");
        await amina.OpenMapAsync();
        Assert.True(await amina.Map.EvaluateAsync<bool>("map => { const x = nation => map.querySelector(`g[data-nation=${nation}]`).getBoundingClientRect().x; return x('BRA') < x('IND'); }"), "East and west are exchanged.");
        Assert.Empty(await amina.Map.EvaluateAsync<string[]>(
            """
            map => {
              const frame = map.getBoundingClientRect();
              return [...map.querySelectorAll('button:not(.hidden)')].filter(one => {
                const { left, right } = one.getBoundingClientRect();
                return right < frame.left || left > frame.right;
              }).map(one => one.dataset.nation);
            }
            """));
        await Fit.NothingSticksOutAsync(amina.Page, $"the map, {sight}");
        await amina.ShowAsAsync("list");
        await Expect(amina.Page.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        await Fit.NothingSticksOutAsync(amina.Page, $"the list, {sight}");
        await amina.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Button, new() { Name = LongName }).First.PressAsync("Enter");
        await Expect(amina.Page.GetByRole(AriaRole.Dialog, new() { Name = LongName })).ToBeVisibleAsync();
        await Fit.NothingSticksOutAsync(amina.Page, $"a nation's page, {sight}");
        amina.HasNoComplaint();
    }

    public static TheoryData<Sight> Sights { get; } = [Sight.Laptop, Sight.Phone.Touched];

    private static string Ground(string[] grounds, string chosen) =>
        grounds.First(ground => ground.EndsWith(" " + chosen, StringComparison.Ordinal))[..^chosen.Length].TrimEnd();

    private static async Task ChooseAsync(Player player, string what, string choice)
    {
        await player.Button("sights.title").ClickAsync();
        await player.Page.GetByRole(AriaRole.Group, new() { Name = player.Say(what), Exact = true })
            .GetByRole(AriaRole.Radio, new() { Name = player.Say(choice), Exact = true }).CheckAsync(new() { Force = true });
        await player.Page.Keyboard.PressAsync("Escape");
    }

    private async Task<Player> SitAsync(Sight sight, Func<IBrowserContext, Task>? prepare = null)
    {
        PlayedWorld world = await one.PlayedAsync();
        Player player = await OpenSeatAsync(sight, world.Code, world.Seats["EAC"], prepare);
        await player.SeePhaseAsync(Phase.Table);
        return player;
    }
}
