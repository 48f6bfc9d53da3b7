using System.Net.WebSockets;
using System.Text.Json;
using WorldTable.Load.Tables;
using WorldTable.Rules;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Load.Kills;

/// <summary>One delegate who never rests: plays plans and pledges in turn, remembers what was acknowledged, and looks after a kill whether it is all there.</summary>
internal sealed class Hand(WorldApi world, SeatTaken seat, bool overHttp) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly ChallengeId Climate = new("climate");
    private readonly Ledger plans = new();
    private readonly Ledger pledges = new();
    private SeatAtTable? table;
    private long number;

    /// <summary>Moves acknowledged so far.</summary>
    public long Acked { get; private set; }

    /// <summary>The connection of now.</summary>
    public SeatAtTable Table => table ?? throw new InvalidOperationException("Nobody is connected.");

    private string PlanKey => "plan/" + seat.Nation.Value;
    private string LeversKey => "levers/" + seat.Nation.Value;

    /// <summary>Comes back with a new connection.</summary>
    public async Task ConnectAsync(CancellationToken cancellation)
    {
        await DisposeAsync();
        table = await SeatAtTable.ConnectAsync(world.Server, seat.SeatToken, cancellation);
    }

    /// <summary>Waits until this round is open here, with its plan.</summary>
    public async Task SeeRoundAsync(int round, CancellationToken cancellation)
    {
        WorldDocument stands = await Table.SeeWhenAsync<WorldDocument>("world", so => so.Round == round && so.Phase is Phase.Table or Phase.Decision, Patience);
        PlanDocument plan = await Table.SeeWhenAsync<PlanDocument>(PlanKey, so => so.Round == round, Patience);
        LeversDocument levers = await Table.SeeWhenAsync<LeversDocument>(LeversKey, so => so.Round == round, Patience);
        cancellation.ThrowIfCancellationRequested();
        if (stands.Round != round || plan.Round != round || levers.Round != round)
        {
            throw new TimeoutException($"{seat.Nation} sees world round {stands.Round}, plan round {plan.Round} and levers of round {levers.Round} where round {round} is open.");
        }
    }

    /// <summary>Plays without a pause until the connection breaks or the round closes.</summary>
    public async Task PlayAsync(CancellationToken cancellation)
    {
        WorldDocument open = Table.See<WorldDocument>("world");
        PlanDocument plan = Table.See<PlanDocument>(PlanKey);
        LeversDocument levers = Table.See<LeversDocument>(LeversKey);
        while (!cancellation.IsCancellationRequested)
        {
            number++;
            bool planning = number % 2 == 0;
            MoveId id = new($"{seat.Seat.Value}-{number}");
            Move move = planning
                ? new SetPlan { Id = id, Branch = open.Branch, Round = open.Round, Plan = PlanDeck.Deal(levers, number) }
                : new MakePledge { Id = id, Branch = open.Branch, Round = open.Round, Challenge = Climate, BillionsPerYear = Pledge(plan, number) };
            Ledger ledger = planning ? plans : pledges;
            MoveReply reply;
            try
            {
                reply = await SendAsync(move, cancellation);
            }
            catch (Exception broken) when (IsBroken(broken))
            {
                ledger.CutOff(move);
                return;
            }
            switch (reply)
            {
                case MoveReply.Accepted accepted:
                    ledger.Acknowledge(move, accepted.Revision);
                    Acked++;
                    break;
                case MoveReply.Refused { Because.Code: Refusals.TooFast }:
                    break;
                case MoveReply.Refused { Because.Code: Refusals.NotNow or Refusals.RoundIsClosed or Refusals.RoundIsClosing }:
                    return; // the facilitator has ended the round
                default:
                    throw new InvalidOperationException($"{seat.Nation} should have been allowed {move}, and heard {reply}.");
            }
        }
    }

    /// <summary>Acknowledged moves that are gone; the round is the one that was open when the server was killed.</summary>
    public async Task<IReadOnlySet<MoveId>> LostAsync(WorldDocument now, int round, CancellationToken cancellation)
    {
        HashSet<MoveId> lost = [];
        bool reported = now.Phase is Phase.Report or Phase.Ended;

        if (now.Phase is not Phase.Ended)
        {
            int planned = reported ? round + 1 : round;
            await NoteGoneAsync<PlanDocument>(lost, plans, PlanKey, (stands, move) => stands.Round == planned && move is SetPlan plan && PlanDeck.AreSame(stands.Lines, plan.Plan.Lines));
        }
        if (reported)
        {
            await NoteGoneAsync<ReportDocument>(lost, pledges, "report", (stands, move) => stands.Round == round && move is MakePledge pledge
                && stands.Promises.Any(row => row.Nation == seat.Nation && row.Challenge == pledge.Challenge && row.PromisedBillionsPerYear == pledge.BillionsPerYear));
        }
        else
        {
            await NoteGoneAsync<ChallengeDocument>(lost, pledges, "challenge/" + Climate.Value, (stands, move) =>
                move is MakePledge pledge && stands.Pledges.Any(row => row.Nation == seat.Nation && row.BillionsPerYear == pledge.BillionsPerYear));
        }
        foreach (AckedMove acked in (AckedMove[])[.. plans.Recent, .. pledges.Recent])
        {
            MoveReply answer = await SendAsync(acked.Move, cancellation);
            if (answer is not MoveReply.Accepted again || again.Revision != acked.Revision)
            {
                lost.Add(acked.Move.Id);
                await Console.Error.WriteLineAsync($"{world.Created.Code} {seat.Nation}: {acked.Move.Id} was acknowledged at revision {acked.Revision} in round {acked.Move.Round}; asked again: {answer}");
            }
        }
        return lost;
    }

    /// <summary>The next round is open.</summary>
    public void OpenRound()
    {
        plans.OpenRound();
        pledges.OpenRound();
    }

    public async ValueTask DisposeAsync()
    {
        if (table is { } old)
        {
            table = null;
            await old.DisposeAsync();
        }
    }

    private async Task NoteGoneAsync<TDocument>(HashSet<MoveId> lost, Ledger ledger, string key, Func<TDocument, Move, bool> stands)
    {
        // A page may get the document a moment after it sat down; what counts is what stands in the end.
        TDocument document = await Table.SeeWhenAsync<TDocument>(key, so => !ledger.Gone(move => stands(so, move)).Any(), Patience);
        MoveId[] gone = [.. ledger.Gone(move => stands(document, move)).Select(move => move.Id)];
        if (gone.Length > 0)
        {
            await Console.Error.WriteLineAsync($"{world.Created.Code} {seat.Nation}: {key} does not show {gone[^1]} nor what came after it, {gone.Length} moves are gone; it shows {JsonSerializer.Serialize(document, RulesJson.Options)}");
        }
        lost.UnionWith(gone);
        ledger.Settle(move => stands(document, move));
    }

    private Task<MoveReply> SendAsync(Move move, CancellationToken cancellation) =>
        overHttp ? world.PlayAsync(move, seat.SeatToken, cancellation) : Table.PlayAsync(move, cancellation);

    /// <summary>A pledge that no other number makes, within the budget.</summary>
    private static double Pledge(PlanDocument plan, long number) => plan.BudgetBillionsPerYear * (number % 1_000_000) / 1_000_000;

    /// <summary>The connection broke, so the answer will never come.</summary>
    private static bool IsBroken(Exception exception) =>
        exception is HttpRequestException { StatusCode: null } or IOException or WebSocketException or OperationCanceledException or InvalidOperationException;
}
