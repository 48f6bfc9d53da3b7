using Microsoft.Extensions.Logging;
using WorldTable.Grains.Keepers;
using WorldTable.Grains.Noticeboards;
using WorldTable.Grains.Rounds;
using WorldTable.Grains.Worlds;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Views;

namespace WorldTable.Grains.Treaties;

/// <summary>One treaty: the only place where its text, its signatures and its votes change.</summary>
[GrainType("treaty")]
public sealed class TreatyGrain([PersistentState("treaty")] IPersistentState<TreatyRecord> stored, TimeProvider time, ILogger<TreatyGrain> log)
    : KeeperGrain<TreatyRecord, TreatyTable>(stored, time, log), ITreatyGrain
{
    private TreatyId Treaty => new(Name);

    public async Task<MoveReply> BeginAsync(Delegate by, DraftTreaty move, RegisteredTreaty registered, CancellationToken cancellation = default)
    {
        if (Record.Revision > 0)
        {
            // Who has been born is not born again, unless the store has forgotten both the birth and the number.
            await CompareAsync();
        }
        return await PlayAsync(by, move, (table, view) => registered.Misses(view) is { } missed ? new Ruling<TreatyTable>.Refused(missed) : move.Judge(table, view, by), made: Treaty);
    }

    public Task<MoveReply> PlayAsync(Delegate by, TreatyMove move, CancellationToken cancellation = default) =>
        move.Treaty == Treaty
            ? PlayAsync(by, move, (table, view) => move.Judge(table, view, by))
            : Task.FromResult<MoveReply>(new MoveReply.Refused(Refusal.Of(Refusals.UnknownTreaty)));

    public async Task<TreatySealed?> SealAsync(WorldHead head, CancellationToken cancellation = default) =>
        await SealedAsync(head, cancellation) is { } record
            // How it stands belongs to the world: only what was done goes into the round.
            ? new TreatySealed { Table = record.Journal.IsEmpty ? null : record.Table! with { Standing = new TreatyStanding() }, Journal = record.Journal }
            : null;

    private protected override IReadOnlyList<Notice> Documents()
    {
        if (View is not { } view)
        {
            return [];
        }
        TreatyTable table = Current().Table!;
        if (table.IsBorn)
        {
            return [Draw($"treaty/{Name}", Audiences.Public, TreatyDocuments.Of(view, table))];
        }
        // It was on the table in another future, or never.
        return Record.Revision > 0 ? [Draw($"treaty/{Name}", Audiences.Public, "null"u8.ToArray())] : [];
    }

    private protected override TreatyTable OpeningTable(RoundView view, OpenedRound opened) =>
        view.Opening.State.Treaties?.GetValueOrDefault(Treaty) ?? new TreatyTable { Treaty = Treaty };

    private protected override TreatyTable InNextPhase(TreatyTable table) => table;
}
