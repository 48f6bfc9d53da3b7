using System.Collections.Immutable;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Treaties.Execution;

namespace WorldTable.Rules.Tests.Treaties;

/// <summary>Games in which treaties are in force from the round that is open.</summary>
internal static class Bound
{
    /// <summary>The shipped lesson in its second round, when every lever of treaties is open.</summary>
    public static Playing Second(params Clause[] clauses) => By(Playing.SmallInItsSecondRound(), clauses);

    /// <summary>The same game with one treaty of all its nations, or of those that are named.</summary>
    public static Playing By(Playing game, Clause[] clauses, params string[] members) => By(game, Text(game.Pack, clauses, members));

    public static Playing By(Playing game, params TreatyText[] texts)
    {
        var tables = ImmutableSortedDictionary<TreatyId, TreatyTable>.Empty;
        for (var at = 0; at < texts.Length; at++)
            tables = tables.Add(new TreatyId($"{at + 1}"), Table($"{at + 1}", texts[at], game.Outcome.Round + 1));
        return Playing.From(game.Pack, game.Outcome with { State = game.State with { Treaties = tables } });
    }

    public static TreatyText Text(Pack pack, Clause[] clauses, params string[] members) => new()
    {
        Terms = new TreatyTerms { Title = "Together", Parties = members.Length > 0 ? [.. members.Select(NationId.Of)] : [.. pack.Playable] },
        Clauses = [.. clauses.Select((clause, at) => clause with { Id = new ClauseId($"c{at + 1}") })],
    };

    public static TreatyTable Table(string name, TreatyText text, int round) => new()
    {
        Treaty = new TreatyId(name),
        ProposedBy = text.Terms.Parties[0],
        ClausesNamed = text.Clauses.Count,
        Versions = [new TreatyVersion { Number = 1, By = text.Terms.Parties[0], Round = 1, Text = text }],
        Standing = TreatyInForce.AsIf(new TreatyId(name), text, text.Terms.Parties, round).Standing with { Version = 1 },
    };

    /// <summary>A treaty that all its parties have signed in the round that is open: it is in force from the next on.</summary>
    public static TreatyTable Signed(string name, TreatyText text, int round) => Table(name, text, round) with
    {
        Offer = new TreatyOffer { By = text.Terms.Parties[0], Round = round },
        Signatures = text.Terms.Parties.ToImmutableSortedDictionary(nation => nation, nation => new Signature { Version = 1, Round = round, Keys = [new SeatId("s")] }),
        Standing = new TreatyStanding(),
    };

    public static TreatyTable Treaty(this Playing game, string name = "1") => game.State.Treaties![new TreatyId(name)];

    /// <summary>What the treaties ask in the round that is open.</summary>
    public static TreatyDuties Duties(this Playing game) =>
        TreatiesInForce.Of(game.Pack, game.State.Treaties)!.Duties(game.Outcome.Round + 1, OpeningFigures.Of(game.Pack, game.State).Meters);

    public static Resolution Resolve(this Playing game, long seed = 1) => Round.Resolve(game.Pack, game.State, game.Input(), seed);

    public static int Row(this Playing game, string nation) => game.Pack.PlaceOf(new NationId(nation));
}
