using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace WorldTable.Browser.Tests.Browsers;

/// <summary>axe inside the page itself, with all its rules; our pages have no frames, so no second page is needed to gather what it found.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // Of what passed only the names come back: the elements of a whole page are megabytes.
    private const string Run = """
        async () => {
          const { passes, violations } = await axe.run(document, { resultTypes: ['violations'] });
          return {
            passed: passes.length,
            broken: violations.map(rule => `${rule.id}: ${rule.help}\n` + rule.nodes.map(node => `    ${node.html}\n    ${node.failureSummary}`).join('\n')),
          };
        }
        """;

    /// <summary>Every rule of axe looks at the page as it stands.</summary>
    public static async Task FindNothingAsync(IPage page, string at)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }
        JsonElement found = await page.EvaluateAsync<JsonElement>(Run);
        Assert.True(found.GetProperty("passed").GetInt32() > 10, $"{at}: axe looked at almost nothing.");
        Assert.True(found.GetProperty("broken").GetArrayLength() == 0, $"{at}:\n{string.Join('\n', found.GetProperty("broken").EnumerateArray())}");
    }
}
