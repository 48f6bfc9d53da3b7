using System.Globalization;
using Microsoft.Playwright;
using WorldTable.Rules.Worlds;

namespace WorldTable.Browser.Tests.Players;

/// <summary>What a delegate does and sees during a round.</summary>
public static class AtTheTable
{
    extension(Player player)
    {
        /// <summary>The page has come to this phase, and its view is there.</summary>
        public async Task SeePhaseAsync(Phase phase)
        {
            await Expect(player.Page).ToHaveTitleAsync(player.Words.Like("frame.title", ("phase", player.Say("phase." + Phases.Word(phase)))));
            await Expect(player.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First).ToBeVisibleAsync();
        }

        /// <summary>On a phone one place is shown at a time; on a laptop all of them.</summary>
        public async Task LookAtAsync(string place)
        {
            if (player.Sight.Narrow)
            {
                await player.PressAsync(player.Page.GetByRole(AriaRole.Navigation, new() { Name = player.Say("table.places") })
                    .GetByRole(AriaRole.Button, new() { NameRegex = player.Words.From("table.place." + place) }));
            }
        }

        /// <summary>Where the own pledge to the climate fund is typed, in the unit that the page asks for.</summary>
        public ILocator PledgeBox => player.Box("pledge.own", ("pool", player.Say("pool.climate")));

        /// <summary>Lays the first card of the hand.</summary>
        public async Task LayFirstCardAsync()
        {
            await player.LookAtAsync("plan");
            await player.PressAsync(player.ButtonFrom("plan.card.layName").First);
        }

        /// <summary>Types a pledge and tells nobody yet.</summary>
        public async Task TypePledgeAsync(double amount)
        {
            await player.LookAtAsync("challenges");
            await player.PledgeBox.FillAsync(amount.ToString(CultureInfo.InvariantCulture));
            await player.PledgeBox.PressAsync("Tab");
        }

        /// <summary>The climate among the challenges.</summary>
        public ILocator Climate =>
            player.Page.GetByRole(AriaRole.Listitem).Filter(new() { Has = player.Page.GetByRole(AriaRole.Heading, new() { Name = player.Say("challenge.climate"), Exact = true }) });

        /// <summary>The button that makes a typed pledge public.</summary>
        public ILocator AnnounceButton =>
            player.Climate.GetByRole(AriaRole.Button, new() { NameRegex = player.Words.From("pledge.announce") })
                .Or(player.Climate.GetByRole(AriaRole.Button, new() { NameRegex = player.Words.From("pledge.change") }))
                .Or(player.Climate.GetByRole(AriaRole.Button, new() { NameRegex = player.Words.From("pledge.raise") }));

        /// <summary>The own pledge stands in public.</summary>
        public Task SeePledgeMadeAsync() => Expect(player.Climate.GetByText(player.Words.Within("pledge.made"))).ToBeVisibleAsync();

        /// <summary>Announces what was typed.</summary>
        public async Task AnnounceAsync()
        {
            await player.PressAsync(player.AnnounceButton);
            await player.SeePledgeMadeAsync();
        }

        /// <summary>Sees beside a nation in the list what the other sees there.</summary>
        public async Task SeeSamePledgeAsync(string nation, Player other)
        {
            string there = await other.PledgeOf(nation).InnerTextAsync();
            Assert.Matches(@"[1-9]", there);
            await Expect(player.PledgeOf(nation)).ToHaveTextAsync(there, new() { UseInnerText = true });
        }

        /// <summary>Types and announces.</summary>
        public async Task PledgeAsync(double amount)
        {
            await player.TypePledgeAsync(amount);
            await player.AnnounceAsync();
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

        /// <summary>The line to the server is up, and the page shows no word about it.</summary>
        public Task SeeLiveAsync(float withinMilliseconds) =>
            Expect(player.Text("table.away.title")).ToBeHiddenAsync(new() { Timeout = withinMilliseconds });

        /// <summary>The moment, by the page's own clock, at which the word about the line goes away; begin before it does.</summary>
        public async Task<DateTimeOffset> WhenLiveAgainAsync() => DateTimeOffset.FromUnixTimeMilliseconds(await player.Page.EvaluateAsync<long>(
            """
            away => new Promise(live => {
              const look = () => document.body.textContent.includes(away) || live(Date.now());
              new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
              look();
            })
            """,
            player.Say("table.away.title")).WaitAsync(TimeSpan.FromSeconds(60)));

        /// <summary>The page says that the line is down and nothing is lost.</summary>
        public async Task SeeAwayAsync()
        {
            await Expect(player.Text("table.away.title")).ToBeVisibleAsync();
            await Expect(player.Text("table.away.safe")).ToBeVisibleAsync();
        }

        /// <summary>All levers, where there is no room for them beside the hand of cards.</summary>
        public async Task ShowLeversAsync()
        {
            await player.LookAtAsync("plan");
            ILocator tab = player.Page.GetByRole(AriaRole.Tab, new() { Name = player.Say("plan.tab.levers") });
            await Expect(tab.Or(player.Slider("carbon-price")).First).ToBeVisibleAsync();
            if (await tab.IsVisibleAsync())
            {
                await player.PressAsync(tab);
            }
        }

        /// <summary>Says that the nation is done with this phase.</summary>
        public async Task ReadyAsync(Phase phase)
        {
            string word = Phases.Word(phase);
            await player.PressAsync(player.Button("table.ready." + word));
            await Expect(player.Text("table.ready.done." + word)).ToBeVisibleAsync();
        }

        /// <summary>Reads what came of it: promised against given first.</summary>
        public async Task ReadReportAsync(params string[] nations)
        {
            await player.SeePhaseAsync(Phase.Report);
            ILocator ledger = player.Page.GetByRole(AriaRole.Region, new() { Name = player.Say("report.promisesOf", ("pool", player.Say("pool.climate"))) });
            foreach (string nation in nations)
            {
                await Expect(ledger.GetByText(player.Say($"nation.{nation}.short"))).ToBeVisibleAsync();
            }
        }
    }
}
