using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using WorldTable.Grains.Keepers;
using WorldTable.Grains.Noticeboards;
using WorldTable.Grains.Rounds;
using WorldTable.Grains.Worlds;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Grains.Nations;

/// <summary>One nation: the only place where its delegates, its plan and its readiness change.</summary>
[GrainType("nation")]
public sealed class NationGrain([PersistentState("nation")] IPersistentState<NationRecord> stored, TimeProvider time, ILogger<NationGrain> log)
    : KeeperGrain<NationRecord, NationTable>(stored, time, log), INationGrain
{
    private const int FreedAtMost = 32;

    // Levers, hand and prices stand for the whole round: drawn and written once.
    private (OpenedRound Round, int Branch, byte[] Levers)? drawn;

    private NationId Nation => new(Name);
    private bool IsPlayable => View?.Pack.Playable.Contains(Nation) == true;

    public async Task<SitDown> SitAsync(string nickname, string? id = null, CancellationToken cancellation = default)
    {
        if (Head is not { } head)
        {
            return Refuse(Refusal.Of(Refusals.UnknownCode));
        }
        if (!IsPlayable)
        {
            return Refuse(Refusal.Of(Refusals.UnknownNation, ("nation", Name)));
        }
        if (Nickname.Clean(nickname) is not { } name)
        {
            return Refuse(Refusal.Of(Refusals.BadNickname, ("max", Nickname.MaxLength)));
        }
        string secret = Secrets.Draw();
        // Only the hash of the first secret was kept: whoever asks again for the same seat gets a new one.
        if (id is not null && Record.Seats.Find(seat => seat.WishHash is { } hash && Secrets.Matches(id, hash)) is { } mine)
        {
            SeatRecord again = mine with { Nickname = name, SecretHash = Secrets.Hash(secret), Epoch = mine.Epoch + 1 };
            return await SeatAsync(Record.Seats.Replace(mine, again), again, secret);
        }
        if (head.Phase == Phase.Ended)
        {
            return Refuse(Refusal.Of(Refusals.WorldEnded));
        }
        if (Record.Seats.Count >= head.SeatsPerNation)
        {
            return Refuse(Refusal.Of(Refusals.SeatTaken, ("nation", Name)));
        }
        SeatRecord fresh = new(new SeatId(RandomNumberGenerator.GetHexString(16, lowercase: true)), name, Secrets.Hash(secret), 1) { WishHash = id is null ? null : Secrets.Hash(id) };
        return await SeatAsync(Record.Seats.Add(fresh), fresh, secret);
    }

    public async Task<MoveReply> FreeAsync(SeatId? seat, CancellationToken cancellation = default)
    {
        ImmutableList<SeatRecord> leaving = Record.Seats.FindAll(one => seat is null || one.Seat == seat);
        if (leaving.IsEmpty)
        {
            return new MoveReply.Accepted(Record.Revision);
        }
        NationRecord next = Record with
        {
            Seats = Record.Seats.RemoveRange(leaving),
            Freed = [.. Record.Freed.Concat(leaving.Select(one => one.Seat)).TakeLast(FreedAtMost)],
            Answers = Record.Answers.RemoveRange(leaving.Select(one => one.Seat)),
        };
        // Whoever sits down next has not confirmed anything. A sealed table is not touched.
        if (next.Seats.IsEmpty && IsOpen && !IsSealed)
        {
            next = next with { Table = next.Table! with { Ready = false } };
        }
        if (!await TryRememberAsync(next))
        {
            return new MoveReply.Refused(Refusal.Of(Refusals.NotSaved));
        }
        // Perhaps everybody else has been waiting for this nation alone. Not awaited: awaited calls go down only.
        _ = GrainFactory.GetGrain<IWorldGrain>(World).HintAsync(Nation);
        return new MoveReply.Accepted(Record.Revision);
    }

    public async Task<DateTimeOffset?> LastSatAsync(WorldHead head, CancellationToken cancellation = default)
    {
        await AdoptAsync(head, cancellation);
        return Record.LastSatAt;
    }

    public Task<SeatStanding> SeatAsync(SeatId seat, CancellationToken cancellation = default) => Task.FromResult(
        Record.Seats.Exists(one => one.Seat == seat) ? SeatStanding.Taken : Record.Freed.Contains(seat) ? SeatStanding.Freed : SeatStanding.Unknown);

    public Task<Seated?> WhoAsync(SeatId seat, string secret, CancellationToken cancellation = default) =>
        Task.FromResult(Record.Seats.Find(one => one.Seat == seat) is { } found && Secrets.Matches(secret, found.SecretHash) ? Seated(found) : null);

    public async Task<MoveReply> PlayAsync(SeatId seat, NationMove move, CancellationToken cancellation = default)
    {
        if (!Record.Seats.Exists(one => one.Seat == seat))
        {
            return new MoveReply.Refused(Refusal.Of(Record.Freed.Contains(seat) ? Refusals.SeatFreed : Refusals.UnknownToken));
        }
        bool wasReady = Standing().Ready;
        Delegate by = new(Nation, seat);
        MoveReply reply = await PlayAsync(by, move, (table, view) => move.Judge(table, view, by));
        if (Standing().Ready && !wasReady)
        {
            // Not awaited: awaited calls go down only.
            _ = GrainFactory.GetGrain<IWorldGrain>(World).HintAsync(Nation);
        }
        return reply;
    }

    public async Task<NationSealed?> SealAsync(WorldHead head, CancellationToken cancellation = default) =>
        await SealedAsync(head, cancellation) is { } record ? new NationSealed(record.Table!, record.Journal) : null;

    public async Task<NationStanding> StandingAsync(WorldHead head, CancellationToken cancellation = default)
    {
        // Readiness belongs to a phase: first know which one.
        await AdoptAsync(head, cancellation);
        return Standing();
    }

    private protected override IReadOnlyList<Notice> Documents()
    {
        if (View is not { } view || !IsPlayable)
        {
            return [];
        }
        NationTable table = Current().Table!;
        NationDocument open = new()
        {
            Nation = Nation,
            Playable = true,
            Delegates = [.. Record.Seats.Select(seat => new DelegateDocument(seat.Seat, seat.Nickname))],
            Ready = table.Ready,
            TwoKeys = view.Opening.State.TwoKeys?.Contains(Nation) == true ? true : null,
            Figures = view.Opening.Nations.First(figures => figures.Nation == Nation),
            Offers = PlanDocuments.Offers(view, Nation, table),
        };
        return
        [
            Draw($"nation/{Name}", Audiences.Public, open),
            Draw($"levers/{Name}", Audiences.Nation(Nation), Levers(view)),
            Draw($"plan/{Name}", Audiences.Nation(Nation), PlanDocuments.Of(view, Nation, table)),
            .. BriefingDocument.Of(view.Pack, Nation) is { } briefing ? (Notice[])[Draw($"briefing/{Name}", Audiences.Nation(Nation), briefing)] : [],
        ];
    }

    private byte[] Levers(RoundView view)
    {
        if (drawn is not { } known || !ReferenceEquals(known.Round, Opened) || known.Branch != view.Branch)
        {
            drawn = known = (Opened!, view.Branch, Written(PlanDocuments.Levers(view, Nation)));
        }
        return known.Levers;
    }

    private protected override NationTable OpeningTable(RoundView view, OpenedRound opened) =>
        PlanDocuments.OpeningTable(view, Nation, opened.Input?.Plans.GetValueOrDefault(Nation));

    private protected override NationTable InNextPhase(NationTable table) => table with { Ready = false };

    private NationStanding Standing() => new(Record.Seats.Count > 0, Head is not null && IsPlayable && Record.Seats.Count > 0 && Current().Table!.Ready);

    // People are no part of a round: the table stays as it lies, sealed or not.
    private async Task<SitDown> SeatAsync(ImmutableList<SeatRecord> seats, SeatRecord seat, string secret) =>
        await TryRememberAsync(Record with { Seats = seats, LastSatAt = Now }) ? new SitDown { Seat = Seated(seat), Secret = secret } : Refuse(Refusal.Of(Refusals.NotSaved));

    private Seated Seated(SeatRecord seat) => new(seat.Seat, Nation, seat.Nickname, seat.Epoch);

    private static SitDown Refuse(Refusal because) => new() { Because = because };
}
