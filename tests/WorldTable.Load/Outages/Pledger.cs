using System.Diagnostics;
using WorldTable.Load.Tables;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;

namespace WorldTable.Load.Outages;

/// <summary>A delegate who pledges a little more each time, and tries a move that was not saved again, as a page does.</summary>
internal sealed class Pledger : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly ChallengeId Climate = new("climate");
    private readonly SeatTaken seat;
    private readonly SeatAtTable table;
    private readonly double step;
    private TaskCompletionSource? back;
    private double pledged;

    private Pledger(SeatTaken seat, SeatAtTable table, double step) => (this.seat, this.table, this.step) = (seat, table, step);

    /// <summary>Moves acknowledged so far.</summary>
    public long Acked { get; private set; }

    /// <summary>Answers that said: not saved, try again.</summary>
    public long NotSaved { get; private set; }

    /// <summary>The longest that such an answer took.</summary>
    public TimeSpan Slowest { get; private set; }

    /// <summary>Ends with the first acknowledged move since <see cref="Await"/>.</summary>
    public Task Back => back?.Task ?? Task.CompletedTask;

    /// <summary>When that was, by the stopwatch.</summary>
    public long BackAt { get; private set; }

    public static async Task<Pledger> SitDownAsync(WorldApi world, SeatTaken seat, CancellationToken cancellation)
    {
        SeatAtTable sat = await SeatAtTable.ConnectAsync(world.Server, seat.SeatToken, cancellation);
        PlanDocument plan = await sat.SeeWhenAsync<PlanDocument>("plan/" + seat.Nation.Value, so => so.Round == 1, Patience);
        return new Pledger(seat, sat, plan.BudgetBillionsPerYear / 1_000_000);
    }

    public void Await() => back = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task PlayAsync(CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            MakePledge move = new() { Id = new($"{seat.Seat.Value}-{Acked}"), Challenge = Climate, BillionsPerYear = step * (Acked % 1_000_000) };
            if (!await IsSavedAsync(move, enough))
            {
                return;
            }
            pledged = move.BillionsPerYear;
            Acked++;
            if (back is { Task.IsCompleted: false } waiting)
            {
                BackAt = Stopwatch.GetTimestamp();
                waiting.SetResult();
            }
        }
    }

    /// <summary>In public stands what was acknowledged last, and nothing that was refused.</summary>
    public bool SeesWhatWasAcknowledged() => IsPledged(table.See<ChallengeDocument>("challenge/" + Climate.Value));

    /// <summary>The report names it too.</summary>
    public async Task<bool> IsReportedAsync()
    {
        ReportDocument report = await table.SeeWhenAsync<ReportDocument>("report", so => so.Round == 1, Patience);
        return report.Promises.Any(row => row.Nation == seat.Nation && row.Challenge == Climate && row.PromisedBillionsPerYear == pledged);
    }

    public ValueTask DisposeAsync() => table.DisposeAsync();

    private bool IsPledged(ChallengeDocument stands) => stands.Pledges.Any(row => row.Nation == seat.Nation && row.BillionsPerYear == pledged);

    private async Task<bool> IsSavedAsync(MakePledge move, CancellationToken enough)
    {
        using PeriodicTimer again = new(TimeSpan.FromMilliseconds(200));
        while (true)
        {
            long asked = Stopwatch.GetTimestamp();
            switch (await table.PlayAsync(move, CancellationToken.None))
            {
                case MoveReply.Accepted:
                    return true;
                case MoveReply.Refused { Because.Code: Refusals.NotSaved }:
                    NotSaved++;
                    Slowest = Stopwatch.GetElapsedTime(asked) is var took && took > Slowest ? took : Slowest;
                    break;
                case var other:
                    throw new InvalidOperationException($"{seat.Nation} should have been told that {move} is not saved, and heard {other}.");
            }
            if (enough.IsCancellationRequested)
            {
                return false;
            }
            await again.WaitForNextTickAsync(CancellationToken.None);
        }
    }
}
