using Microsoft.Extensions.Logging;
using WorldTable.Grains.Keepers;
using WorldTable.Grains.Nations;
using WorldTable.Grains.Noticeboards;
using WorldTable.Grains.Rounds;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Views;

namespace WorldTable.Grains.Worlds;

/// <summary>One world: the only place where its clock, its head and its branch change. What it hears is here; how it moves on is in <c>WorldGrain.Course.cs</c>.</summary>
[GrainType("world")]
public sealed partial class WorldGrain([PersistentState("world")] IPersistentState<WorldRecord> stored, TimeProvider time, ILogger<WorldGrain> log) : Grain, IWorldGrain
{
    private static readonly TimeSpan CatchingUp = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Opening = TimeSpan.FromSeconds(1);
    private Notebook<WorldRecord> notebook = null!;
    private Telling telling = null!;
    private Attendance attendance = null!;
    private Pack? pack;
    private (string Key, OpenedRound Round, ReportDocument? Report)? opened;
    private long drawn;

    private WorldRecord Record => notebook.Now;
    private string World => this.GetPrimaryKeyString();
    private DateTimeOffset Now => time.GetUtcNow();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        notebook = new Notebook<WorldRecord>(stored, DeactivateOnIdle);
        read = Record.Revision;
        telling = new Telling(this, GrainFactory.GetGrain<INoticeboardGrain>(World), log, HearOfEarlierLife);
        attendance = new Attendance(Now);
        if (notebook.Exists)
        {
            await WakeAsync(cancellationToken);
        }
    }

    public async Task<bool> CreateAsync(WorldBirth birth, CancellationToken cancellation = default)
    {
        if (notebook.Exists)
        {
            return false;
        }
        if (PackShelf.Named(birth.Pack) is null || Pace.Named(birth.Pace) is null)
        {
            throw new ArgumentException($"There is no pack '{birth.Pack}' or no pace '{birth.Pace}'.", nameof(birth));
        }
        await notebook.RememberAsync(new WorldRecord
        {
            Code = birth.Code,
            Pack = birth.Pack,
            Pace = birth.Pace,
            SeatsPerNation = birth.SeatsPerNation,
            Seed = birth.Seed,
            FacilitatorHash = birth.FacilitatorHash,
            Revision = 1,
            Wakings = 1,
            CreatedAt = Now,
            AliveAt = Now,
        });
        Awake();
        await BriefAsync(opening);
        return true;
    }

    public Task<WorldHead?> HeadAsync(CancellationToken cancellation = default) => Task.FromResult(notebook.Exists ? Record.Head() : null);

    public Task<bool> IsFacilitatorAsync(string secret, CancellationToken cancellation = default) =>
        Task.FromResult(notebook.Exists && Secrets.Matches(secret, Record.FacilitatorHash));

    public async Task<MoveReply> ClockAsync(string secret, ClockMove move, CancellationToken cancellation = default)
    {
        if (Refuses(secret) is { } refusal)
        {
            return new MoveReply.Refused(refusal);
        }
        try
        {
            attendance.SignOfLife(Now);
            await GoOnAsync();
            switch (Facilitation.Judge(Record, move, pack!.Rounds, Now))
            {
                case Ruling<WorldRecord>.Refused refused:
                    return new MoveReply.Refused(refused.Because);
                case Ruling<WorldRecord>.Accepted accepted:
                    await ChangeAsync(accepted.State);
                    await GoOnAsync();
                    break;
            }
            await BriefAsync(opening);
            return new MoveReply.Accepted(Record.Revision);
        }
        catch (NotRemembered failure)
        {
            KeeperLog.NotSaved(log, failure, World);
            return new MoveReply.Refused(Refusal.Of(Refusals.NotSaved));
        }
    }

    public async Task<MoveReply> FreeAsync(string secret, FreeSeat wish, CancellationToken cancellation = default)
    {
        Refusal? refusal = Refuses(secret) ?? (pack!.Playable.Contains(wish.Nation) ? null : Refusal.Of(Refusals.UnknownNation));
        if (refusal is not null)
        {
            return new MoveReply.Refused(refusal);
        }
        try
        {
            // The deed is written down first: the chronicle may name a wish that failed, never forget one that was done.
            await notebook.RememberAsync(Record with { Interventions = Record.Interventions.With(Facilitation.FreeSeat, Record.Phase) });
            return await GrainFactory.GetGrain<INationGrain>($"{World}/{wish.Nation}").FreeAsync(wish.Seat, cancellation);
        }
        catch (NotRemembered failure)
        {
            KeeperLog.NotSaved(log, failure, World);
            return new MoveReply.Refused(Refusal.Of(Refusals.NotSaved));
        }
    }

    public async Task<Refusal?> NoteAsync(string secret, string deed, CancellationToken cancellation = default)
    {
        if (Refuses(secret) is { } refusal)
        {
            return refusal;
        }
        try
        {
            await notebook.RememberAsync(Record with { Interventions = Record.Interventions.With(deed, Record.Phase) });
            return null;
        }
        catch (NotRemembered failure)
        {
            KeeperLog.NotSaved(log, failure, World);
            return Refusal.Of(Refusals.NotSaved);
        }
    }

    public Task PresenceAsync(PresenceReport report, CancellationToken cancellation = default)
    {
        if (notebook.Exists && attendance.Hear(report, Now))
        {
            Tell();
        }
        return Task.CompletedTask;
    }

    public async Task HintAsync(NationId nation)
    {
        if (notebook.Exists)
        {
            lookAtReadiness = true;
            await TickAsync();
        }
    }

    public Task LookAsync() => Task.CompletedTask;

    public async Task<long> NextEpochAsync(CancellationToken cancellation = default)
    {
        if (!notebook.Exists)
        {
            return 0;
        }
        await notebook.RememberAsync(Record with { Epoch = WorldRecord.Later(Record.Epoch, Now) });
        return Record.Epoch;
    }

    public async Task<IReadOnlyList<Notice>> NoticesAsync(CancellationToken cancellation = default)
    {
        if (!notebook.Exists)
        {
            return [];
        }
        // Overdue deadlines first: nobody is shown a past that is over.
        await BriefAsync(caughtUp.Task, CatchingUp);
        await BriefAsync(opening, Opening);
        return Draw();
    }

    private Refusal? Refuses(string secret) =>
        !notebook.Exists ? Refusal.Of(Refusals.UnknownCode) : Secrets.Matches(secret, Record.FacilitatorHash) ? null : Refusal.Of(Refusals.NotFacilitator);

    private void Tell() => telling.Tell(Draw());

    private IReadOnlyList<Notice> Draw() =>
        opened is { } present && present.Key == Record.Head().OpeningKey(World)
            ? new WorldDocuments(Record, pack!, present.Round, present.Report, attendance, rollCall, Now).Notices(++drawn, telling.Life)
            : [];
}
