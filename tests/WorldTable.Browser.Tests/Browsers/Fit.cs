using Microsoft.Playwright;

namespace WorldTable.Browser.Tests.Browsers;

/// <summary>Whether a page fits the window it is in.</summary>
internal static class Fit
{
    /// <summary>Nobody has to push the page sideways.</summary>
    public static async Task NothingSticksOutAsync(IPage page, string at)
    {
        string[] wide = await page.EvaluateAsync<string[]>(
            """
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
              [`${document.documentElement.scrollWidth} of ${document.documentElement.clientWidth} px`, ...[...document.body.querySelectorAll('*')]
                .filter(one => { const { left, right } = one.getBoundingClientRect(); return left < -1 || right > document.documentElement.clientWidth + 1; }).slice(0, 5).map(one => one.outerHTML.slice(0, 160))]
            """);
        Assert.True(wide.Length == 0, $"{at}: wider than the window\n{string.Join('\n', wide)}");
    }

    /// <summary>Nor on the narrowest window that is asked for: a phone of 320 pixels, or a wider one with everything twice as large.</summary>
    public static async Task NothingSticksOutWhenNarrowAsync(IPage page, string at)
    {
        PageViewportSizeResult size = page.ViewportSize ?? throw new InvalidOperationException("The window has no size.");
        await page.SetViewportSizeAsync(320, size.Height);
        await NothingSticksOutAsync(page, at + ", 320 px");
        await page.SetViewportSizeAsync(size.Width, size.Height);
    }

    /// <summary>What one does all the time is large enough for a thumb.</summary>
    public static async Task IsForThumbsAsync(ILocator control, string at)
    {
        LocatorBoundingBoxResult box = await control.BoundingBoxAsync() ?? throw new InvalidOperationException($"{at}: {control} is not on the page.");
        Assert.True(Math.Min(box.Width, box.Height) >= 44, $"{at}: {control} is only {box.Width} × {box.Height} px.");
    }
}
