using WorldTable.Rules.Bots;
using WorldTable.Rules.Challenges;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Tests.Domains.Trade;
using WorldTable.Rules.Tests.Treaties;
using WorldTable.Rules.Tests.Treaties.Clauses;
using WorldTable.Rules.Tests.Treaties.Execution;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Views;
using WorldTable.Rules.Words;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Tests.Words;

/// <summary>Whole games are walked: whatever the rules say must be in the list of keys with exactly its arguments, and nothing else is listed.</summary>
public sealed class KeysTests
{
    private static readonly Lazy<IReadOnlyList<Said>> Walked = new(() => [.. Games().SelectMany(Says), .. Promised(), .. OutOfReach(), .. Refused().Select(refusal => refusal.Said)]);

    [Fact]
    public void Whatever_is_said_is_a_listed_key_with_its_arguments()
    {
        foreach (var said in Walked.Value)
        {
            Assert.True(Keys.All.ContainsKey(said.Key), $"{said.Key} is not listed.");
            Assert.True(Keys.All[said.Key].Order(StringComparer.Ordinal).SequenceEqual(said.Arguments.Keys), $"{said.Key} has {string.Join(", ", said.Arguments.Keys)}.");
        }
    }

    [Fact]
    public void Every_listed_key_is_said_somewhere() =>
        Assert.Empty(Keys.All.Keys.Except(Walked.Value.Select(said => said.Key), StringComparer.Ordinal));

    private static IEnumerable<Playing> Games()
    {
        foreach (var strategy in Strategy.All)
        {
            var game = Playing.Small();
            yield return game;
            while (game.Outcome.Round < game.Pack.Rounds)
                yield return game.Plans(strategy.Everybody(game.Pack, game.Outcome)).EndRound();
        }
        foreach (var game in Trading().Concat(Treating()))
            yield return game;
        foreach (var story in Stories)
        {
            var game = Playing.Small();
            foreach (var round in story)
            {
                round(game);
                yield return game.EndRound();
            }
        }
    }

    // A treaty is signed; a second and a third are signed at once; one breaks them, then two.
    private static IEnumerable<Playing> Treating()
    {
        var game = Playing.Small();
        ClimateFinance finance = new() { PercentOfGdp = 0.5 };
        yield return game.Treats(Bound.Signed("1", Bound.Text(game.Pack, [finance]), 1)).EndRound();
        PovertyFinance poverty = new() { PercentOfGdp = 1, Remedy = new Remedy { Kind = "payment", CureRounds = 0 } };
        yield return game.Treats(game.Treaty()).Treats(Bound.Signed("2", Bound.Text(game.Pack, [finance]), 2)).Treats(Bound.Signed("3", Bound.Text(game.Pack, [poverty]), 2)).EndRound();
        yield return game.Plans("USA", ("pool", "climate", 40)).EndRound();
        yield return game.Plans("USA").Plans("EUN").EndRound();
        yield return game.EndRound();
        yield return Bound.Second(finance).EndRound();
        yield return Bound.Second(new PovertyFinance { PercentOfGdp = 0.2 }).EndRound();
    }

    private static IEnumerable<Playing> Trading()
    {
        var game = Playing.Of(TradingTable.Pack with { Rounds = Wars.Length, YearsPerRound = 10 });
        yield return game;
        foreach (var round in Wars)
        {
            round(game);
            yield return game.EndRound();
        }
    }

    // A trade war and what else moves trade.
    private static Action<Playing>[] Wars =>
    [
        game => All(game, ("tariff", null, 60)),
        game => All(game, ("investment", null, 10)),
        game => game.Plans("EUN", ("investment", null, 10), ("tariff", "REST", 100), ("tariff", "IND", 100)),
        game => game.Plans("EUN", ("investment", null, 10)),
        game => game.Plans("EUN", ("investment", null, 10), ("tariff", "REST", 100)),
        game => All(game, ("trade-facilitation", null, 40)),
        game => game.Plans("USA", ("carbon-price", null, 500), ("carbon-border", null, 100)).Plans("CHN", ("carbon-price", null, 500), ("carbon-border", null, 100)),
        game => game.Plans("CHN", ("carbon-price", null, 500)),
        game => game.Plans("CHN", ("carbon-price", null, 500), ("carbon-border", null, 100)),
        game => game.Plans("USA", ("tariff", "EUN", 50)).Plans("EUN", ("tariff", "USA", 50)),
        game => game.Plans("EUN", ("tariff", null, 60), ("trade-facilitation", null, 40)).Plans("IND", ("tariff", null, 60), ("trade-facilitation", null, 40)),
    ];

    // Small stories, each for what hardly happens in the games above.
    private static IEnumerable<Action<Playing>[]> Stories =>
    [
        [
            game => game.Plans("USA", ("pool", "climate", 10)).Pledges("USA", "climate", 200).Plans("EUN", ("pool", "climate", 20)),
            game => game.Plans("USA").Plans("EUN").Plans("CHN", ("pool", "climate", 5), ("pool", "poverty", 5)).Pledges("CHN", "climate", 20).Pledges("CHN", "poverty", 20),
            game => game.Plans("CHN", ("pool", "poverty", 1)).Pledges("CHN", "poverty", 90),
            game => game.Plans("CHN", ("pool", "poverty", 3)),
        ],
        [
            game => game.Plans("IND", ("pool", "climate", 1)).Pledges("IND", "climate", 500),
            game => game.Plans("IND", ("aid", "EAC", 8)).Plans("EUN", ("clean-research", null, 6)).Plans("EAC", ("services", null, 25)),
            game => game.Plans("IND", ("carbon-price", null, 60)).Plans("EAC"),
            game => game.Plans("IND").Plans("EUN"),
        ],
        [
            game => game.Plans("EUN", ("carbon-price", null, 25), ("clean-research", null, 30)),
            game => game.Plans("EUN", ("carbon-price", null, 0), ("services", null, 40)).Plans("USA", ("services", null, 40)),
            game => game.Plans("EUN", ("aid", "SIS", 30), ("aid", "EAC", 10)).Plans("USA").Plans("SIS"),
            game => game.Plans("EUN").Plans("CHN", ("pool", "climate", 0)),
            game => game.Plans("EUN", ("aid", "EAC", 50), ("aid", "REST", 50)),
        ],
        [
            game => game.Plans("USA", ("pool", "climate", 5)).Pledges("USA", "climate", 52.2),
            game => game.Plans("USA", ("pool", "poverty", 5)).Pledges("USA", "poverty", game.Nation("USA").BudgetBillionsPerYear * 0.05),
            game => game.Pledges("USA", "poverty", 10),
        ],
        [
            game => game.NobodyPlans().Offers("EUN", "climate", 20, others: 1),
            game => game.NobodyPlans().Offers("EUN", "climate", 20, others: 1).Offers("IND", "climate", 5, total: 20).Offers("USA", "poverty", 20, total: 5),
            game => game.NobodyPlans().Plans("EUN", ("pool", "climate", 40)),
            game => game.NobodyPlans().Offers("EUN", "climate", 50, total: 500),
        ],
        [
            game => All(game, ("carbon-price", null, 500)),
            game => All(game, ("services", null, 60), ("carbon-price", null, 500)),
            game => All(game, ("pool", "climate", 100), ("carbon-price", null, 500)),
            game => All(game),
        ],
    ];

    private static void All(Playing game, params (string Lever, string? To, double Amount)[] lines)
    {
        foreach (var nation in game.Pack.Playable)
            game.Plans(nation.Value, lines);
    }

    private static IEnumerable<Said> Promised() => ClauseKindsTests.One.SelectMany(clause => clause.Sentences());

    private static IEnumerable<Said> OutOfReach() =>
        TreatyReachTests.Beyond(Playing.SmallInItsSecondRound(), new EmissionsCut { Percent = 90 }, new ClimateFinance { PercentOfGdp = 3, Billions = 1000 }).Select(beyond => beyond.Said);

    private static IEnumerable<Refusal> Refused()
    {
        var view = Playing.Small().View();
        NationId nation = new("EAC");
        ChallengeId climate = new("climate");
        Refusal Plan(params (string Lever, string? To, double Amount)[] lines) => PlanRules.Check(Playing.PlanOf(lines), view, nation)!;
        return
        [
            Plan(("pool", "climate", 60), ("clean-research", null, 60)),
            Plan(("pool", "climate", -1)),
            PlanRules.Check(new Plan { Lines = [new PlanLine { Lever = Rules.Nations.Levers.Pool.Name, To = "climate", Amount = 1, If = new PledgeCondition() }] }, view, nation)!,
            Plan(("magic", null, 1)),
            Plan(("pool", "tides", 1)),
            Plan(("services", null, 1)),
            Plan(("pool", "climate", 1), ("pool", "climate", 1)),
            Plan([.. Enumerable.Repeat<(string, string?, double)>(("pool", "climate", 1), 100)]),
            .. BadMoves.All,
            PlanRules.Check(new Plan { Lines = [null!] }, view, nation)!,
            PlanRules.Check(Rules.Nations.Plan.Empty, view with { Phase = Phase.Lobby }, nation)!,
            PledgeRules.Check(1.0, new ChallengeId("tides"), view, nation)!,
            PledgeRules.Check(1.0, climate, view, new NationId("REST"))!,
        ];
    }

    private static IEnumerable<Said> Says(Playing game)
    {
        var outcome = game.Outcome;
        foreach (var meter in outcome.Meters)
        {
            foreach (var cause in meter.CausesNow.Concat(meter.CausesHeading))
                yield return cause.Said;
        }
        foreach (var challenge in outcome.Challenges)
        {
            if (challenge.Bought is { } bought)
                yield return bought;
        }
        if (outcome.Report is { } report)
        {
            yield return report.Headline;
            yield return report.Lead;
            foreach (var line in report.News)
            {
                yield return line.Headline;
                yield return line.Detail;
            }
            foreach (var row in report.Treaties ?? [])
                yield return row.Sentence;
            foreach (var cause in report.Final?.Worlds.SelectMany(meter => meter.What.Concat(meter.Who)) ?? [])
                yield return cause.Said;
            if (report.Final is { } final)
                yield return final.Verdict;
        }
        if (outcome.Round == game.Pack.Rounds)
            yield break;
        foreach (var nation in game.Pack.Playable)
        {
            var plan = PlanDocuments.Levers(game.View(), nation);
            foreach (var lever in plan.Levers)
                yield return Said.Of(lever.BuysKey, ("value", 1.0));
            foreach (var card in plan.Hand)
                yield return card.Why;
        }
    }
}
