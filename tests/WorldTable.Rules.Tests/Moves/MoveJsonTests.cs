using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using WorldTable.Rules.Challenges;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations;

namespace WorldTable.Rules.Tests.Moves;

/// <summary>Every kind of move is written as it always was: these texts are in records and on the wire.</summary>
public sealed class MoveJsonTests
{
    private static readonly Dictionary<string, (Move Move, string Json)> Goldens = new(StringComparer.Ordinal)
    {
        ["set-plan"] = (
            new SetPlan
            {
                Id = new MoveId("m-1"),
                Branch = 0,
                Round = 2,
                Plan = new Plan
                {
                    Lines =
                    [
                        new PlanLine { Lever = new LeverId("pool"), To = "climate", Amount = 12.5 },
                        new PlanLine { Lever = new LeverId("carbon-price"), Amount = 85 },
                        new PlanLine { Lever = new LeverId("pool"), To = "climate", Amount = 3, If = new PledgeCondition { Others = 3, Each = 5.5, Total = 40 } },
                    ],
                },
            },
            """{"kind":"set-plan","plan":{"lines":[{"lever":"pool","to":"climate","amount":12.5},{"lever":"carbon-price","amount":85},{"lever":"pool","to":"climate","amount":3,"if":{"others":3,"each":5.5,"total":40}}]},"id":"m-1","branch":0,"round":2}"""),
        ["set-ready"] = (new SetReady { Id = new MoveId("m-2"), Ready = true }, """{"kind":"set-ready","ready":true,"id":"m-2"}"""),
        ["predict"] = (
            new Predict { Id = new MoveId("m-3"), Meter = new MeterId("temperature"), Guess = "better" },
            """{"kind":"predict","meter":"temperature","guess":"better","id":"m-3"}"""),
        ["make-pledge"] = (
            new MakePledge { Id = new MoveId("m-4"), Challenge = new ChallengeId("climate"), BillionsPerYear = 100 },
            """{"kind":"make-pledge","billionsPerYear":100,"challenge":"climate","id":"m-4"}"""),
        ["withdraw-pledge"] = (
            new WithdrawPledge { Id = new MoveId("m-5"), Challenge = new ChallengeId("poverty") },
            """{"kind":"withdraw-pledge","challenge":"poverty","id":"m-5"}"""),
    };

    public static TheoryData<string> Kinds => [.. Listed.Select(kind => (string)kind.TypeDiscriminator!)];

    private static IEnumerable<JsonDerivedTypeAttribute> Listed => typeof(Move).GetCustomAttributes<JsonDerivedTypeAttribute>();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_move_is_written_as_it_always_was_and_reads_back(string kind)
    {
        var (move, json) = Goldens[kind];

        Assert.Equal(json, JsonSerializer.Serialize(move, RulesJson.Options));
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Move>(json, RulesJson.Options), RulesJson.Options));
    }

    [Fact]
    public void Every_kind_of_move_is_listed_and_tested_under_its_name()
    {
        var kinds = typeof(Move).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Move)) && !type.IsAbstract).ToList();

        Assert.Equal(kinds.Order(ByName), Listed.Select(kind => kind.DerivedType).Order(ByName));
        Assert.Equal(Kinds.Select(row => (string)((ITheoryDataRow)row).GetData()[0]!).Order(), Goldens.Keys.Order());
        Assert.All(kinds, kind => Assert.Contains(typeof(MoveJsonTests).Assembly.GetTypes(), test => test.Name == kind.Name + "Tests"));
    }

    [Theory]
    [InlineData("""{"kind":"conquer","id":"m-1"}""")]
    [InlineData("""{"kind":"set-ready","id":"m-1"}""")]
    [InlineData("""{"kind":"set-ready","id":"m-1","ready":true,"gold":1}""")]
    [InlineData("""{"kind":"set-ready","id":"m-1","ready":"yes"}""")]
    [InlineData("""{"kind":"make-pledge","id":"m-1","challenge":"climate","billionsPerYear":NaN}""")]
    [InlineData("""{"kind":"make-pledge","id":"m-1","challenge":"climate","billionsPerYear":"100"}""")]
    [InlineData("""{"kind":"make-pledge","id":"m-1","challenge":null,"billionsPerYear":1}""")]
    [InlineData("""{"kind":"set-plan","id":"m-1","plan":null}""")]
    [InlineData("""{"kind":"set-plan","id":"m-1","plan":{"lines":[{"lever":"pool"}]}}""")]
    public void What_is_no_move_is_not_read(string json) => Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Move>(json, RulesJson.Options));

    [Fact]
    public void A_move_without_a_kind_is_not_read() =>
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Move>("""{"id":"m-1"}""", RulesJson.Options));

    private static Comparer<Type> ByName { get; } = Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name));
}
