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

    /// <summary>Errors that the page wrote or threw.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    /// <summary>Opens a window; <paramref name="prepare"/> may take away what a school takes away.</summary>
    public static async Task<Player> OpenAsync(IBrowser browser, Uri server, Sight sight, Func<IBrowserContext, Task>? prepare = null)
    {
        IBrowserContext window = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = sight.Width, Height = sight.Height },
            ColorScheme = sight.Colors,
            Locale = sight.Language,
            ReducedMotion = ReducedMotion.Reduce,
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

    public Task GoAsync(string path) => Page.GotoAsync(new Uri(Home, path).ToString());

    public string Say(string key, params (string Name, object Value)[] arguments) => Words.Say(key, arguments);

    public ILocator Button(string key, params (string Name, object Value)[] arguments) =>
        Page.GetByRole(AriaRole.Button, new() { NameRegex = Words.Like(key, arguments) });

    public ILocator Heading(string key, params (string Name, object Value)[] arguments) =>
        Page.GetByRole(AriaRole.Heading, new() { NameRegex = Words.Like(key, arguments) });

    public ILocator Box(string key, params (string Name, object Value)[] arguments) =>
        Page.GetByRole(AriaRole.Textbox, new() { NameRegex = Words.Like(key, arguments) });

    public ILocator Text(string key, params (string Name, object Value)[] arguments) => Page.GetByText(Words.Like(key, arguments));

    public async ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result is TestResult.Failed && TestContext.Current.Test is { } test)
        {
            string folder = Path.Combine(Place.Root, "artifacts", "test-reports");
            string name = string.Concat(test.TestDisplayName.Split('.')[^1].Where(letter => char.IsLetterOrDigit(letter) || letter == '_'));
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{Sight}-{Guid.NewGuid():N}.png") });
        }
        await context.DisposeAsync();
    }

    private void Listen(IPage page)
    {
        page.PageError += (_, error) => complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
            {
                complaints.Enqueue(message.Text);
            }
        };
    }
}
