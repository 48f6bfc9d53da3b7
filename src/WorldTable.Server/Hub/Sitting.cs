using WorldTable.Rules.Ids;
using WorldTable.Rules.Views;
using WorldTable.Server.Relay;

namespace WorldTable.Server.Hub;

/// <summary>Who one connection turned out to be.</summary>
public abstract record Sitting(WorldFeed Feed, Audience Audience)
{
    /// <summary>As the page is told.</summary>
    public You You => this switch
    {
        AsDelegate by => new() { Role = "delegate", Code = Feed.Code, Nation = by.Nation, Seat = by.Seat, Nickname = by.Nickname },
        AsFacilitator => new() { Role = "facilitator", Code = Feed.Code },
        _ => new() { Role = "visitor", Code = Feed.Code },
    };

    /// <summary>Plays a nation from one of its seats.</summary>
    public sealed record AsDelegate(WorldFeed Feed, NationId Nation, SeatId Seat, string Nickname) : Sitting(Feed, new Audience(Nation, Facilitator: false));

    /// <summary>Owns the clock.</summary>
    public sealed record AsFacilitator(WorldFeed Feed, string Secret) : Sitting(Feed, new Audience(Nation: null, Facilitator: true));

    /// <summary>Sees what is public.</summary>
    public sealed record AsVisitor(WorldFeed Feed) : Sitting(Feed, Audience.Visitor);
}
