using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Server.Api;
using WorldTable.Server.Relay;

namespace WorldTable.Server.Hub;

/// <summary>What a page can ask of the server, at <c>/hub</c>. A connection is a stranger until <see cref="Sit"/> was answered with a welcome.</summary>
public interface ITableHub
{
    /// <summary>The first message: who this is. Frames may arrive before its answer; they are newer than its snapshot exactly when their number is higher.</summary>
    Task<SitReply> Sit(Unread<SitRequest> request);

    /// <summary>A delegate's move. Accepted means stored; what changed arrives as frames.</summary>
    Task<MoveReply> Play(Unread<Move> move);

    /// <summary>A delegate asks where a draft of the own plan would lead. Moves do not wait for it: the answer comes as <see cref="ITablePage.Foreseen"/>. Nothing is stored and nobody is told.</summary>
    Task Forecast(Unread<ForecastWish> wish);

    /// <summary>A delegate asks where a version of a treaty would lead with everybody whom it invites. Moves do not wait for it: the answer comes as <see cref="ITablePage.TreatyForeseen"/>.</summary>
    Task ForecastTreaty(Unread<TreatyForecastWish> wish);

    /// <summary>The facilitator's wish about the clock.</summary>
    Task<MoveReply> Clock(Unread<ClockMove> move);

    /// <summary>The facilitator frees a seat. Accepted means stored; whoever sat there is dropped.</summary>
    Task<MoveReply> Free(Unread<FreeSeat> wish);

    /// <summary>A delegate, or on the floor the facilitator, says something in a room, in every phase and while the clock is held too. Accepted means stored; a retry with the same id is not said twice.</summary>
    Task<MoveReply> Say(Unread<Say> wish);

    /// <summary>The facilitator takes the word from a nation, or gives it back.</summary>
    Task<MoveReply> Mute(Unread<MuteNation> wish);

    /// <summary>The facilitator takes a message away; its place stays.</summary>
    Task<MoveReply> Remove(Unread<RemoveMessage> wish);

    /// <summary>The frames of one audience after a number, or everything: for a page that saw a gap, or a frame of a higher epoch.</summary>
    Task<CatchUpReply> CatchUp(string audience, long after);
}

/// <summary>What the server tells a page without being asked.</summary>
public interface ITablePage
{
    /// <summary>Documents that changed, in order per audience. A higher epoch brings every document again.</summary>
    Task Frames(IReadOnlyList<WrittenFrame> frames);

    /// <summary>The answer to a <c>Forecast</c>, with its number. Of several questions that wait the newest is answered, the older ones are refused <c>superseded</c>. But whoever asks faster than the seat's pace is refused <c>too-fast</c> at once, the newest question too: ask it again a moment later.</summary>
    Task Foreseen(ForecastReply reply);

    /// <summary>The answer to a <c>ForecastTreaty</c>, with its number; of several that wait the newest is answered, as with <c>Foreseen</c>.</summary>
    Task TreatyForeseen(TreatyForecastReply reply);

    /// <summary>The connection is about to be closed by the server, and why; coming back with the same token will not help.</summary>
    Task Dropped(Refusal because);
}
