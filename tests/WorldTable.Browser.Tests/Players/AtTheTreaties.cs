using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace WorldTable.Browser.Tests.Players;

/// <summary>What a delegate does among the treaties.</summary>
public static partial class AtTheTreaties
{
    extension(Player player)
    {
        /// <summary>What waits for this delegate.</summary>
        public ILocator Needs => player.Page.GetByRole(AriaRole.Region, new() { Name = player.Say("table.needs") });

        /// <summary>From the table to the list of treaties.</summary>
        public async Task GoToTreatiesAsync()
        {
            if (player.Sight.Narrow)
            {
                await player.LookAtAsync("treaties");
            }
            else
            {
                await player.PressAsync(player.Page.GetByRole(AriaRole.Tab, new() { Name = player.Say("plan.tab.treaties") }));
            }
        }

        /// <summary>From the table to the paper of one treaty.</summary>
        public async Task OpenTreatyAsync(string title)
        {
            await player.GoToTreatiesAsync();
            await player.PressAsync(player.Page.GetByRole(AriaRole.Button, new() { NameRegex = From(title) }));
            await player.SeePaperAsync(title);
        }

        /// <summary>Follows the first that waits of a treaty to its paper.</summary>
        public async Task FollowNeedAsync(string title)
        {
            await player.PressAsync(player.Needs.GetByRole(AriaRole.Button).Filter(new() { HasText = title }).First);
            await player.SeePaperAsync(title);
        }

        /// <summary>The paper lies open.</summary>
        public Task SeePaperAsync(string title) =>
            Expect(player.Page.GetByRole(AriaRole.Heading, new() { Name = title, Exact = true, Level = 2 })).ToBeVisibleAsync();

        /// <summary>Puts a treaty that has a form already on the table, and offers it.</summary>
        public async Task OfferTemplateAsync(string template)
        {
            await player.GoToTreatiesAsync();
            await player.PressAsync(player.Button("treaty.new"));
            await player.PressAsync(player.Page.GetByRole(AriaRole.Button, new() { NameRegex = From(player.Say("template." + template)) }));
            await player.PressAsync(player.Button("treaty.act.layOffer"));
        }

        /// <summary>Signs a version, and sees the own signature under it.</summary>
        public async Task SignAsync(int version)
        {
            await player.PressAsync(player.Button("treaty.act.sign", ("number", version)));
            await Expect(player.Text("treaty.sign.signed", ("number", version))).ToBeVisibleAsync();
        }

        /// <summary>So many of those that are needed have signed.</summary>
        public Task SeeSignedAsync(int signed, int needed) =>
            Expect(player.Page.GetByRole(AriaRole.Img, new() { NameRegex = player.Words.Like("treaty.entry.signed", ("signed", signed), ("needed", needed)) })).ToBeVisibleAsync();

        /// <summary>What the treaty that lies open asks of the own nation, as a percentage of its budget.</summary>
        public async Task<double> ReadAskedAsync()
        {
            ILocator sum = player.Text("treaty.asks.sum");
            await Expect(sum).ToBeVisibleAsync();
            return double.Parse(Percent().Match(await sum.InnerTextAsync()).Groups["percent"].Value, CultureInfo.InvariantCulture);
        }

        /// <summary>In the report: the row of a nation under the only clause that asked anything.</summary>
        public ILocator Kept(string nation) =>
            player.Page.GetByRole(AriaRole.Region, new() { Name = player.Say("report.treaties") })
                .GetByRole(AriaRole.Row).Filter(new() { HasText = player.Say($"nation.{nation}.short") });

        /// <summary>In the ledger of the treaties: the row of a nation.</summary>
        public ILocator Account(string nation) =>
            player.Page.GetByRole(AriaRole.Region, new() { Name = player.Say("treaty.ledger") })
                .GetByRole(AriaRole.Row).Filter(new() { HasText = player.Say($"nation.{nation}.short") });
    }

    private static Regex From(string name) => new("^" + Regex.Escape(name), RegexOptions.None, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"(?<percent>[0-9.]+)\s%", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Percent();
}
