using Microsoft.Playwright;
using WorldTable.Browser.Tests.Browsers;
using WorldTable.Browser.Tests.Players;
using WorldTable.Load.Tables;
using WorldTable.Rules.Worlds;

namespace WorldTable.Browser.Tests.Tables;

/// <summary>What goes wrong at the door is said in place, in a sentence, and the next try works.</summary>
public sealed class DoorTests(OneBrowser one) : AtWindows(one)
{
    [Fact]
    public async Task A_wrong_code_is_refused_under_the_code_and_the_right_one_then_works()
    {
        WorldApi world = await CreateWorldAsync();
        Player amina = await OpenAsync(Sight.Phone);

        await amina.EnterCodeAsync("AAAAAA");
        await Expect(amina.Text("refusal.unknown-code")).ToBeVisibleAsync();
        await amina.EnterCodeAsync("AB");
        await Expect(amina.Text("landing.join.short", ("length", 6))).ToBeVisibleAsync();

        await amina.EnterCodeAsync($" {world.Created.Code[..3].ToLowerInvariant()} {world.Created.Code[3..]} ");
        await Expect(amina.Seat("EAC")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_nickname_that_is_too_long_or_not_readable_is_refused_in_place()
    {
        WorldApi world = await CreateWorldAsync();
        Player amina = await OpenAsync(Sight.Laptop);
        await amina.EnterCodeAsync(world.Created.Code);
        await amina.Seat("EAC").ClickAsync();
        // The page itself stops at the longest nickname; whoever gets past it hears it from the server.
        await amina.Box("lobby.nickname").EvaluateAsync("box => box.removeAttribute('maxlength')");

        foreach (string nickname in (string[])[new('A', 500), new('\u0007', 3), new(' ', 3)])
        {
            await amina.Box("lobby.nickname").FillAsync(nickname);
            await amina.Button("lobby.sit").ClickAsync();
            await Expect(amina.Text("refusal.bad-nickname")).ToBeVisibleAsync();
            await amina.Box("lobby.nickname").FillAsync("Amina");
            await Expect(amina.Text("refusal.bad-nickname")).ToBeHiddenAsync();
        }

        await amina.Button("lobby.sit").ClickAsync();
        await amina.SeeOwnSeatAsync("EAC");
    }

    [Fact]
    public async Task A_taken_nation_shows_as_taken_at_once_and_a_full_world_says_so()
    {
        WorldApi world = await CreateWorldAsync();
        Player late = await OpenAsync(Sight.Laptop);
        await late.EnterCodeAsync(world.Created.Code);
        await Expect(late.Seat("EAC")).ToBeVisibleAsync();

        await world.SitAsync("EAC", "Amina");

        await Expect(late.Seat("EAC")).ToBeHiddenAsync();
        ILocator row = late.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Amina" });
        await Expect(row).ToContainTextAsync(late.Say("lobby.full"));
        foreach (string nation in (string[])["USA", "CHN", "EUN", "IND", "SIS"])
        {
            await world.SitAsync(nation, "Somebody");
        }
        await Expect(late.Page.GetByText(late.Words.Within("lobby.full"))).ToHaveCountAsync(6);
    }

    [Fact]
    public async Task Whoever_comes_late_takes_a_seat_in_the_middle_of_a_round()
    {
        WorldApi world = await CreateWorldAsync();
        await world.SitAsync("USA", "Bruno");
        await world.AdvanceToAsync(Phase.Table);
        Player late = await OpenAsync(Sight.Phone);

        await late.EnterCodeAsync(world.Created.Code);
        await late.SitAsync("IND", "Dev");

        await late.PledgeAsync(10);
        await Expect(late.PledgeOf("IND")).ToContainTextAsync("10");
    }

    [Fact]
    public async Task On_return_by_the_link_the_page_asks_whether_it_is_the_same_delegate()
    {
        WorldApi world = await CreateWorldAsync();
        Player amina = await OpenAsync(Sight.Phone);
        await amina.JoinAsync(world.Created.Code, "EAC", "Amina");

        await amina.OpenTabAsync($"/join/{world.Created.Code}");
        await Expect(amina.Heading("same.title")).ToBeVisibleAsync();
        await amina.Page.GetByRole(AriaRole.Button, new() { Name = "Amina" }).ClickAsync();

        await amina.SeeOwnSeatAsync("EAC");
    }
}
