using Microsoft.Playwright;
using WorldTable.Browser.Tests.Browsers;
using WorldTable.Browser.Tests.Players;
using WorldTable.Browser.Tests.Tables;
using WorldTable.Rules.Domains;
using WorldTable.Rules.Worlds;

namespace WorldTable.Browser.Tests.World2025;

/// <summary>How real is this: a card behind every meter, lever and challenge, in the reader's language.</summary>
public sealed class ModelCardTests(OneBrowser one) : AtWindows(one)
{
    private readonly OneBrowser one = one;

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task A_pupil_reads_how_real_a_meter_is_and_comes_back_to_it(string language)
    {
        PlayedWorld world = await one.PlayedAsync();
        Player amina = await OpenSeatAsync(Sight.Laptop with { Language = language }, world.Code, world.Seats["EAC"]);
        await amina.SeePhaseAsync(Phase.Table);
        string climate = amina.Say("howReal.of").Replace("{domain}", amina.Say("domain.climate"), StringComparison.Ordinal);

        ILocator mark = amina.Page.GetByRole(AriaRole.Button, new() { Name = climate }).First;
        await mark.FocusAsync();
        await amina.Page.Keyboard.PressAsync("Enter");

        ILocator card = amina.Page.GetByRole(AriaRole.Dialog, new() { Name = amina.Say("domain.climate") });
        string[] headings = [.. ModelCards.Of("climate")!.Text[language].Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..])];
        await Expect(card.GetByRole(AriaRole.Heading, new() { Level = 3 })).ToHaveTextAsync(headings);
        await amina.Page.Keyboard.PressAsync("Escape");
        await Expect(card).ToBeHiddenAsync();
        await Expect(mark).ToBeFocusedAsync();
        amina.HasNoComplaint();
    }
}
