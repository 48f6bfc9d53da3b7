using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Orleans.Storage;
using WorldTable.Grains.Noticeboards;
using WorldTable.Grains.Rounds;
using WorldTable.Grains.Worlds;
using WorldTable.Rules;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Grains.Keepers;

/// <summary>What all keepers of a round have in common: wish → judge → remember → tell, adopting the world's head, and the seal.</summary>
public abstract class KeeperGrain<TRecord, TTable>(IPersistentState<TRecord> stored, TimeProvider time, ILogger log) : Grain
    where TRecord : KeeperRecord<TTable>, new()
    where TTable : class
{
    private Notebook<TRecord>? notebook;
    private Telling? telling;

    // What this life of the keeper has read: whatever another life told beyond that, the store has forgotten.
    private long read;
    private long toldBefore;

    /// <summary>The round as it opened; null in a world that does not exist.</summary>
    private protected OpenedRound? Opened { get; private set; }
    private protected WorldHead? Head { get; private set; }
    private protected RoundView? View { get; private set; }
    private protected TRecord Record => notebook!.Now;
    private protected string World => this.GetPrimaryKeyString().Split('/')[0];
    private protected string Name => this.GetPrimaryKeyString()[(World.Length + 1)..];
    private protected DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The documents as they stand; empty when this keeper is no part of the world's pack.</summary>
    private protected abstract IReadOnlyList<Notice> Documents();

    /// <summary>The table of a round that just opened.</summary>
    private protected abstract TTable OpeningTable(RoundView view, OpenedRound opened);

    /// <summary>The table when only the phase changed.</summary>
    private protected abstract TTable InNextPhase(TTable table);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        notebook = new Notebook<TRecord>(stored, DeactivateOnIdle);
        read = Record.Revision;
        telling = new Telling(this, GrainFactory.GetGrain<INoticeboardGrain>(World), log, HearOfEarlierLife);
        // The one look upwards.
        if (await GrainFactory.GetGrain<IWorldGrain>(World).HeadAsync(cancellationToken) is { } head)
        {
            await AdoptAsync(head, cancellationToken);
        }
    }

    public async Task AdoptAsync(WorldHead head, CancellationToken cancellation = default)
    {
        if (head.Revision <= Head?.Revision)
        {
            return;
        }
        bool wokeUp = head.Waking != Head?.Waking;
        if (wokeUp && Head is not null)
        {
            // The world woke up while this keeper was awake: perhaps the store fell back in time.
            await CompareAsync();
        }
        Pack pack = PackShelf.Named(head.Pack) ?? throw new InvalidOperationException($"World {World} plays the pack '{head.Pack}', which this server does not have.");
        if (Opened is null || wokeUp || Head?.OpeningKey(World) != head.OpeningKey(World))
        {
            Opened = await GrainFactory.GetGrain<IOutcomeGrain>(head.OpeningKey(World)).OpenedAsync(head.Pack, head.Seed, head.Waking, cancellation);
        }
        Head = head;
        View = new RoundView { Pack = pack, Branch = head.Branch, Round = head.OpenRound, Phase = head.Phase, SeatsPerNation = head.SeatsPerNation, Opening = Opened.Outcome };
        if (wokeUp)
        {
            telling!.Anew();
        }
        telling!.Tell(Documents());
    }

    /// <summary>The world is no more: neither is anything of this keeper.</summary>
    public async Task ForgetAsync(CancellationToken cancellation = default)
    {
        if (notebook!.Exists)
        {
            await stored.ClearStateAsync(CancellationToken.None);
        }
        DeactivateOnIdle();
    }

    public Task<IReadOnlyList<Notice>> NoticesAsync(CancellationToken cancellation = default) => Task.FromResult(Documents());

    private protected async Task<MoveReply> PlayAsync(Delegate by, Move move, Func<TTable, RoundView, Ruling<TTable>> judge, TreatyId? made = null)
    {
        if (Record.Answers.To(by.Seat, move) is { } earlier)
        {
            return earlier;
        }
        if (Fence.Refuses(move, Head, IsSealed, Now) is { } closed)
        {
            return new MoveReply.Refused(closed);
        }
        TRecord current = Current();
        switch (judge(current.Table!, View!))
        {
            case Ruling<TTable>.Refused refused:
                return new MoveReply.Refused(refused.Because);
            case Ruling<TTable>.Accepted accepted:
                MoveReply reply = new MoveReply.Accepted(current.Revision + 1) { Made = made };
                return await TryRememberAsync(current with
                {
                    Table = accepted.State,
                    Journal = current.Journal.With(by, move),
                    Answers = current.Answers.With(by.Seat, new Answer(move.Id, reply) { Print = Answer.PrintOf(move) }),
                })
                    ? reply
                    : new MoveReply.Refused(Refusal.Of(Refusals.NotSaved));
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Seals the round; null when this keeper knows a newer head, so that the asking world is behind.</summary>
    private protected async Task<TRecord?> SealedAsync(WorldHead head, CancellationToken cancellation)
    {
        await AdoptAsync(head, cancellation);
        if (Head is not { } mine || (mine.Branch, mine.OpenRound, mine.SealAttempt) != (head.Branch, head.OpenRound, head.SealAttempt))
        {
            return null;
        }
        if (!IsSealed)
        {
            TRecord current = Current();
            await RememberAsync(current with { Revision = current.Revision + 1, Sealed = new SealMark(mine.Branch, mine.OpenRound, mine.SealAttempt) });
        }
        return Record;
    }

    /// <summary>Saves the next revision and tells it; false when it was not saved.</summary>
    private protected async Task<bool> TryRememberAsync(TRecord next)
    {
        try
        {
            await RememberAsync(next with { Revision = Record.Revision + 1 });
        }
        catch (NotRemembered failure)
        {
            KeeperLog.NotSaved(log, failure, this.GetPrimaryKeyString());
            return false;
        }
        telling!.Tell(Documents());
        return true;
    }

    /// <summary>The record as it stands in the open round and phase: stored at the first write, not before.</summary>
    private protected TRecord Current()
    {
        WorldHead head = Head!;
        if (!IsOpen)
        {
            return Record with { Branch = head.Branch, Round = head.OpenRound, Phase = head.Phase, Opening = Opened!.Hash, Table = OpeningTable(View!, Opened!), Journal = [] };
        }
        return Record.Phase == head.Phase ? Record : Record with { Phase = head.Phase, Table = InNextPhase(Record.Table!) };
    }

    /// <summary>The stored table is that of the open round.</summary>
    private protected bool IsOpen => Head is { } head && Opened is { } opened && Record.IsOf(head, opened.Hash);

    /// <summary>The open round is sealed here under the world's present attempt.</summary>
    private protected bool IsSealed => IsOpen && Record.IsSealedFor(Head!);

    /// <summary>Saves; where the store answers that it holds something else, this keeper looks at once whether the store fell back in time, while it still knows how far it had come.</summary>
    private async Task RememberAsync(TRecord next)
    {
        try
        {
            await notebook!.RememberAsync(next);
        }
        catch (NotRemembered failure) when (failure.InnerException is InconsistentStateException)
        {
            await CompareAsync();
            throw;
        }
    }

    /// <summary>An earlier life of this keeper told more than this one has read: looked at in a turn of its own.</summary>
    private void HearOfEarlierLife(long revision)
    {
        if (revision > read && revision > toldBefore)
        {
            toldBefore = revision;
            this.RegisterGrainTimer(CompareAsync, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>
    /// Reads again what is stored. Less than this keeper (in this life or an earlier one) has already stood by means that the store fell back in time: what is stored counts, and the
    /// revisions go on above those that everybody has seen, so that nobody mistakes what comes for something old.
    /// </summary>
    private protected async Task CompareAsync()
    {
        (string? mark, long stood) = (notebook!.Mark, Record.Revision);
        await notebook.ReadAgainAsync();
        bool isOwn = notebook.Mark == mark;
        bool fellBack = isOwn ? toldBefore > read : Math.Max(stood, toldBefore) > Record.Revision || stood == Record.Revision;
        long highest = Math.Max(Math.Max(stood, toldBefore), Record.Revision);
        // A keeper whose world is being taken off the shelf has nothing to go on with.
        if (fellBack && (notebook.Exists || Head?.Phase != Phase.Ended))
        {
            KeeperLog.FellBack(log, this.GetPrimaryKeyString(), highest, Record.Revision);
            await notebook.RememberAsync(Record with { Revision = highest + 1 });
            telling!.Anew();
            _ = GrainFactory.GetGrain<IWorldGrain>(World).DoubtAsync(Head?.Waking ?? 0);
        }
        if (fellBack || !isOwn)
        {
            read = Record.Revision;
            telling!.Tell(Documents());
        }
    }

    /// <summary>Tells what has changed in the documents beside a move, such as what was worked out since.</summary>
    private protected void TellDocuments() => telling!.Tell(Documents());

    // Head and revision only ever grow, so that a later document outranks an earlier one across lives of the keeper; a fuller one of the same revision outranks the plain one.
    private protected Notice Draw(string key, string audience, object document, int fuller = 0) => Draw(key, audience, Written(document), fuller);

    private protected Notice Draw(string key, string audience, byte[] written, int fuller = 0) => new()
    {
        Key = key,
        Audience = audience,
        Branch = Head!.Branch,
        Round = Head.OpenRound,
        Head = Head.Revision,
        Revision = 2 * Record.Revision + fuller,
        Stored = Record.Revision,
        Life = telling!.Life,
        Json = written,
    };

    /// <summary>A document as it travels.</summary>
    private protected static byte[] Written(object document) => JsonSerializer.SerializeToUtf8Bytes(document, document.GetType(), RulesJson.Options);
}
