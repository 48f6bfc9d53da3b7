using Microsoft.Extensions.Logging;
using WorldTable.Grains.Keepers;
using WorldTable.Grains.Noticeboards;
using WorldTable.Grains.Rounds;
using WorldTable.Grains.Worlds;
using WorldTable.Rules.Challenges;
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
        return
        [
            Draw($"challenge/{Name}", Audiences.Public, new ChallengeDocument
            {
                Challenge = Challenge,
                Figures = view.Opening.Challenges.First(figures => figures.Challenge == Challenge),
                Pledges = [.. table.Pledges.Select(pledge => new PledgeDocument(pledge.Key, pledge.Value))],
                PledgedBillionsPerYear = table.Pledges.Values.Sum(),
            }),
        ];
    }

    private protected override ChallengeTable OpeningTable(RoundView view, OpenedRound opened) => new() { Challenge = Challenge };

    private protected override ChallengeTable InNextPhase(ChallengeTable table) => table;
}
