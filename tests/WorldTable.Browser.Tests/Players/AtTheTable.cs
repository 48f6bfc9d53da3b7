using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WorldTable.Rules.Worlds;

namespace WorldTable.Browser.Tests.Players;

/// <summary>What a delegate does and sees during a round.</summary>
public static class AtTheTable
{
    extension(Player player)
    {
        /// <summary>The page has come to this phase.</summary>
        public Task SeePhaseAsync(Phase phase) =>
            Expect(player.Page).ToHaveTitleAsync(player.Words.Like("frame.title", ("phase", player.Say("phase." + Phases.Word(phase)))));

        /// <summary>On a phone one place is shown at a time; on a laptop all of them.</summary>
        public async Task LookAtAsync(string place)
        {
            if (player.Sight.Narrow)
            {
                Regex name = new("^" + Regex.Escape(player.Say("table.place." + place)), RegexOptions.None, TimeSpan.FromSeconds(1));
                await player.Page.GetByRole(AriaRole.Navigation, new() { Name = player.Say("table.places") })
                    .GetByRole(AriaRole.Button, new() { NameRegex = name }).ClickAsync();
            }
        }

        /// <summary>Announces so much for the climate fund, in the unit that the page asks for.</summary>
        public async Task PledgeAsync(double amount)
        {
            await player.LookAtAsync("challenges");
            ILocator box = player.Box("pledge.own", ("pool", player.Say("pool.climate")));
            await box.FillAsync(amount.ToString(CultureInfo.InvariantCulture));
            await box.PressAsync("Tab");
            await player.Button("pledge.announce").Or(player.Button("pledge.change")).ClickAsync();
            await Expect(player.Text("pledge.made")).ToBeVisibleAsync();
        }

        /// <summary>What stands in the list of announcements beside this nation.</summary>
        public ILocator PledgeOf(string nation) =>
            player.Page.GetByRole(AriaRole.List, new() { Name = player.Say("pledge.list", ("pool", player.Say("pool.climate"))) })
                .GetByRole(AriaRole.Listitem).Filter(new() { HasText = player.Say($"nation.{nation}.short") });

        /// <summary>The slider of a lever.</summary>
        public ILocator Slider(string lever) => player.Page.GetByRole(AriaRole.Slider, new() { Name = player.Say("lever." + lever), Exact = true });

        /// <summary>Pushes a lever's slider so many steps to the right and waits until the plan is saved.</summary>
        public async Task PushAsync(string lever, int steps)
        {
            await player.LookAtAsync("plan");
            await player.Slider(lever).FocusAsync();
            for (int step = 0; step < steps; step++)
            {
                await player.Page.Keyboard.PressAsync("ArrowRight");
            }
            await Expect(player.Text("plan.save.saved")).ToBeVisibleAsync();
        }

        /// <summary>All levers instead of the hand of cards.</summary>
        public Task ShowLeversAsync() => player.Page.GetByRole(AriaRole.Tab, new() { Name = player.Say("plan.tab.levers") }).ClickAsync();

        /// <summary>Says that the nation is done with this phase.</summary>
        public async Task ReadyAsync(Phase phase)
        {
            string word = Phases.Word(phase);
            await player.Button("table.ready." + word).ClickAsync();
            await Expect(player.Text("table.ready.done." + word)).ToBeVisibleAsync();
        }

        /// <summary>Reads what came of it: promised against given first.</summary>
        public async Task ReadReportAsync(params string[] nations)
        {
            await player.SeePhaseAsync(Phase.Report);
            ILocator ledger = player.Page.GetByRole(AriaRole.Table, new() { Name = player.Say("report.promisesOf", ("pool", player.Say("pool.climate"))) });
            foreach (string nation in nations)
            {
                await Expect(ledger.GetByRole(AriaRole.Row).Filter(new() { HasText = player.Say($"nation.{nation}.short") })).ToBeVisibleAsync();
            }
        }
    }
}
