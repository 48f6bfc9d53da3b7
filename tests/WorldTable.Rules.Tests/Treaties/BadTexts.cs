using System.Collections.Immutable;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Words;
using static WorldTable.Rules.Tests.Treaties.AtTreaty;

namespace WorldTable.Rules.Tests.Treaties;

/// <summary>Treaties that cannot be, each with the code that says why: everything that players and their tools get wrong.</summary>
internal static class BadTexts
{
    private static readonly TreatyText Good = TextOf("USA", "CHN");

    public static ImmutableSortedDictionary<string, (TreatyText Text, string Code)> All { get; } = new Dictionary<string, (TreatyText, string)>
    {
        ["no title"] = (With(terms => terms with { Title = "  " }), Refusals.BadTitle),
        ["a long title"] = (With(terms => terms with { Title = new string('x', 61) }), Refusals.BadTitle),
        ["ten thousand characters"] = (With(terms => terms with { Title = new string('x', 10_000) }), Refusals.BadTitle),
        ["a title of two lines"] = (With(terms => terms with { Title = "one\ntwo" }), Refusals.BadTitle),
        ["a title that turns around"] = (With(terms => terms with { Title = "ours\u202Eeurt" }), Refusals.BadTitle),
        ["a title that nobody sees"] = (With(terms => terms with { Title = "\u200B" }), Refusals.BadTitle),
        ["a title with half a letter"] = (With(terms => terms with { Title = "\uD83D" }), Refusals.BadTitle),
        ["a stranger"] = (With(terms => terms with { Parties = AtTreaty.Nations("USA", "Atlantis") }), Refusals.UnknownNation),
        ["an automatic row"] = (With(terms => terms with { Parties = AtTreaty.Nations("USA", "REST") }), Refusals.UnknownNation),
        ["one alone"] = (With(terms => terms with { Parties = AtTreaty.Nations("USA") }), Refusals.BadParties),
        ["one twice"] = (With(terms => terms with { Parties = AtTreaty.Nations("USA", "CHN", "USA") }), Refusals.BadParties),
        ["entry of one"] = (With(terms => terms with { Entry = new EntryRule { AtLeast = 1 } }), Refusals.BadAmount),
        ["entry of more than there are"] = (With(terms => terms with { Entry = new EntryRule { AtLeast = 3 } }), Refusals.BadAmount),
        ["a share of nothing known"] = (With(terms => terms with { Entry = new EntryRule { ShareOf = "gold", SharePercent = 5 } }), Refusals.BadSetting),
        ["a share above all"] = (With(terms => terms with { Entry = new EntryRule { ShareOf = "gdp", SharePercent = 101 } }), Refusals.BadAmount),
        ["a rule that is none"] = (With(terms => terms with { Amendment = "dice" }), Refusals.BadSetting),
        ["a notice without end"] = (With(terms => terms with { NoticeRounds = 6 }), Refusals.BadAmount),
        ["a negative notice"] = (With(terms => terms with { NoticeRounds = -1 }), Refusals.BadAmount),
        ["sunset before the start"] = (With(terms => terms with { Sunset = 1 }), Refusals.BadSunset),
        ["sunset after the game"] = (With(terms => terms with { Sunset = 6 }), Refusals.BadSunset),
        ["two hundred clauses"] = (Of([.. Enumerable.Repeat(Floor(1), 200)]), Refusals.TooManyClauses),
        ["a clause that is none"] = (Good with { Clauses = [null!] }, Refusals.BadRequest),
        ["binding a stranger"] = (Of(Floor(1) with { Bound = AtTreaty.Nations("Atlantis") }), Refusals.UnknownNation),
        ["binding who is not invited"] = (Of(Floor(1) with { Bound = AtTreaty.Nations("IND") }), Refusals.BoundNotParty),
        ["binding nobody"] = (Of(Floor(1) with { Bound = [] }), Refusals.BadParties),
        ["ending before it begins"] = (Of(Floor(1) with { From = 4, Until = 3 }), Refusals.BadSchedule),
        ["a negative schedule"] = (Of(Floor(1) with { From = -2 }), Refusals.BadSchedule),
        ["a schedule beyond the game"] = (Of(Floor(1) with { Until = 6 }), Refusals.BadSchedule),
        ["beginning after the sunset"] = (Of(Floor(1) with { From = 4 }) with { Terms = Good.Terms with { Sunset = 3 } }, Refusals.BadSchedule),
        ["a check that is none"] = (Of(Floor(1) with { Check = "telepathy" }), Refusals.BadSetting),
        ["a remedy that is none"] = (Of(Floor(1) with { Remedy = new Remedy { Kind = "war" } }), Refusals.BadSetting),
        ["a remedy out of proportion"] = (Of(Floor(1) with { Remedy = new Remedy { Kind = "payment", Size = 51 } }), Refusals.BadAmount),
        ["tariffs where nobody trades"] = (Of(Floor(1) with { Remedy = new Remedy { Kind = "tariff", Size = 5 } }), Refusals.BadSetting),
        ["a cure without end"] = (Of(Floor(1) with { Remedy = new Remedy { CureRounds = 4 } }), Refusals.BadAmount),
        ["a price below nothing"] = (Of(Floor(-5)), Refusals.BadAmount),
        ["a price without end"] = (Of(Floor(double.PositiveInfinity)), Refusals.BadAmount),
        ["a condition that never comes"] = (Of(Floor(1) with { If = new Trigger { Meter = new MeterId("temperature"), Above = double.PositiveInfinity } }), Refusals.BadTrigger),
        ["an empty condition"] = (Of(Floor(1) with { If = new Trigger() }), Refusals.BadTrigger),
        ["a value of no meter"] = (Of(Floor(1) with { If = new Trigger { Above = 2 } }), Refusals.BadTrigger),
        ["a meter without a value"] = (Of(Floor(1) with { If = new Trigger { Meter = new MeterId("temperature") } }), Refusals.BadTrigger),
        ["an unknown meter"] = (Of(Floor(1) with { If = new Trigger { Meter = new MeterId("luck"), Above = 2 } }), Refusals.BadTrigger),
        ["above what it is below"] = (Of(Floor(1) with { If = new Trigger { Meter = new MeterId("temperature"), Above = 2, Below = 1 } }), Refusals.BadTrigger),
        ["no members"] = (Of(Floor(1) with { If = new Trigger { Members = 0 } }), Refusals.BadTrigger),
        ["more members than nations"] = (Of(Floor(1) with { If = new Trigger { Members = 7 } }), Refusals.BadTrigger),
        ["waiting for a clause that is not there"] = (Of(Floor(1) with { If = new Trigger { Breached = new ClauseId("c9") } }), Refusals.UnknownClause),
        ["waiting for itself"] = (Of(Waits("c1", "c1")), Refusals.CircularTrigger),
        ["waiting in a circle"] = (Of(Waits("c1", "c2"), Waits("c2", "c3"), Waits("c3", "c1")), Refusals.CircularTrigger),
        ["giving to itself"] = (Of(new Transfer { By = new("CHN"), To = new("CHN"), Billions = 5 }), Refusals.UnknownTarget),
        ["a floor above a ceiling"] = (Of(Floor(30) with { Rise = 10 }, new CeilingOfTests { Most = 40 }), Refusals.ClausesContradict),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static CarbonPriceFloor Waits(string id, string breached) => Floor(1, id) with { If = new Trigger { Breached = new ClauseId(breached) } };

    private static TreatyText With(Func<TreatyTerms, TreatyTerms> change) => Good with { Terms = change(Good.Terms) };

    private static TreatyText Of(params Clause[] clauses) => Good with { Clauses = [.. clauses] };
}

/// <summary>A kind that only tests know: the most that a carbon price may be.</summary>
internal sealed record CeilingOfTests : Clause
{
    public required double Most { get; init; }

    public override ClauseForm Form() => new() { Kind = "ceiling-of-tests", Domain = "climate", CanBeBroken = true, Fields = [] };

    public override Refusal? Refuses(TreatyText text, Rules.Packs.Pack pack) => null;

    public override Said Sentence() => Said.Of("clause.carbon-price-floor", ("dollars", Most), ("rise", 0));

    public override void Lay(Effects effects) => effects.AtMost(Rules.Nations.Levers.CarbonPrice.Name, to: null, Most);
}
