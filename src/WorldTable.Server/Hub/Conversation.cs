using WorldTable.Grains.Channels;
using WorldTable.Grains.Worlds;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Server.Api;
using WorldTable.Server.Identity;
using WorldTable.Server.Limits;

namespace WorldTable.Server.Hub;

/// <summary>Hands what is said to the room where it is said, for hub and HTTP alike; what is read comes out only to those who may read it.</summary>
public sealed class Conversation(IGrainFactory grains, MovePace pace, Table table)
{
    public async Task<MoveReply> SayAsync(Sitting by, Unread<Say> unread)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (SpeakerOf(by) is not { } speaker)
        {
            return Refuse(Refusals.UnknownToken);
        }
        if (!pace.Allows(PaceOf(by)))
        {
            return Refuse(Refusals.TooFast);
        }
        if (unread.Read(out Refusal refusal) is not { } say)
        {
            return new MoveReply.Refused(refusal);
        }
        if (say.Id.Value is not { Length: > 0 and <= 64 })
        {
            return Refuse(Refusals.BadRequest);
        }
        if (Room.Read(say.Channel, by.Feed.Pack) is not { } room)
        {
            return Refuse(Refusals.UnknownChannel);
        }
        if (!room.IsSpokenBy(speaker.Nation))
        {
            return Refuse(Refusals.NotYourChannel);
        }
        // A room is not opened for what will not be said in it.
        if (MessageText.Clean(say.Text, out Refusal? unsayable) is null)
        {
            return new MoveReply.Refused(unsayable!);
        }
        return await table.SafelyAsync(async () =>
        {
            Refusal? held = await grains.GetGrain<ITalkGrain>(by.Feed.Id).EnterAsync(say.Channel, speaker.Nation);
            return await ChannelOf(by, say.Channel).SayAsync(speaker, say, held);
        });
    }

    /// <summary>Earlier messages of a room that this person may read.</summary>
    public async Task<Outcome<ChannelPage>> PageAsync(Sitting by, ChannelId channel, long before)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (SpeakerOf(by) is not { } reader)
        {
            return Refusal.Of(Refusals.UnknownToken);
        }
        if (Room.Read(channel, by.Feed.Pack) is not { } room)
        {
            return Refusal.Of(Refusals.UnknownChannel);
        }
        return room.IsReadBy(reader.Nation) ? await ChannelOf(by, channel).BeforeAsync(before) : Refusal.Of(Refusals.NotYourChannel);
    }

    public Task<MoveReply> MuteAsync(Sitting.AsFacilitator by, MuteNation wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        return DoAsync(by, wish.Muted ? Deeds.Mute : Deeds.Unmute, () => grains.GetGrain<ITalkGrain>(by.Feed.Id).MuteAsync(wish));
    }

    public async Task<MoveReply> RemoveAsync(Sitting.AsFacilitator by, RemoveMessage wish)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(wish);
        return Room.Read(wish.Channel, by.Feed.Pack) is { } room && room.IsReadBy(nation: null)
            ? await DoAsync(by, Deeds.RemoveMessage, () => ChannelOf(by, wish.Channel).RemoveAsync(wish.Number))
            : Refuse(Refusals.UnknownChannel);
    }

    // The deed is written down first: the chronicle may name a wish that failed, never forget one that was done.
    private async Task<MoveReply> DoAsync(Sitting.AsFacilitator by, string deed, Func<Task<MoveReply>> act)
    {
        if (!pace.Allows(PaceOf(by)))
        {
            return Refuse(Refusals.TooFast);
        }
        return await table.SafelyAsync(async () =>
            await grains.GetGrain<IWorldGrain>(by.Feed.Id).NoteAsync(by.Secret, deed) is { } refusal ? new MoveReply.Refused(refusal) : await act());
    }

    private IChannelGrain ChannelOf(Sitting by, ChannelId channel) => grains.GetGrain<IChannelGrain>(KeeperKeys.Channel(by.Feed.Id, channel));

    private static Speaker? SpeakerOf(Sitting by) => by switch
    {
        Sitting.AsDelegate seat => new Speaker(seat.Nation, seat.Seat),
        Sitting.AsFacilitator => Speaker.Leader,
        _ => null,
    };

    private static string PaceOf(Sitting by) => by is Sitting.AsDelegate seat ? seat.Seat.Value : "facilitator of " + by.Feed.Id;

    private static MoveReply.Refused Refuse(string code) => new(Refusal.Of(code));
}
