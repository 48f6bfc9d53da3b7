using System.CommandLine;

namespace WorldTable.Load.Outages;

/// <summary>The command <c>outage</c>.</summary>
internal static class OutageCommand
{
    public static Command Make()
    {
        Option<int> seconds = new("--seconds") { Description = "How long the store is away.", DefaultValueFactory = _ => 60 };
        Option<int> worlds = new("--worlds") { Description = "How many worlds are played at the same time, six seats each.", DefaultValueFactory = _ => 4 };
        Option<bool> hang = new("--hang") { Description = "It does not end but stands still (SIGSTOP): it takes connections and answers nothing." };
        Command command = new("outage",
            """
            Takes the store (Azurite) away under load, and gives it back.

            Every seat of every world pledges without a pause over SignalR. While the store is away each move must be answered "not saved, try again", and what
            everybody sees must be the last acknowledged pledge of each. When it is back everybody tries the same move again as a page does; then the round
            is ended, and the report must name the last acknowledged pledge of each.

            Columns: seconds away, seats, moves acknowledged before, answers "not saved" while away, the slowest of them in ms, ms from the store's return until half
            of the seats and until all of them had a move acknowledged, moves acknowledged in all, and wrong: pledges that were seen without having been acknowledged, or lost.
            Exit code 1 when something was wrong.
            """)
        { seconds, worlds, hang };
        command.SetAction(async (said, cancellation) =>
        {
            Console.WriteLine("seconds,seats,acked_before,not_saved,slowest_ms,half_back_ms,all_back_ms,acked,wrong");
            OutageTally so = await new OutageRun(said.GetValue(worlds), said.GetValue(hang)).RunAsync(TimeSpan.FromSeconds(said.GetValue(seconds)), cancellation);
            Console.WriteLine($"{said.GetValue(seconds)},{so.Seats},{so.AckedBefore},{so.NotSaved},{so.Slowest.TotalMilliseconds:F0},{so.HalfBack.TotalMilliseconds:F0},{so.AllBack.TotalMilliseconds:F0},{so.Acked},{so.Wrong}");
            return so.Wrong > 0 ? 1 : 0;
        });
        return command;
    }
}
