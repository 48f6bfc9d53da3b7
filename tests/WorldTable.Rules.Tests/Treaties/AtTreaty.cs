using System.Collections.Immutable;
using System.Text.Json;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Tests.Treaties;

/// <summary>One treaty in a test: who does what to it, round by round. <c>AtTreaty.Drafted("USA", "CHN").Offered().Signed("USA", "CHN").Sealed()</c>.</summary>
internal sealed class AtTreaty
{
    private static readonly TreatyId One = new("1");
    private static readonly Lazy<TreatyShares> Shares = new(() => TreatyShares.Of(Playing.Small().Pack, Playing.Small().State));

    private AtTreaty(TreatyTable table, RoundView view) => (Table, View) = (table, view);

    public TreatyTable Table { get; private set; }
    public RoundView View { get; private set; }
    public TreatyStatus Status => Table.Status;
    public IEnumerable<string> Members => Table.Standing.Members.Keys.Select(nation => nation.Value);
    public IEnumerable<string> Happened => Table.Events.Select(one => one.Kind);
    public TreatyText Text => Table.Newest.Text;

    /// <summary>The open floor price among some nations, drafted by the first of them in round 1.</summary>
    public static AtTreaty Drafted(params string[] parties) => Begun(parties[0], TextOf(parties));

    public static AtTreaty Begun(string by, TreatyText text)
    {
        AtTreaty treaty = new(new TreatyTable { Treaty = One }, Playing.Small().View());
        treaty.Table = Assert.IsType<Ruling<TreatyTable>.Accepted>(Draft(text).Judge(treaty.Table, treaty.View, Seat(by))).State;
        return treaty;
    }

    public static TreatyText TextOf(params string[] parties) => new()
    {
        Terms = new TreatyTerms { Title = "Floor price", Parties = Nations(parties) },
        Clauses = [Floor(50)],
    };

    public static CarbonPriceFloor Floor(double dollars, string id = "") => new() { Id = new ClauseId(id), Dollars = dollars };

    public static ImmutableList<NationId> Nations(params string[] codes) => [.. codes.Select(NationId.Of)];

    public static Rules.Moves.Delegate Seat(string nation, string seat = "a") => new(new NationId(nation), new SeatId($"{nation}-{seat}"));

    public static DraftTreaty Draft(TreatyText text) => new() { Id = new MoveId("m"), Text = text };

    public static EditTreaty Edit(int from, params TreatyEdit[] edits) => new() { Id = new MoveId("m"), Treaty = One, Base = from, Edits = edits };

    public static TreatyEdit Puts(Clause clause) => new() { Put = clause };

    public static OfferTreaty Offer(int version, int? until = null) => new() { Id = new MoveId("m"), Treaty = One, Version = version, Until = until };

    public static WithdrawOffer Withdraw() => new() { Id = new MoveId("m"), Treaty = One };

    public static SignTreaty Sign(int version, params string[] without) =>
        new() { Id = new MoveId("m"), Treaty = One, Version = version, Without = [.. without.Select(ClauseId.Of)] };

    public static UnsignTreaty Unsign() => new() { Id = new MoveId("m"), Treaty = One };

    public static LeaveTreaty Leave() => new() { Id = new MoveId("m"), Treaty = One };

    public static StayInTreaty Stay() => new() { Id = new MoveId("m"), Treaty = One };

    public static VoteTreaty Vote(string on, bool favour = true) => new() { Id = new MoveId("m"), Treaty = One, On = on, Favour = favour };

    /// <summary>The delegate's move holds.</summary>
    public AtTreaty Does(string nation, TreatyMove move, string seat = "a")
    {
        var ruling = move.Judge(Table, View, Seat(nation, seat));
        Assert.True(ruling is Ruling<TreatyTable>.Accepted, (ruling as Ruling<TreatyTable>.Refused)?.Because.Code);
        Table = ((Ruling<TreatyTable>.Accepted)ruling).State;
        return this;
    }

    /// <summary>Why the delegate's move does not hold.</summary>
    public Refusal Refuses(string nation, TreatyMove move, string seat = "a") =>
        Assert.IsType<Ruling<TreatyTable>.Refused>(move.Judge(Table, View, Seat(nation, seat))).Because;

    public AtTreaty Offered(int? until = null) => Does(Text.Terms.Parties[0].Value, Offer(Table.Newest.Number, until));

    public AtTreaty Signed(params string[] nations)
    {
        foreach (var nation in nations)
            Does(nation, Sign(Table.Newest.Number));
        return this;
    }

    /// <summary>In force among these.</summary>
    public static AtTreaty InForce(params string[] parties) => Drafted(parties).Offered().Signed(parties).Sealed();

    /// <summary>A breach of the first clause was found.</summary>
    public AtTreaty Broke(string nation, int found, int cureUntil)
    {
        Breach breach = new() { Clause = new ClauseId("c1"), Nation = new NationId(nation), Found = found, CureUntil = cureUntil, Missing = 1 };
        Table = Table with { Standing = Table.Standing with { Breaches = [breach] } };
        return this;
    }

    /// <summary>So many rounds are sealed; what comes out is read back from what is kept between rounds.</summary>
    public AtTreaty Sealed(int rounds = 1)
    {
        for (var i = 0; i < rounds; i++)
        {
            var kept = TreatySeal.After(View.Pack, Table, Table.Standing, View.Round, Shares.Value);
            Table = JsonSerializer.Deserialize<TreatyTable>(JsonSerializer.Serialize(kept, RulesJson.Options), RulesJson.Options)!;
            View = View with { Round = View.Round + 1 };
        }
        return this;
    }

    public AtTreaty In(Phase phase)
    {
        View = View with { Phase = phase };
        return this;
    }

    /// <summary>These nations ask for two keys.</summary>
    public AtTreaty TwoKeys(params string[] nations)
    {
        View = View with { Opening = View.Opening with { State = View.Opening.State with { TwoKeys = [.. Nations(nations)] } } };
        return this;
    }
}
