using System.Text.Json.Serialization;
using WorldTable.Rules.Challenges;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Rounds;

namespace WorldTable.Rules.Moves;

/// <summary>What a delegate asks for. Kinds are open: a new one is one file and one line here.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(SetPlan), "set-plan")]
[JsonDerivedType(typeof(SetReady), "set-ready")]
[JsonDerivedType(typeof(Predict), "predict")]
[JsonDerivedType(typeof(MakePledge), "make-pledge")]
[JsonDerivedType(typeof(WithdrawPledge), "withdraw-pledge")]
[JsonDerivedType(typeof(SetTwoKeys), "set-two-keys")]
[JsonDerivedType(typeof(DraftTreaty), "draft-treaty")]
[JsonDerivedType(typeof(EditTreaty), "edit-treaty")]
[JsonDerivedType(typeof(OfferTreaty), "offer-treaty")]
[JsonDerivedType(typeof(WithdrawOffer), "withdraw-offer")]
[JsonDerivedType(typeof(SignTreaty), "sign-treaty")]
[JsonDerivedType(typeof(UnsignTreaty), "unsign-treaty")]
[JsonDerivedType(typeof(LeaveTreaty), "leave-treaty")]
[JsonDerivedType(typeof(StayInTreaty), "stay-in-treaty")]
[JsonDerivedType(typeof(VoteTreaty), "vote-treaty")]
public abstract record Move
{
    /// <summary>The client's name for this move; a retry with the same id gets the first answer, another move under it is refused (<c>move-id-reused</c>).</summary>
    public required MoveId Id { get; init; }

    /// <summary>The branch the delegate was looking at; absent means the current one.</summary>
    public int? Branch { get; init; }

    /// <summary>The round the delegate was looking at (1-based); absent means the current one.</summary>
    public int? Round { get; init; }
}

/// <summary>A move that changes the delegate's own nation.</summary>
public abstract record NationMove : Move
{
    /// <summary>The rules' answer, against what was known when the round opened.</summary>
    public abstract Ruling<NationTable> Judge(NationTable table, RoundView view, Delegate by);
}

/// <summary>A move that is kept by one challenge.</summary>
public abstract record ChallengeMove : Move
{
    /// <summary>The challenge it is about.</summary>
    public required ChallengeId Challenge { get; init; }

    /// <summary>The rules' answer, against what was known when the round opened.</summary>
    public abstract Ruling<ChallengeTable> Judge(ChallengeTable table, RoundView view, Delegate by);
}

/// <summary>Who asks: one delegate of a nation, known by seat and never by name.</summary>
public sealed record Delegate(NationId Nation, SeatId Seat);
