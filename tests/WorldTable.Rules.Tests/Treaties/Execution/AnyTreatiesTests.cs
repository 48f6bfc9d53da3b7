using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
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
        from kind in Gen.Int[0, ClauseKinds.Forms.Count - 1]
        from pair in Gen.Shuffle(Seats, 2)
        from size in Gen.Double[0.0, 1.0]
        from regime in Gen.Int[0, 2]
        from remedy in Gen.Int[0, 3]
        select Of(ClauseKinds.Forms[kind], pair[0], pair[1], size) with { Check = Checks[regime], Remedy = new Remedy { Kind = Remedies[remedy], Size = 50.0 * size, CureRounds = regime } };

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

    // As its form asks: the first nations are the pair, every number lies as far between its bounds as the size says.
    private static Clause Of(ClauseForm form, string by, string to, double size)
    {
        Queue<string> names = new([by, to]);
        var members = new JsonObject { ["kind"] = form.Kind };
        foreach (var field in form.Fields)
        {
            members[field.Name] = field.Asks switch
            {
                "number" => field.Min!.Value + (size * (field.Max!.Value - field.Min.Value)),
                "yes-no" => size > 0.5,
                "nation" => names.Dequeue(),
                "row" => size > 0.5 ? "REST" : names.Dequeue(),
                _ => throw new UnreachableException($"Nobody knows what to answer to {field.Asks}."),
            };
        }
        return members.Deserialize<Clause>(RulesJson.Options)!;
    }
}
