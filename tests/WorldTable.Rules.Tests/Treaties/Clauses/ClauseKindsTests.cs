using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Tests.Domains.Trade;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Tests.Treaties.Clauses;

/// <summary>Every kind of clause is listed, tested under its name, written as it always was, and has a form and words.</summary>
public sealed class ClauseKindsTests
{
    private static readonly NationId Usa = new("USA");
    private static readonly NationId Eac = new("EAC");

    /// <summary>One of each kind with its JSON: these texts are in records and on the wire.</summary>
    internal static Dictionary<string, (Clause Clause, string Json)> Goldens { get; } = new(StringComparer.Ordinal)
    {
        ["carbon-price-floor"] = (new CarbonPriceFloor { Dollars = 50, Rise = 5 }, """{"kind":"carbon-price-floor","dollars":50,"rise":5,"id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}"""),
        ["emissions-cap"] = (new EmissionsCap { Gigatonnes = 2.5, Fall = 5 }, """{"kind":"emissions-cap","gigatonnes":2.5,"fall":5,"id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}"""),
        ["emissions-cut"] = (new EmissionsCut { Percent = 20, Step = 5 }, """{"kind":"emissions-cut","percent":20,"step":5,"id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}"""),
        ["climate-finance"] = (new ClimateFinance { PercentOfGdp = 0.5, Billions = 2 }, """{"kind":"climate-finance","percentOfGdp":0.5,"billions":2,"id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}"""),
        ["tariff-schedule"] = (new TariffSchedule { Percent = 5, Step = 1 }, """{"kind":"tariff-schedule","percent":5,"step":1,"id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}"""),
        ["free-trade"] = (new FreeTrade(), """{"kind":"free-trade","id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}"""),
        ["common-tariff"] = (new CommonTariff { Percent = 6 }, """{"kind":"common-tariff","percent":6,"id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}"""),
        ["club-tariff"] = (new ClubTariff { Points = 3 }, """{"kind":"club-tariff","points":3,"id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}"""),
        ["transfer"] = (new Transfer { By = Usa, To = Eac, Billions = 10, Once = true }, """{"kind":"transfer","by":"USA","to":"EAC","billions":10,"once":true,"id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}"""),
        ["development-compact"] = (new DevelopmentCompact { By = Usa, To = Eac, Billions = 10, Services = 5 }, """{"kind":"development-compact","by":"USA","to":"EAC","billions":10,"services":5,"id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}"""),
        ["debt-relief"] = (new DebtRelief { By = Usa, To = Eac, Billions = 4 }, """{"kind":"debt-relief","by":"USA","to":"EAC","billions":4,"id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}"""),
        ["joint-research"] = (new JointResearch { PercentOfGdp = 0.1 }, """{"kind":"joint-research","percentOfGdp":0.1,"billions":0,"id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}"""),
        ["technology-licence"] = (new TechnologyLicence { By = Usa, To = Eac, Billions = 3 }, """{"kind":"technology-licence","by":"USA","to":"EAC","billions":3,"id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}"""),
        ["inspection"] = (new Inspection(), """{"kind":"inspection","id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}"""),
        ["sanction"] = (new Sanction { On = new("REST"), Times = 2 }, """{"kind":"sanction","on":"REST","times":2,"id":"c1","check":"self-report","remedy":{"kind":"none","size":0,"cureRounds":1}}"""),
    };

    public static TheoryData<string> Kinds => [.. Listed.Select(kind => (string)kind.TypeDiscriminator!)];

    private static IEnumerable<JsonDerivedTypeAttribute> Listed => typeof(Clause).GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false);

    [Fact]
    public void Every_kind_is_listed_and_has_a_test_of_its_own()
    {
        var kinds = typeof(Clause).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Clause)) && !type.IsAbstract).ToList();
        var tests = typeof(ClauseKindsTests).Assembly.GetTypes().Select(type => type.FullName).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(kinds.Select(type => type.Name).Order(StringComparer.Ordinal), Listed.Select(kind => kind.DerivedType.Name).Order(StringComparer.Ordinal));
        Assert.All(kinds, type => Assert.Contains($"{typeof(ClauseKindsTests).Namespace}.{type.Name}Tests", tests));
        Assert.Equal(kinds.Count, Goldens.Count);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_clause_is_written_as_it_always_was_and_reads_back(string kind)
    {
        var (clause, json) = Goldens[kind];

        Assert.Equal(json, JsonSerializer.Serialize(clause with { Id = new("c1") }, RulesJson.Options));
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Clause>(json, RulesJson.Options), RulesJson.Options));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_form_asks_for_members_of_the_clause_within_bounds_that_the_clause_keeps(string kind)
    {
        var clause = Goldens[kind].Clause;
        var pack = TradingTable.Pack;
        var text = Bound.Text(pack, [clause]);
        var form = clause.Form();
        var written = JsonSerializer.SerializeToNode(clause, RulesJson.Options)!.AsObject();

        Assert.Equal(kind, form.Kind);
        Assert.Null(clause.Refuses(text, pack));
        Assert.All(form.Fields, field => Assert.True(written.ContainsKey(field.Name), $"{field.Name} is no member."));
        foreach (var field in form.Fields.Where(field => field.Asks == "number"))
        {
            Assert.InRange(field.Default!.Value, field.Min!.Value, field.Max!.Value);
            foreach (var outside in (double[])[field.Min.Value - 0.01, field.Max.Value + 1.0])
                Assert.Equal("bad-amount", With(written, field.Name, outside).Refuses(text, pack)?.Code);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Names_of_nobody_are_refused(string kind)
    {
        var clause = Goldens[kind].Clause;
        var text = Bound.Text(TradingTable.Pack, [clause], "USA", "EAC", "CHN");
        var written = JsonSerializer.SerializeToNode(clause, RulesJson.Options)!.AsObject();
        foreach (var field in clause.Form().Fields.Where(field => field.Asks is "nation" or "row"))
        {
            Assert.NotNull(With(written, field.Name, "ATLANTIS").Refuses(text, TradingTable.Pack));
            if (field.Asks == "nation")
                Assert.NotNull(With(written, field.Name, "IND").Refuses(text, TradingTable.Pack));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_sentence_is_a_listed_key(string kind)
    {
        var said = Goldens[kind].Clause.Sentence();

        Assert.StartsWith("clause." + kind, said.Key, StringComparison.Ordinal);
        Assert.Equal(Keys.All[said.Key].Order(StringComparer.Ordinal), said.Arguments.Keys);
    }

    [Fact]
    public void Where_nothing_is_traded_nothing_about_trade_can_be_agreed()
    {
        var small = PackShelf.Named("small-table")!;
        string[] trade = ["tariff-schedule", "free-trade", "common-tariff", "club-tariff", "sanction"];

        Assert.Equal(Goldens.Keys.Except(trade).Order(StringComparer.Ordinal), ClauseKinds.FormsIn(small).Select(form => form.Kind).Order(StringComparer.Ordinal));
        Assert.Equal(Goldens.Count, ClauseKinds.FormsIn(PackShelf.Named("world-2025")!).Count);
        Assert.All(trade, kind => Assert.Equal("clause-not-here", Goldens[kind].Clause.Refuses(Bound.Text(small, [Goldens[kind].Clause]), small)?.Code));
    }

    private static Clause With(System.Text.Json.Nodes.JsonObject clause, string member, System.Text.Json.Nodes.JsonNode value)
    {
        var other = clause.DeepClone().AsObject();
        other[member] = value;
        return other.Deserialize<Clause>(RulesJson.Options)!;
    }
}
