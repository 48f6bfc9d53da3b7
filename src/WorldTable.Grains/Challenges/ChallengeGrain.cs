using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using WorldTable.Grains.Keepers;
using WorldTable.Grains.Noticeboards;
using WorldTable.Grains.Rounds;
using WorldTable.Grains.Worlds;
using WorldTable.Rules.Challenges;
using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Views;

namespace WorldTable.Grains.Challenges;

/// <summary>One challenge: the only place where the pledges to its pool change.</summary>
[GrainType("challenge")]
public sealed class ChallengeGrain([PersistentState("challenge")] IPersistentState<ChallengeRecord> stored, TimeProvider time, ILogger<ChallengeGrain> log)
    : KeeperGrain<ChallengeRecord, ChallengeTable>(stored, time, log), IChallengeGrain
{
    // Announcements within so short a time are looked at together, so that a table full of them costs no more than one.
    private static readonly TimeSpan Together = TimeSpan.FromMilliseconds(100);
    private IGrainTimer? looking;
    private Ahead? ahead;

    private ChallengeId Challenge => new(Name);
    private bool IsOfPack => View?.Pack.Challenges.Contains(Challenge) == true;

    public Task<MoveReply> PlayAsync(Delegate by, ChallengeMove move, CancellationToken cancellation = default) =>
        View is not null && !IsOfPack || move.Challenge != Challenge
            ? Task.FromResult<MoveReply>(new MoveReply.Refused(Refusal.Of(Refusals.UnknownChallenge, ("challenge", move.Challenge.Value))))
            : PlayAsync(by, move, (table, view) => move.Judge(table, view, by));

    public async Task<ChallengeSealed?> SealAsync(WorldHead head, CancellationToken cancellation = default) =>
        await SealedAsync(head, cancellation) is { } record ? new ChallengeSealed(record.Table!, record.Journal) : null;

    private protected override IReadOnlyList<Notice> Documents()
    {
        if (View is not { } view || !IsOfPack)
        {
            return [];
        }
        ChallengeTable table = Current().Table!;
        bool empty = table.Pledges.IsEmpty;
        bool known = !empty && ahead?.IsOf(view, table) == true;
        if (!empty && !known)
        {
            looking ??= this.RegisterGrainTimer(LookAheadAsync, new GrainTimerCreationOptions { DueTime = Together, Period = Timeout.InfiniteTimeSpan, Interleave = true });
        }
        return
        [
            Draw($"challenge/{Name}", Audiences.Public, new ChallengeDocument
            {
                Challenge = Challenge,
                Figures = view.Opening.Challenges.First(figures => figures.Challenge == Challenge),
                Pledges = [.. table.Pledges.Select(pledge => new PledgeDocument(pledge.Key, pledge.Value))],
                PledgedBillionsPerYear = table.Pledges.Values.Sum(),
                HeadingWithPledges = empty || !ReferenceEquals(ahead?.Opening, view.Opening) ? null : ahead.Heading,
            }, known ? 1 : 0),
        ];
    }

    /// <summary>Where the meter ends with what is announced: worked out beside the turns, then told.</summary>
    private async Task LookAheadAsync()
    {
        looking?.Dispose();
        looking = null;
        if (View is not { } view || Current().Table is not { } table || table.Pledges.IsEmpty || ahead?.IsOf(view, table) == true)
        {
            return;
        }
        MeterId meter = view.Pack.Challenge(Challenge)!.Meter;
        var pledges = ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>>.Empty.Add(Challenge, table.Pledges);
        double heading = await Task.Run(() => Forecast.HeadingWithPledges(view, pledges)[meter]);
        ahead = new Ahead(view.Opening, table.Pledges, heading);
        TellDocuments();
    }

    private protected override ChallengeTable OpeningTable(RoundView view, OpenedRound opened) => new() { Challenge = Challenge };

    private protected override ChallengeTable InNextPhase(ChallengeTable table) => table;

    /// <summary>The heading that goes with these pledges in the round that opened so.</summary>
    private sealed record Ahead(RoundOutcome Opening, ImmutableSortedDictionary<NationId, double> Pledges, double Heading)
    {
        public bool IsOf(RoundView view, ChallengeTable table) => ReferenceEquals(Opening, view.Opening) && ReferenceEquals(Pledges, table.Pledges);
    }
}
