using Microsoft.Playwright;

namespace WorldTable.Browser.Tests.Players;

/// <summary>What a person does before the game: find the world, choose a nation, sit down.</summary>
public static class AtTheDoor
{
    extension(Player player)
    {
        /// <summary>Types the code on the first page.</summary>
        public async Task EnterCodeAsync(string code)
        {
            await player.GoAsync("/");
            await player.Box("landing.code").FillAsync(code);
            await player.Button("landing.join.go").ClickAsync();
        }

        /// <summary>Chooses a free nation, under this nickname.</summary>
        public async Task SitAsync(string nation, string nickname)
        {
            await player.Seat(nation).ClickAsync();
            await player.Box("lobby.nickname").FillAsync(nickname);
            await player.Button("lobby.sit").ClickAsync();
        }

        /// <summary>The button that takes a nation.</summary>
        public ILocator Seat(string nation) =>
            player.Button("lobby.take.label", ("nation", player.Say("nation." + nation)));

        /// <summary>From the first page to the own seat.</summary>
        public async Task JoinAsync(string code, string nation, string nickname)
        {
            await player.EnterCodeAsync(code);
            await player.SitAsync(nation, nickname);
            await player.SeeOwnSeatAsync(nation);
        }

        /// <summary>The own nation is on the page, before the first round.</summary>
        public Task SeeOwnSeatAsync(string nation) =>
            Expect(player.Page.GetByRole(AriaRole.Heading, new() { Name = player.Say("nation." + nation), Exact = true })).ToBeVisibleAsync();
    }
}
