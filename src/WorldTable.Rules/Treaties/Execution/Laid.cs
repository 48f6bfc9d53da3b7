using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Treaties.Execution;

/// <summary>What the treaties of a round do by themselves, beside all plans: money that moves or is spent, research that is shared, know-how that is licensed. Billions a year by row.</summary>
public sealed class Laid
{
    // Whatever was signed, a tenth of the budget stays for plans.
    internal const double MostOfBudget = 0.9;

    private readonly double[] paid;
    private readonly double[] received;
    private readonly double[] fees;

    internal Laid(TreatyDuties duties, OpeningFigures figures, Orders orders)
    {
        Duties = duties;
        (paid, received, fees) = (new double[orders.Rows], new double[orders.Rows], new double[orders.Rows]);
        Worth = DutyWorth.Of(duties, figures);
        Opening = figures;
        Pay(figures, orders);
    }

    public TreatyDuties Duties { get; }

    /// <summary>Sent to other rows, received from them, and spent on inspectors.</summary>
    public ReadOnlySpan<double> Paid => paid;
    public ReadOnlySpan<double> Received => received;
    public ReadOnlySpan<double> Fees => fees;

    /// <summary>What each slot of duties is worth in trust, billions.</summary>
    internal double[] Worth { get; }

    /// <summary>The figures by which the round's duties are measured.</summary>
    public OpeningFigures Opening { get; }

    /// <summary>What leaves a row's budget by itself, billions a year.</summary>
    public double Taken(int row) => paid[row] + fees[row];

    /// <summary>Moves the year's money.</summary>
    internal void Collect(WorldInMotion world)
    {
        for (var i = 0; i < paid.Length; i++)
            world.FromTreaties[i] = received[i] - paid[i] - fees[i];
    }

    /// <summary>What is learned together by the end of a year.</summary>
    internal void Teach(WorldInMotion world)
    {
        if (Duties.SharedResearch is { } shared)
        {
            var more = 0.0;
            for (var i = 0; i < paid.Length; i++)
                more += shared[i] * world.Research[i];
            world.CleanKnowledge += more;
        }
        foreach (var group in Duties.Licences)
        {
            // Of several teachers the one furthest ahead counts.
            var (ahead, learner) = (0.0, world.LogKnowHow[group.Key]);
            foreach (var licence in group)
            {
                var more = licence.Share * (world.LogKnowHow[licence.From] - learner);
                ahead = more > ahead ? more : ahead;
            }
            world.LogKnowHow[group.Key] += ahead;
        }
    }

    // Payments first, then what they leave no room for is taken off the plan, line by line alike.
    private void Pay(OpeningFigures figures, Orders orders)
    {
        if (Duties.Payments.Length == 0)
            return;
        Span<double> due = stackalloc double[orders.Rows];
        foreach (var payment in Duties.Payments)
            due[payment.From] += Amount(payment, figures);
        foreach (var payment in Duties.Payments)
        {
            var most = MostOfBudget * orders.Budget[payment.From];
            var billions = Amount(payment, figures) * (due[payment.From] > most ? most / due[payment.From] : 1.0);
            if (payment.To < 0)
            {
                fees[payment.From] += billions;
                continue;
            }
            paid[payment.From] += billions;
            received[payment.To] += billions;
        }
        for (var i = 0; i < orders.Rows; i++)
        {
            var (plan, room) = (orders.Planned(i), orders.Budget[i] - Taken(i));
            if (Taken(i) > 0.0 && plan > room)
                orders.Scale(i, room > 0.0 ? room / plan : 0.0);
        }
    }

    internal static double Amount(in Payment payment, OpeningFigures figures) => payment.Billions + (payment.PercentOfGdp / 100.0 * figures.Gdp(payment.From));
}
