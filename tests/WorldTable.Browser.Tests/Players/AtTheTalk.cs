using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace WorldTable.Browser.Tests.Players;

/// <summary>What a delegate does to talk with others.</summary>
public static class AtTheTalk
{
    extension(Player player)
    {
        /// <summary>The way to the conversations, with how much is new.</summary>
        public ILocator Talk => player.ButtonFrom("talk.title");

        /// <summary>What was said in the room that is open.</summary>
        public ILocator Log => player.Page.GetByRole(AriaRole.Log);

        /// <summary>Goes from the table to the floor.</summary>
        public async Task GoToFloorAsync()
        {
            await player.PressAsync(player.Talk);
            await player.PressAsync(player.ButtonFrom("talk.room.floor"));
            await Expect(player.Log).ToBeVisibleAsync();
        }

        /// <summary>Says something in the room that is open; a name after an @ is picked with the keys.</summary>
        public async Task SayAloudAsync(string text)
        {
            await player.Box("talk.message").ClickAsync();
            await player.Page.Keyboard.TypeAsync(text);
            if (await player.Page.GetByRole(AriaRole.Option).First.IsVisibleAsync())
            {
                await player.Page.Keyboard.PressAsync("Enter");
                await Expect(player.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(0);
            }
            await player.Page.Keyboard.PressAsync("Enter");
        }

        /// <summary>So many messages are new.</summary>
        public Task SeeUnreadAsync(int count) => Expect(player.Talk).ToHaveAccessibleNameAsync(new Regex($"\\b{count}\\b", RegexOptions.None, TimeSpan.FromSeconds(1)));

        /// <summary>Puts the conversations away.</summary>
        public Task StopTalkingAsync() => player.PressAsync(player.Button("talk.close"));
    }
}
