using Microsoft.Extensions.Logging;
using WorldTable.Grains.Worlds;
using WorldTable.Rules.Moves;

namespace WorldTable.Grains.Keepers;

/// <summary>Whether a move belongs to the present: this branch, this round, and not sealed.</summary>
internal static class Fence
{
    public static Refusal? Refuses(Move move, WorldHead? head, bool isSealed, DateTimeOffset now) => Refuses(move.Branch, move.Round, head, isSealed, now);

    public static Refusal? Refuses(int? ofBranch, int? ofRound, WorldHead? head, bool isSealed, DateTimeOffset now)
    {
        if (head is null)
        {
            return Refusal.Of(Refusals.UnknownCode);
        }
        if (ofBranch is { } branch && branch != head.Branch)
        {
            return Refusal.Of(Refusals.OtherFuture);
        }
        if (ofRound is { } round && round != head.OpenRound)
        {
            return Refusal.Of(round > head.OpenRound ? Refusals.RoundNotOpen : Refusals.RoundIsClosed, ("round", round));
        }
        // A calendar deadline that nobody has looked at yet has passed all the same.
        return isSealed || now >= head.Deadline ? Refusal.Of(Refusals.RoundIsClosing) : null;
    }
}

internal static partial class KeeperLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "{Keeper} could not save and forgets what it was about to accept.")]
    public static partial void NotSaved(ILogger log, Exception failure, string keeper);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store fell back in time: {Keeper} had come to revision {Known} and finds {Stored}. It goes on from there.")]
    public static partial void FellBack(ILogger log, string keeper, long known, long stored);
}
