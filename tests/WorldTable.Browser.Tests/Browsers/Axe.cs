using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace WorldTable.Browser.Tests.Browsers;

/// <summary>axe inside the page itself, with all its rules; our pages have no frames, so no second page is needed to gather what it found.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // Light and contrast change colours and nothing else: all rules look at the first dress, those about colours at the others. Size of targets is for fingers.
    // Of what passed only the names come back: the elements of a whole page are megabytes.
    private const string Run = """
        async ({ dresses, fingers }) => {
          const root = document.documentElement;
          const now = { theme: root.dataset.theme, contrast: root.dataset.contrast };
          const found = { passed: 0, broken: [] };
          for (const [theme, contrast] of dresses.map(dress => dress.split(' '))) {
            Object.assign(root.dataset, { theme, contrast });
            const rules = found.passed ? { runOnly: ['color-contrast', 'link-in-text-block'] } : { rules: { 'target-size': { enabled: fingers } } };
            const { passes, violations } = await axe.run(document, { resultTypes: ['violations'], preload: false, ...rules });
            found.passed ||= passes.length;
            found.broken.push(...violations.map(rule => `${theme}, contrast ${contrast}, ${rule.id}: ${rule.help}\n`
              + rule.nodes.map(node => `    ${node.html}\n    ${node.failureSummary}`).join('\n')));
          }
          Object.assign(root.dataset, now);
          return found;
        }
        """;

    /// <summary>How a page can be dressed: light or dark, and how much contrast.</summary>
    private static readonly string[] Usual = ["light normal", "dark normal"];

    private static readonly string[] HighContrast = ["light more", "dark more"];

    /// <summary>axe looks at the page in light and in dark, with the usual contrast or with more.</summary>
    public static async Task FindNothingAsync(IPage page, string at, bool fingers = false, bool highContrast = false)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }
        JsonElement found = await page.EvaluateAsync<JsonElement>(Run, new { dresses = highContrast ? HighContrast : Usual, fingers });
        Assert.True(found.GetProperty("passed").GetInt32() > 10, $"{at}: axe looked at almost nothing.");
        Assert.True(found.GetProperty("broken").GetArrayLength() == 0, $"{at}:\n{string.Join('\n', found.GetProperty("broken").EnumerateArray())}");
    }
}
