using System.Text.Json;
using CsCheck;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Tests.Domains.Trade;
using WorldTable.Rules.Tests.Rounds;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Tests.Treaties.Execution;

/// <summary>Whatever is agreed: money, people and carbon are closed, every figure is one, opening plans hold and keep what can be kept, and the same round is the same bytes.</summary>
public sealed class AnyTreatiesTests
{
    private static readonly Pack Table = TradingTable.Pack;
    private static readonly string[] Seats = [.. Table.Playable.Select(nation => nation.Value)];
    private static readonly string[] Remedies = ["none", "tariff", "payment", "exclusion"];
    private static readonly string[] Checks = ["none", "self-report", "inspection"];

    private static readonly Gen<TreatyText> Text =
        from clauses in AnyClause.Array[1, 6]
        from members in Gen.Shuffle(Seats, 2, Seats.Length)
        select Bound.Text(Table, clauses, members);

    private static Gen<Clause> AnyClause =>
        from kind in Gen.Int[0, 14]
        from pair in Gen.Shuffle(Seats, 2)
        from size in Gen.Double[0.0, 1.0]
        from regime in Gen.Int[0, 2]
        from remedy in Gen.Int[0, 3]
        select Of(kind, pair[0], pair[1], size) with { Check = Checks[regime], Remedy = new Remedy { Kind = Remedies[remedy], Size = 50.0 * size, CureRounds = regime } };

    [Fact]
    public void Books_close_and_plans_hold_under_any_treaties_and_any_plans() => Gen.Select(Text.Array[1, 5], AnyPlans.Inputs(Table, 3), Gen.Bool.Array[Seats.Length]).Sample(
        (texts, inputs, obeys) =>
        {
            var game = Bound.By(TradingTable.Play(), texts);
            var (state, outcome) = (game.State, game.Outcome);
            foreach (var input in inputs)
            {
                var view = game.View() with { Round = outcome.Round + 1, Opening = outcome with { State = state } };
                var plans = input.Plans;
                foreach (var nation in Table.Playable)
                {
                    // Some take the plan that the round opens with, duties filled in; others plan whatever they like.
                    var opening = PlanDocuments.OpeningTable(view, nation, plans[nation]).Plan;
                    Assert.Null(PlanRules.Check(opening, Table, view.Round, nation));
                    plans = obeys[Table.PlaceOf(nation)] ? plans.SetItem(nation, opening) : plans;
                }
                var played = Round.Resolve(Table, state, input with { Plans = plans }, 1);
                Booked.Holds(Table, state, played);
                Assert.All(played.State.Nations, row => Assert.True(double.IsFinite(row.Capital) && double.IsFinite(row.LogKnowHow) && double.IsFinite(row.Trade!.Wage)));
                Assert.Equal(JsonSerializer.Serialize(played.State, RulesJson.Options), JsonSerializer.Serialize(Round.Resolve(Table, state, input with { Plans = plans }, 1).State, RulesJson.Options));
                (state, outcome) = (JsonSerializer.Deserialize<WorldState>(JsonSerializer.Serialize(played.State, RulesJson.Options), RulesJson.Options)!, outcome with { Round = outcome.Round + 1 });
            }
        },
        iter: 20,
        threads: 1);

    private static Clause Of(int kind, string by, string to, double size) => kind switch
    {
        0 => new CarbonPriceFloor { Dollars = 1.0 + (400.0 * size), Rise = 10 },
        1 => new EmissionsCap { Gigatonnes = 0.01 + (10.0 * size), Fall = 10 },
        2 => new EmissionsCut { Percent = -50.0 + (150.0 * size), Step = 5 },
        3 => new ClimateFinance { PercentOfGdp = 3.0 * size, Billions = 10 },
        4 => new TariffSchedule { Percent = 20.0 * size, Step = 2 },
        5 => new FreeTrade(),
        6 => new CommonTariff { Percent = 50.0 * size },
        7 => new ClubTariff { Points = 0.5 + (49.5 * size) },
        8 => new Transfer { By = new(by), To = new(to), Billions = 0.1 + (999.0 * size), Once = size > 0.5 },
        9 => new DevelopmentCompact { By = new(by), To = new(to), Billions = 0.1 + (400.0 * size), Services = 5 },
        10 => new DebtRelief { By = new(by), To = new(to), Billions = 0.1 + (199.0 * size) },
        11 => new JointResearch { PercentOfGdp = 3.0 * size, Billions = 1 },
        12 => new TechnologyLicence { By = new(by), To = new(to), Billions = 200.0 * size },
        13 => new Inspection(),
        _ => new Sanction { On = new("REST"), Times = 1.5 + (1.5 * size) },
    };
}
