using Microsoft.Playwright;
using WorldTable.Browser.Tests.Browsers;
using WorldTable.Browser.Tests.Players;
using WorldTable.Load.Tables;
using WorldTable.Rules.Worlds;

namespace WorldTable.Browser.Tests.Tables;

/// <summary>Everybody reads the same table in an own language.</summary>
public sealed class LanguageTests(OneBrowser one) : AtWindows(one)
{
    [Fact]
    public async Task A_Spanish_reader_plays_a_whole_round_in_Spanish_beside_an_English_one()
    {
        WorldApi world = await CreateWorldAsync();
        Player lucia = await OpenAsync(Sight.Phone.Spanish);
        Player bruno = await OpenAsync(Sight.Laptop);
        await lucia.JoinAsync(world.Created.Code, "EUN", "Lucía");
        await bruno.JoinAsync(world.Created.Code, "USA", "Bruno");

        await world.AdvanceToAsync(Phase.Table);
        await lucia.SeePhaseAsync(Phase.Table);
        await lucia.PledgeAsync(20);
        await Expect(bruno.PledgeOf("EUN")).ToContainTextAsync("20");
        await world.AdvanceToAsync(Phase.Decision);
        await lucia.SeePhaseAsync(Phase.Decision);
        await lucia.PushAsync("carbon-price", 2);
        await lucia.ReadyAsync(Phase.Decision);
        await world.AdvanceToAsync(Phase.Report);

        await lucia.ReadReportAsync("EUN", "USA");
        Assert.Equal("es", await lucia.Page.Locator("html").GetAttributeAsync("lang"));
        lucia.HasNoComplaint();
    }

    [Fact]
    public async Task The_language_is_chosen_on_the_page_and_remembered()
    {
        Player reader = await OpenAsync(Sight.Laptop);
        await reader.GoAsync("/");

        await reader.Button("sights.title").ClickAsync();
        await reader.Page.GetByRole(AriaRole.Radio, new() { Name = "Español" }).CheckAsync(new() { Force = true });

        string title = Catalogue.Of("es").Say("landing.title");
        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Name = title, IncludeHidden = true })).ToHaveTextAsync(title);
        await reader.Page.ReloadAsync();
        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Name = title })).ToBeVisibleAsync();
    }
}
