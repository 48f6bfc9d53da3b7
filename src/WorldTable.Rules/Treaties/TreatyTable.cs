using System.Collections.Immutable;
using System.Text.Json.Serialization;
using WorldTable.Rules.Ids;

namespace WorldTable.Rules.Treaties;

/// <summary>
/// One treaty with everything its keeper keeps in a round: versions, offer, signatures, notices and votes, which moves change while the round is open;
/// and how it stands, which only the seal changes. It is also what the world remembers of it between rounds.
/// </summary>
public sealed record TreatyTable
{
    /// <summary>Versions kept; the oldest that nobody signed go first.</summary>
    public const int MostVersions = 16;

    /// <summary>Events kept; the oldest go first.</summary>
    public const int MostEvents = 120;

    public required TreatyId Treaty { get; init; }

    /// <summary>Who began it; nobody before it was born.</summary>
    public NationId ProposedBy { get; init; } = new("");
    public int ProposedInRound { get; init; }

    /// <summary>Clauses named so far: the next is <c>c{ClausesNamed + 1}</c>.</summary>
    public int ClausesNamed { get; init; }

    /// <summary>Oldest first; the last is the one that is edited and signed. Empty before its birth (and in a past before it).</summary>
    public ImmutableList<TreatyVersion> Versions { get; init; } = [];

    /// <summary>Null while it is a draft.</summary>
    public TreatyOffer? Offer { get; init; }

    /// <summary>The last signature of each nation, to whichever version.</summary>
    public ImmutableSortedDictionary<NationId, Signature> Signatures { get; init; } = ImmutableSortedDictionary<NationId, Signature>.Empty;

    /// <summary>Members that gave notice, and in which round.</summary>
    public ImmutableSortedDictionary<NationId, int> Leaving { get; init; } = ImmutableSortedDictionary<NationId, int>.Empty;

    /// <summary>Members in favour of <c>suspend</c>, <c>resume</c> or <c>terminate</c>, by that word.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedSet<NationId>> Votes { get; init; } = ImmutableSortedDictionary<string, ImmutableSortedSet<NationId>>.Empty;

    /// <summary>Every change of its life, oldest first.</summary>
    public ImmutableList<TreatyEvent> Events { get; init; } = [];

    /// <summary>How it stands since the round opened.</summary>
    public TreatyStanding Standing { get; init; } = new();

    [JsonIgnore]
    public bool IsBorn => !Versions.IsEmpty;

    /// <summary>The newest version.</summary>
    [JsonIgnore]
    public TreatyVersion Newest => Versions[^1];

    [JsonIgnore]
    public TreatyStatus Status => Standing.Status is TreatyStatus.Draft && Offer is not null ? TreatyStatus.Open : Standing.Status;

    /// <summary>Whether it binds its members in the round that is open.</summary>
    [JsonIgnore]
    public bool Binds => Standing is { Status: TreatyStatus.InForce, Text: not null };

    /// <summary>
    /// The round at whose seal a member that gave notice is out: after the notice, and not before what follows its own breaches has worked for a round. Null without a notice.
    /// </summary>
    public int? LeavesAfter(NationId nation)
    {
        if (!Leaving.TryGetValue(nation, out var given) || Standing.Text is not { } text)
            return null;
        var last = given + text.Terms.NoticeRounds;
        foreach (var breach in Standing.Breaches)
            last = breach.Nation == nation && text.Clause(breach.Clause) is { Remedy.Kind: not "none" } && breach.CureUntil >= last ? breach.CureUntil + 1 : last;
        return last;
    }

    public TreatyVersion? Version(int number) => Versions.Find(version => version.Number == number);
}

/// <summary>One version of the text: by whom, in which round, and which clauses it changed.</summary>
public sealed record TreatyVersion
{
    /// <summary>1-based; every accepted edit makes the next.</summary>
    public required int Number { get; init; }
    public required NationId By { get; init; }
    public required int Round { get; init; }
    public required TreatyText Text { get; init; }

    /// <summary>What this version changed: clauses by name (removed ones, too), <c>terms</c> for all else.</summary>
    public ImmutableList<string> Changed { get; init; } = [];
}

/// <summary>An offer that stands: the version that can be signed, until the seal of a round or for good.</summary>
public sealed record TreatyOffer
{
    public required NationId By { get; init; }
    public required int Round { get; init; }

    /// <summary>At the seal of this round the offer ends if the treaty has not entered into force; null: it stands until taken back.</summary>
    public int? Until { get; init; }
}

/// <summary>A nation's signature under one version. With two keys it counts when two different delegates have turned theirs.</summary>
public sealed record Signature
{
    public required int Version { get; init; }
    public required int Round { get; init; }

    /// <summary>The delegates that turned their key.</summary>
    public required ImmutableList<SeatId> Keys { get; init; }

    /// <summary>How many keys this nation asked for when it began to sign: 1 or 2.</summary>
    public int Needs { get; init; } = 1;

    /// <summary>Clauses it leaves out.</summary>
    public ImmutableList<ClauseId> Without { get; init; } = [];

    [JsonIgnore]
    public bool Counts => Keys.Count >= Needs;
}

/// <summary>One change in a treaty's life. Kinds are closed:
/// <c>drafted</c>, <c>edited</c>, <c>offered</c>, <c>offer-withdrawn</c>, <c>offer-expired</c>, <c>key-turned</c>, <c>signed</c>, <c>unsigned</c>, <c>in-force</c>, <c>joined</c>,
/// <c>vote-suspend</c>, <c>vote-resume</c>, <c>vote-terminate</c>, <c>vote-withdrawn</c>, <c>notice</c>, <c>notice-withdrawn</c>, <c>left</c>, <c>amended</c>, <c>suspended</c>, <c>resumed</c>, <c>expired</c>, <c>terminated</c>, <c>breach-found</c>, <c>cured</c>, <c>remedy</c>.</summary>
public sealed record TreatyEvent
{
    public required string Kind { get; init; }
    public required int Round { get; init; }

    /// <summary>Null for what the seal did to the whole treaty.</summary>
    public NationId? Nation { get; init; }
    public SeatId? Seat { get; init; }
    public int? Version { get; init; }
    public ClauseId? Clause { get; init; }
}
