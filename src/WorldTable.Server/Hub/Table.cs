using System.Diagnostics;
using WorldTable.Grains.Challenges;
using WorldTable.Grains.Channels;
using WorldTable.Grains.Nations;
using WorldTable.Grains.Treaties;
using WorldTable.Grains.Worlds;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Server.Api;
using WorldTable.Server.Identity;
using WorldTable.Server.Limits;

namespace WorldTable.Server.Hub;

/// <summary>Hands a move to the keeper that owns its subject, for hub and HTTP alike. Broken infrastructure becomes a refusal that can be tried again.</summary>
public sealed partial class Table(IGrainFactory grains, MovePace pace, ILogger<Table> log)
{
    public async Task<MoveReply> PlayAsync(Sitting.AsDelegate by, Unread<Move> unread)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!pace.Allows(by.Seat.Value))
        {
            return new MoveReply.Refused(Refusal.Of(Refusals.TooFast));
        }
        if (unread.Read(out Refusal refusal) is not { } move)
        {
            return new MoveReply.Refused(refusal);
        }
        if (move.Id.Value is not { Length: > 0 and <= 64 })
        {
            return new MoveReply.Refused(Refusal.Of(Refusals.BadRequest));
        }
        string world = by.Feed.Id;
        return await SafelyAsync(() => move switch
        {
            NationMove own => grains.GetGrain<INationGrain>(KeeperKeys.Nation(world, by.Nation)).PlayAsync(by.Seat, own),
            ChallengeMove pledge when by.Feed.Pack.Challenges.Contains(pledge.Challenge) =>
                grains.GetGrain<IChallengeGrain>(KeeperKeys.Challenge(world, pledge.Challenge)).PlayAsync(new(by.Nation, by.Seat), pledge),
            ChallengeMove => Task.FromResult<MoveReply>(new MoveReply.Refused(Refusal.Of(Refusals.UnknownChallenge))),
            DraftTreaty draft => UnlessHeldAsync(world, by.Nation, () => BeginAsync(world, new(by.Nation, by.Seat), draft)),
            EditTreaty edit when IsNumber(edit.Treaty) =>
                UnlessHeldAsync(world, by.Nation, () => grains.GetGrain<ITreatyGrain>(KeeperKeys.Treaty(world, edit.Treaty)).PlayAsync(new(by.Nation, by.Seat), edit)),
            TreatyMove treaty when IsNumber(treaty.Treaty) =>
                grains.GetGrain<ITreatyGrain>(KeeperKeys.Treaty(world, treaty.Treaty)).PlayAsync(new(by.Nation, by.Seat), treaty),
            TreatyMove => Task.FromResult<MoveReply>(new MoveReply.Refused(Refusal.Of(Refusals.UnknownTreaty))),
            _ => throw new UnreachableException(),
        });
    }

    // Titles are words that everybody reads: whom the facilitator has asked to be quiet writes none. It can still sign, leave and vote.
    private async Task<MoveReply> UnlessHeldAsync(string world, NationId nation, Func<Task<MoveReply>> write) =>
        await grains.GetGrain<ITalkGrain>(world).HoldsAsync(nation) is { } held ? new MoveReply.Refused(held) : await write();

    // First the world writes down that there will be such a treaty, then its keeper makes it: a retry of a move that got lost in between makes the same one.
    private async Task<MoveReply> BeginAsync(string world, Rules.Moves.Delegate by, DraftTreaty draft)
    {
        TreatyNumber number = await grains.GetGrain<IWorldGrain>(world).RegisterAsync(by, draft);
        return number.Registered is { } registered
            ? await grains.GetGrain<ITreatyGrain>(KeeperKeys.Treaty(world, registered.Treaty)).BeginAsync(by, draft, registered)
            : new MoveReply.Refused(number.Because!);
    }

    // Nobody wakes a keeper for a treaty that can be none.
    private static bool IsNumber(TreatyId treaty) => treaty.Value is { Length: > 0 and <= 3 } text && text[0] != '0' && text.All(char.IsAsciiDigit);

    public async Task<MoveReply> ClockAsync(Sitting.AsFacilitator by, Unread<ClockMove> unread)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!pace.Allows("facilitator of " + by.Feed.Id))
        {
            return new MoveReply.Refused(Refusal.Of(Refusals.TooFast));
        }
        return unread.Read(out Refusal refusal) is { } move
            ? await SafelyAsync(() => grains.GetGrain<IWorldGrain>(by.Feed.Id).ClockAsync(by.Secret, move))
            : new MoveReply.Refused(refusal);
    }

    public async Task<MoveReply> FreeAsync(Sitting.AsFacilitator by, FreeSeat wish)
    {
        ArgumentNullException.ThrowIfNull(by);
        return pace.Allows("facilitator of " + by.Feed.Id)
            ? await SafelyAsync(() => grains.GetGrain<IWorldGrain>(by.Feed.Id).FreeAsync(by.Secret, wish))
            : new MoveReply.Refused(Refusal.Of(Refusals.TooFast));
    }

    /// <summary>Logs what broke and says it in the game's words.</summary>
    public Refusal NotSaved(Exception problem)
    {
        LogBroken(log, problem);
        return Refusal.Of(Refusals.NotSaved);
    }

    /// <summary>Asks a keeper; what breaks on the way is a refusal that can be tried again.</summary>
    internal async Task<MoveReply> SafelyAsync(Func<Task<MoveReply>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception problem)
        {
            return new MoveReply.Refused(NotSaved(problem));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A keeper could not answer.")]
    private static partial void LogBroken(ILogger log, Exception problem);
}
