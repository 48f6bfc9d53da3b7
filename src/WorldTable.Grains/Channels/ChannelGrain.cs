using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using WorldTable.Grains.Keepers;
using WorldTable.Grains.Noticeboards;
using WorldTable.Grains.Worlds;
using WorldTable.Rules;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Views;

namespace WorldTable.Grains.Channels;

/// <summary>One conversation: the only place where something is said in it. Wish → judge → remember → tell, as every keeper, but nothing of it belongs to a round.</summary>
[GrainType("channel")]
public sealed class ChannelGrain([PersistentState("channel")] IPersistentState<ChannelRecord> stored, TimeProvider time, ILogger<ChannelGrain> log) : Grain, IChannelGrain
{
    // What travels with every new message: a page, unless somebody writes at great length.
    private const int MostTailUnits = 8000;

    // Of so many removals a page is told that holds older messages; whoever loads them anew gets them empty in any case.
    private const int MostRemoved = 100;
    private Notebook<ChannelRecord> notebook = null!;
    private Telling telling = null!;
    private Hindsight hindsight = null!;
    private Pack? pack;
    private Room? room;

    private ChannelRecord Record => notebook.Now;
    private string Key => this.GetPrimaryKeyString();
    private string World => Key.Split('/')[0];
    private ChannelId Channel => new(Key[(World.Length + 1)..]);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        notebook = new Notebook<ChannelRecord>(stored, DeactivateOnIdle);
        hindsight = new(this, GrainFactory.GetGrain<IWorldGrain>(World), Record.Revision, ReadAgainAsync);
        telling = new Telling(this, GrainFactory.GetGrain<INoticeboardGrain>(World), log, hindsight.Hear);
        // The one look upwards.
        if (await GrainFactory.GetGrain<IWorldGrain>(World).HeadAsync(cancellationToken) is { } head && PackShelf.Named(head.Pack) is { } known)
        {
            pack = known;
            room = Room.Read(Channel, known);
            telling.Tell(Documents());
        }
    }

    public async Task<MoveReply> SayAsync(Speaker by, Say wish, Refusal? held = null, CancellationToken cancellation = default)
    {
        if (Record.Answers.To(by.Seat, wish.Id, wish) is { } earlier)
        {
            return earlier;
        }
        if (room is null)
        {
            DeactivateOnIdle();
            return Refuse(Refusals.UnknownChannel);
        }
        if (!room.IsSpokenBy(by.Nation))
        {
            return Refuse(Refusals.NotYourChannel);
        }
        if (held is not null)
        {
            return new MoveReply.Refused(held);
        }
        if (MessageText.Clean(wish.Text, out Refusal? because) is not { } text)
        {
            return new MoveReply.Refused(because!);
        }
        Message message = new()
        {
            Number = Record.Count + 1,
            Nation = by.Nation,
            Seat = by.Nation is null ? null : by.Seat,
            At = time.GetUtcNow(),
            Text = text,
            Mentions = Mentions.In(text, pack!),
        };
        MoveReply reply = new MoveReply.Accepted(message.Number);
        return await TryRememberAsync(async () => Record with
        {
            Count = message.Number,
            Tail = (await ShortenedAsync()).Add(message),
            Answers = Record.Answers.With(by.Seat, new Answer(wish.Id, reply) { Print = Answer.PrintOf(wish) }),
        })
            ? reply
            : Refuse(Refusals.NotSaved);
    }

    public async Task<MoveReply> RemoveAsync(long number, CancellationToken cancellation = default)
    {
        if (number < 1 || number > Record.Count)
        {
            return Refuse(Refusals.NotFound);
        }
        int at = Record.Tail.FindIndex(message => message.Number == number);
        ImmutableList<long> removed = [.. (Record.Removed ?? []).Remove(number).TakeLast(MostRemoved - 1), number];
        return await TryRememberAsync(async () => at >= 0
            ? Record with { Removed = removed, Tail = Record.Tail.SetItem(at, Emptied(Record.Tail[at])) }
            : Record with { Removed = removed, Revision = await EmptiedOnPageAsync(number) })
            ? new MoveReply.Accepted(Record.Revision)
            : Refuse(Refusals.NotSaved);
    }

    public async Task<ChannelPage> BeforeAsync(long number, CancellationToken cancellation = default)
    {
        ImmutableList<Message> messages = Record.Tail.FindAll(message => message.Number < number);
        if (messages.Count == 0 && number > 1 && Record.Pages > 0)
        {
            messages = [.. (await Page((int)((number - 2) / PageRecord.Full)).ReadAsync(cancellation)).Where(message => message.Number < number)];
        }
        return new() { Channel = Channel, Messages = [.. messages.TakeLast(PageRecord.Full)] };
    }

    public async Task<IReadOnlyList<Notice>> NoticesAsync(CancellationToken cancellation = default)
    {
        // A board begins anew when the store fell back in time, too: what is stored counts.
        await ReadAgainAsync();
        return Documents();
    }

    public async Task ForgetAsync(CancellationToken cancellation = default)
    {
        // One more than were counted: the last may have been written just before the power went.
        await Task.WhenAll(Enumerable.Range(0, Record.Pages + 1).Select(page => Page(page).ForgetAsync()));
        if (notebook.Exists)
        {
            await stored.ClearStateAsync(CancellationToken.None);
        }
        DeactivateOnIdle();
    }

    private IChannelPageGrain Page(int number) => GrainFactory.GetGrain<IChannelPageGrain>($"{Key}/page/{number}");

    /// <summary>The tail with room for one more: a page that is full twice is written down first, and then let go.</summary>
    private async Task<ImmutableList<Message>> ShortenedAsync()
    {
        if (Record.Tail.Count < 2 * PageRecord.Full)
        {
            return Record.Tail;
        }
        await Page(Record.Pages).KeepAsync(Record.Tail.GetRange(0, PageRecord.Full));
        Checkpoint.Reached("after-channel-page");
        return Record.Tail.RemoveRange(0, PageRecord.Full);
    }

    private async Task<long> EmptiedOnPageAsync(long number)
    {
        IChannelPageGrain page = Page((int)((number - 1) / PageRecord.Full));
        IReadOnlyList<Message> messages = await page.ReadAsync();
        await page.KeepAsync([.. messages.Select(message => message.Number == number ? Emptied(message) : message)]);
        return Record.Revision;
    }

    private static Message Emptied(Message message) => message with { Text = null, Mentions = [] };

    private static MoveReply.Refused Refuse(string code) => new(Refusal.Of(code));

    private async Task<long> ReadAgainAsync()
    {
        await notebook.ReadAgainAsync();
        return Record.Revision;
    }

    private IReadOnlyList<Notice> Documents() => room is null || Record.Revision == 0 ? [] :
    [
        new Notice
        {
            Key = $"channel/{Channel}",
            Audience = room.Audience,
            Branch = 0,
            Round = 0,
            Revision = Record.Revision,
            Stored = Record.Revision,
            Life = telling.Life,
            Json = JsonSerializer.SerializeToUtf8Bytes(Document(Last()), RulesJson.Options),
        },
    ];

    private ChannelDocument Document(List<Message> last) => new()
    {
        Channel = Channel,
        Last = Record.Count,
        Messages = last,
        Removed = Record.Removed?.FindAll(number => number < last.FirstOrDefault()?.Number) is { Count: > 0 } earlier ? earlier : null,
    };

    private List<Message> Last()
    {
        int units = 0;
        return [.. Record.Tail.Reverse().Take(PageRecord.Full).TakeWhile((message, at) => (units += message.Text?.Length ?? 0) <= MostTailUnits || at == 0).Reverse()];
    }

    /// <summary>Saves the next revision and tells it; false when it, or the page before it, was not saved.</summary>
    private async Task<bool> TryRememberAsync(Func<Task<ChannelRecord>> next)
    {
        try
        {
            ChannelRecord changed = await next();
            await notebook.RememberAsync(changed with { Revision = Record.Revision + 1 });
        }
        catch (Exception failure)
        {
            KeeperLog.NotSaved(log, failure, Key);
            await hindsight.LookAfterAsync(failure, Record.Revision);
            return false;
        }
        telling.Tell(Documents());
        return true;
    }
}
