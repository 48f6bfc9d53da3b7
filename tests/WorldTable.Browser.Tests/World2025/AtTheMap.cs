using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WorldTable.Browser.Tests.Players;

namespace WorldTable.Browser.Tests.World2025;

/// <summary>Which part of the chart is seen: where one land lies in the frame, and how far it is to another.</summary>
public sealed record Seen
{
    public double X { get; set; }

    public double Y { get; set; }

    public double Spread { get; set; }
}

/// <summary>What a person does with the map.</summary>
public static class AtTheMap
{
    extension(Player player)
    {
        /// <summary>The frame with every nation's counter.</summary>
        public ILocator Map => player.Page.GetByRole(AriaRole.Group, new() { Name = player.Say("map.label"), Exact = true });

        public ILocator Counters => player.Map.GetByRole(AriaRole.Button);

        /// <summary>The counter that says this code first.</summary>
        public ILocator Counter(string nation) =>
            player.Map.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{nation}, ", RegexOptions.None, TimeSpan.FromSeconds(1)) });

        /// <summary>From the table to the world: a tab on a laptop, a place on a phone.</summary>
        public async Task OpenMapAsync()
        {
            if (player.Sight.Narrow)
            {
                await player.LookAtAsync("world");
            }
            else
            {
                await player.Page.GetByRole(AriaRole.Tab, new() { Name = player.Say("plan.tab.world"), Exact = true }).ClickAsync();
            }
            await Expect(player.Counters.First).ToBeVisibleAsync();
        }

        /// <summary>The same as a map or as a list.</summary>
        public Task ShowAsAsync(string way) =>
            player.Page.GetByRole(AriaRole.Group, new() { Name = player.Say("map.as") })
                .GetByRole(AriaRole.Radio, new() { Name = player.Say("map.as." + way) }).CheckAsync(new() { Force = true });

        /// <summary>Shows a figure of every nation; with no name, who plays.</summary>
        public async Task ShowFigureAsync(string layer)
        {
            ILocator choice = player.Page.GetByRole(AriaRole.Combobox, new() { Name = player.Say("map.show"), Exact = true });
            await choice.SelectOptionAsync(layer);
            await Expect(choice).ToHaveValueAsync(layer);
        }

        /// <summary>What every counter says, by nation.</summary>
        public async Task<IReadOnlyDictionary<string, string>> CounterNamesAsync()
        {
            string[] names = await player.Counters.EvaluateAllAsync<string[]>("all => all.map(each => each.getAttribute('aria-label'))");
            return names.ToDictionary(name => name.Split(',')[0], StringComparer.Ordinal);
        }

        /// <summary>How every land is filled, by nation; those of points only are left out.</summary>
        public Task<Dictionary<string, string>> FillsAsync() => player.Map.EvaluateAsync<Dictionary<string, string>>(
            "map => Object.fromEntries([...map.querySelectorAll('g[data-nation] .map-country')].map(land => [land.parentElement.dataset.nation, getComputedStyle(land).fill]))");

        /// <summary>What of the chart is seen now.</summary>
        public Task<Seen> SeenAsync() => player.Map.EvaluateAsync<Seen>(
            """
            map => {
              const frame = map.getBoundingClientRect();
              const at = nation => {
                const land = map.querySelector(`g[data-nation="${nation}"] .map-country`).getBoundingClientRect();
                return [land.x - frame.x, land.y - frame.y];
              };
              const [[x, y], [otherX, otherY]] = [at('BRA'), at('IND')];
              return { x, y, spread: Math.hypot(otherX - x, otherY - y) };
            }
            """);

        /// <summary>The view has come to rest as wished.</summary>
        public async Task<Seen> SeeViewAsync(Func<Seen, bool> wished, string because)
        {
            Seen seen = await player.SeenAsync();
            await Load.Tables.Poll.UntilAsync(async () => wished(seen = await player.SeenAsync()), TimeSpan.FromSeconds(10), () => $"{because}: {seen}.");
            return seen;
        }

        /// <summary>A nation's page, by its full name.</summary>
        public ILocator NationPage(string nation) => player.Page.GetByRole(AriaRole.Dialog, new() { Name = player.Say("nation." + nation), Exact = true });
    }
}
