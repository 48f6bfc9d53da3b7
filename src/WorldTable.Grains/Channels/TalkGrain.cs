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

/// <summary>The only place where a room is opened and where a nation is muted.</summary>
[GrainType("talk")]
public sealed class TalkGrain([PersistentState("talk")] IPersistentState<TalkRecord> stored, ILogger<TalkGrain> log) : Grain, ITalkGrain
{
    private Notebook<TalkRecord> notebook = null!;
    private Telling telling = null!;
    private Hindsight hindsight = null!;

    private TalkRecord Record => notebook.Now;
    private string World => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        notebook = new Notebook<TalkRecord>(stored, DeactivateOnIdle);
        hindsight = new(this, GrainFactory.GetGrain<IWorldGrain>(World), Record.Revision, ReadAgainAsync);
        telling = new Telling(this, GrainFactory.GetGrain<INoticeboardGrain>(World), log, hindsight.Hear);
        telling.Tell(Documents());
        return Task.CompletedTask;
    }

    public async Task<Refusal?> EnterAsync(ChannelId room, NationId? nation, CancellationToken cancellation = default)
    {
        if (nation is { } one && Held(one) is { } held)
        {
            return held;
        }
        return Record.Rooms.Contains(room) || await TryRememberAsync(Record with { Rooms = Record.Rooms.Add(room) }) ? null : Refusal.Of(Refusals.NotSaved);
    }

    public Task<Refusal?> HoldsAsync(NationId nation, CancellationToken cancellation = default) => Task.FromResult(Held(nation));

    public async Task<MoveReply> MuteAsync(MuteNation wish, CancellationToken cancellation = default)
    {
        if (await GrainFactory.GetGrain<IWorldGrain>(World).HeadAsync(cancellation) is not { } head || PackShelf.Named(head.Pack) is not { } pack)
        {
            return new MoveReply.Refused(Refusal.Of(Refusals.UnknownCode));
        }
        if (wish.Nation is { } nation && !pack.Playable.Contains(nation))
        {
            return new MoveReply.Refused(Refusal.Of(Refusals.UnknownNation));
        }
        IReadOnlyList<NationId> nations = wish.Nation is { } one ? [one] : pack.Playable;
        TalkRecord next = Record with { Muted = wish.Muted ? Record.Muted.Union(nations) : Record.Muted.Except(nations) };
        return next.Muted.SetEquals(Record.Muted) || await TryRememberAsync(next)
            ? new MoveReply.Accepted(Record.Revision)
            : new MoveReply.Refused(Refusal.Of(Refusals.NotSaved));
    }

    public Task<IReadOnlyList<ChannelId>> RoomsAsync(CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<ChannelId>>([.. Record.Rooms]);

    public async Task<IReadOnlyList<Notice>> NoticesAsync(CancellationToken cancellation = default)
    {
        // A board begins anew when the store fell back in time, too: what is stored counts.
        await ReadAgainAsync();
        return Documents();
    }

    public async Task ForgetAsync(CancellationToken cancellation = default)
    {
        await Task.WhenAll(Record.Rooms.Select(room => GrainFactory.GetGrain<IChannelGrain>($"{World}/{room}").ForgetAsync()));
        if (notebook.Exists)
        {
            await stored.ClearStateAsync(CancellationToken.None);
        }
        DeactivateOnIdle();
    }

    private async Task<long> ReadAgainAsync()
    {
        await notebook.ReadAgainAsync();
        return Record.Revision;
    }

    private IReadOnlyList<Notice> Documents() => Record.Revision == 0 ? [] :
    [
        new Notice
        {
            Key = "talk",
            Audience = Audiences.Public,
            Branch = 0,
            Round = 0,
            Revision = Record.Revision,
            Stored = Record.Revision,
            Life = telling.Life,
            Json = JsonSerializer.SerializeToUtf8Bytes(new TalkDocument { Muted = [.. Record.Muted] }, RulesJson.Options),
        },
    ];

    private Refusal? Held(NationId nation) => Record.Muted.Contains(nation) ? Refusal.Of(Refusals.Muted) : null;

    private async Task<bool> TryRememberAsync(TalkRecord next)
    {
        try
        {
            await notebook.RememberAsync(next with { Revision = Record.Revision + 1 });
        }
        catch (NotRemembered failure)
        {
            KeeperLog.NotSaved(log, failure, World);
            await hindsight.LookAfterAsync(failure, Record.Revision);
            return false;
        }
        telling.Tell(Documents());
        return true;
    }
}
