using Microsoft.Playwright;
using WorldTable.Browser.Tests.Browsers;
using WorldTable.Browser.Tests.Players;
using Xunit.Sdk;

namespace WorldTable.Browser.Tests.Tables;

/// <summary>The gallery has every view in every state: waiting, paused, away, turned away, won, lost; on a laptop in light and dark, under fingers with high contrast. None of it keeps anybody out.</summary>
public sealed class GalleryTests(OneBrowser one) : AtWindows(one)
{
    public static TheoryData<Sight> Sights { get; } = [Sight.Laptop, Sight.Phone.Touched.Spanish];

    [Theory]
    [MemberData(nameof(Sights))]
    public async Task Axe_finds_nothing_in_any_state_and_nothing_sticks_out(Sight sight)
    {
        Player visitor = await OpenAsync(sight);
        await visitor.GoAsync("/gallery");
        await Expect(visitor.Page.GetByRole(AriaRole.Listitem).First).ToBeVisibleAsync();
        IReadOnlyList<string> states = await visitor.Page.GetByRole(AriaRole.Link).AllInnerTextsAsync();
        Assert.True(states.Count > 50, $"There are only {states.Count} states.");

        List<string> faults = [];
        foreach (string state in states)
        {
            try
            {
                await LookAsync(visitor, state);
            }
            catch (TrueException fault)
            {
                faults.Add(fault.Message);
            }
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        visitor.HasNoComplaint();
    }

    // As the back button does it: the page stays, and axe in it. The page itself watches for the new view, frame by frame.
    private const string Turn = """
        async path => {
          const before = document.querySelector('main');
          history.pushState(null, '', path);
          dispatchEvent(new PopStateEvent('popstate'));
          const there = () => {
            const now = document.querySelector('main:not(.awaited)');
            return now && now !== before && !before.isConnected && now.checkVisibility() && !document.querySelector('.awaited');
          };
          for (const late = performance.now() + 20000; !there(); await new Promise(requestAnimationFrame)) {
            if (performance.now() > late) {
              throw new Error('The view does not come.');
            }
          }
        }
        """;

    private static async Task LookAsync(Player visitor, string state)
    {
        await visitor.Page.EvaluateAsync(Turn, "/gallery/" + state);
        await Axe.FindNothingAsync(visitor.Page, $"{state}, {visitor.Sight}", fingers: visitor.Sight.Touch, highContrast: visitor.Sight.Touch);
        await Fit.NothingSticksOutAsync(visitor.Page, $"{state}, {visitor.Sight}");
    }
}
