using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using WorldTable.Rules.Challenges;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Clauses;

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
        ["set-two-keys"] = (new SetTwoKeys { Id = new MoveId("m-6"), On = true }, """{"kind":"set-two-keys","on":true,"id":"m-6"}"""),
        ["draft-treaty"] = (
            new DraftTreaty
            {
                Id = new MoveId("m-7"),
                Text = new TreatyText
                {
                    Terms = new TreatyTerms { Title = "Ours", Parties = [new NationId("EUN"), new NationId("IND")], Sunset = 4 },
                    Clauses = [new CarbonPriceFloor { Dollars = 50, Rise = 5, From = 2, If = new Trigger { Meter = new MeterId("temperature"), Above = 1.7 } }],
                },
            },
            """{"kind":"draft-treaty","text":{"terms":{"title":"Ours","parties":["EUN","IND"],"openToAll":false,"entry":{"atLeast":2,"sharePercent":0},"reservations":false,"sunset":4,"noticeRounds":1,"amendment":"all"},"clauses":[{"kind":"carbon-price-floor","dollars":50,"rise":5,"id":"","from":2,"check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1},"if":{"meter":"temperature","above":1.7}}]},"id":"m-7"}"""),
        ["edit-treaty"] = (
            new EditTreaty { Id = new MoveId("m-8"), Treaty = Third, Base = 2, Edits = [new TreatyEdit { Drop = new ClauseId("c1") }], Offer = true, Until = 3 },
            """{"kind":"edit-treaty","base":2,"edits":[{"drop":"c1"}],"offer":true,"until":3,"treaty":"3","id":"m-8"}"""),
        ["offer-treaty"] = (new OfferTreaty { Id = new MoveId("m-9"), Treaty = Third, Version = 2 }, """{"kind":"offer-treaty","version":2,"treaty":"3","id":"m-9"}"""),
        ["withdraw-offer"] = (new WithdrawOffer { Id = new MoveId("m-10"), Treaty = Third }, """{"kind":"withdraw-offer","treaty":"3","id":"m-10"}"""),
        ["sign-treaty"] = (
            new SignTreaty { Id = new MoveId("m-11"), Treaty = Third, Version = 2, Without = [new ClauseId("c2")] },
            """{"kind":"sign-treaty","version":2,"without":["c2"],"treaty":"3","id":"m-11"}"""),
        ["unsign-treaty"] = (new UnsignTreaty { Id = new MoveId("m-12"), Treaty = Third }, """{"kind":"unsign-treaty","treaty":"3","id":"m-12"}"""),
        ["leave-treaty"] = (new LeaveTreaty { Id = new MoveId("m-13"), Treaty = Third }, """{"kind":"leave-treaty","treaty":"3","id":"m-13"}"""),
        ["stay-in-treaty"] = (new StayInTreaty { Id = new MoveId("m-14"), Treaty = Third }, """{"kind":"stay-in-treaty","treaty":"3","id":"m-14"}"""),
        ["vote-treaty"] = (
            new VoteTreaty { Id = new MoveId("m-15"), Treaty = Third, On = "suspend", Favour = true },
            """{"kind":"vote-treaty","on":"suspend","favour":true,"treaty":"3","id":"m-15"}"""),
    };

    private static TreatyId Third => new("3");

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
