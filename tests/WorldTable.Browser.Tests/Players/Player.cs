using System.Collections.Concurrent;
using Microsoft.Playwright;
using WorldTable.Load.Tables;

namespace WorldTable.Browser.Tests.Players;

/// <summary>One person with a browser window of an own: no cookies, no storage of anybody else.</summary>
public sealed class Player : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> complaints = new();
    private readonly IBrowserContext context;

    private Player(IBrowserContext context, IPage page, Uri home, Sight sight)
    {
        this.context = context;
        Page = page;
        Home = home;
        Sight = sight;
        Words = Catalogue.Of(sight.Language);
        Listen(page);
    }

    public IPage Page { get; private set; }

    public Uri Home { get; }

    public Sight Sight { get; }

    public Catalogue Words { get; }

    /// <summary>The page neither threw an error nor wrote one.</summary>
    public void HasNoComplaint() => Assert.True(complaints.IsEmpty, $"{Sight}: {string.Join('\n', complaints)}");

    /// <summary>Opens a window; <paramref name="prepare"/> may take away what a school takes away.</summary>
    public static async Task<Player> OpenAsync(IBrowser browser, Uri server, Sight sight, Func<IBrowserContext, Task>? prepare = null)
    {
        IBrowserContext window = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = sight.Width, Height = sight.Height },
            ColorScheme = sight.Colors,
            Locale = sight.Language,
            ReducedMotion = ReducedMotion.Reduce,
            HasTouch = sight.Touch,
            IsMobile = sight.Touch,
        });
        if (prepare is not null)
        {
            await prepare(window);
        }
        return new Player(window, await window.NewPageAsync(), new UriBuilder(server) { Host = sight.Host }.Uri, sight);
    }

    /// <summary>A second tab of the same person, which becomes the one looked at.</summary>
    public async Task<IPage> OpenTabAsync(string path)
    {
        IPage first = Page;
        Page = await context.NewPageAsync();
        Listen(Page);
        await GoAsync(path);
        return first;
    }

    /// <summary>Looks at another tab.</summary>
    public void TurnTo(IPage tab) => Page = tab;

    /// <summary>The room gets light or dark, and the page with it.</summary>
    public async Task TurnLightAsync(ColorScheme colors)
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = colors });
        await Expect(Page.Locator("html")).ToHaveAttributeAsync("data-theme", colors is ColorScheme.Dark ? "dark" : "light");
    }

    public Task GoAsync(string path) => Page.GotoAsync(new Uri(Home, path).ToString());

    public string Say(string key, params (string Name, object Value)[] arguments) => Words.Say(key, arguments);

    public ILocator Button(string key, params (string Name, object Value)[] arguments) =>
        Page.GetByRole(AriaRole.Button, new() { NameRegex = Words.Like(key, arguments) });

    /// <summary>A button whose name begins so: some add a count or an explanation.</summary>
    public ILocator ButtonFrom(string key) => Page.GetByRole(AriaRole.Button, new() { NameRegex = Words.From(key) });

    public ILocator Heading(string key, params (string Name, object Value)[] arguments) =>
        Page.GetByRole(AriaRole.Heading, new() { NameRegex = Words.Like(key, arguments) });

    public ILocator Box(string key, params (string Name, object Value)[] arguments) =>
        Page.GetByRole(AriaRole.Textbox, new() { NameRegex = Words.Like(key, arguments) });

    public ILocator Text(string key, params (string Name, object Value)[] arguments) => Page.GetByText(Words.Within(key, arguments));

    /// <summary>A click, or where there is no mouse the tap of a finger.</summary>
    public Task PressAsync(ILocator control) => Sight.Touch ? control.TapAsync() : control.ClickAsync();

    /// <summary>Goes from one control to the next until this one has the focus.</summary>
    public async Task TabToAsync(ILocator wanted)
    {
        const int MoreThanAnyPageHas = 150;
        for (int pressed = 0; pressed < MoreThanAnyPageHas; pressed++)
        {
            if (await wanted.EvaluateAsync<bool>("one => one === document.activeElement"))
            {
                return;
            }
            await Page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"The tab key does not lead to {wanted}.");
    }

    /// <summary>What is on the screen at this moment, as a file among the reports.</summary>
    public async Task KeepPictureAsync(string name)
    {
        string file = Path.Combine(Place.Root, "artifacts", "test-reports", $"{name}-{Sight}-{Guid.NewGuid():N}");
        await Page.ScreenshotAsync(new() { Path = file + ".png" });
        await File.WriteAllTextAsync(file + ".yml", await Page.Locator("body").AriaSnapshotAsync());
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Listen(IPage page)
    {
        page.PageError += (_, error) => complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
            {
                complaints.Enqueue($"{message.Text} ({message.Location})");
            }
        };
    }
}
