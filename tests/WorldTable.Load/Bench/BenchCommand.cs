using System.CommandLine;
using WorldTable.Load.Tables;

namespace WorldTable.Load.Bench;

/// <summary>The command <c>bench</c>, with one command per thing to measure.</summary>
internal static class BenchCommand
{
    private static readonly IReadOnlyList<(string Name, string Description, Func<Measures, CancellationToken, Task> Run)> Benches =
    [
        ("feed", "25 players in one world: from a move to everyone's screen, and how long the 25th needs to join.", FeedBench.RunAsync),
        ("signature", "24 nations and treaties of all of them: from a signature to everyone's screen.", SignatureBench.RunAsync),
        ("forecast", "Three players move sliders at once: from the question to where the draft leads, both packs; then thirty, and a move among them to everyone's screen.", ForecastBench.RunAsync),
        ("start", "From the start of the process (client built) until the first page is served and somebody has joined.", StartBench.RunAsync),
        ("size", "The JavaScript of the first page, compressed.", SizeBench.RunAsync),
        ("resolve", "One round through the rules alone: Small Table (7 rows, 15 years) and World 2025 (32 rows, 5 years), in annual steps.", ResolveBench.RunAsync),
        ("war", "One round of a made world in a trade war through the rules alone: 24 seats and 8 automatic rows, 5 years, every lever in use.", WarBench.RunAsync),
        ("pledges", "200 nations whose conditional pledges hang on each other, solved together: by luck, and one after the other struck.", PledgesBench.RunAsync),
        ("trade", "The trade of one round alone: 32 rows, everybody's tariff on everybody one point higher or lower than before.", TradeBench.RunAsync),
        ("treaties", "A round of World 2025 with 50 treaties of 8 clauses beside the same round without them, and where a draft of a treaty leads.", TreatiesBench.RunAsync),
        ("close", "What a room waits for between two rounds, by the rules alone: the report, every plan, a heading; Small Table and World 2025.", CloseBench.RunAsync),
        ("storage", "4 KB moves saved per second through the embedded store at 64 keepers, beside a bare loop of the same saves.", StorageBench.RunAsync),
        ("azurite", "4 KB moves saved per second in Azurite by 8 keepers, beside bare uploads of the same blobs; in the account that ConnectionStrings__AzureStorage names, where it is set.", AzuriteBench.RunAsync),
    ];

    public static Command Make()
    {
        Command all = new("all", "Everything, one after the other.");
        all.SetAction((_, cancellation) => RunAsync(Benches.Select(bench => bench.Run), cancellation));
        Command command = new("bench",
            """
            Measures what players feel, and prints it beside what was promised.

            Columns: metric, value, target, ok (yes or no; empty where nothing was promised). Exit code 0 whatever the numbers are: they are a machine's, not a verdict.
            Say `-c Release` for numbers that mean something.
            """)
        { all };
        foreach ((string name, string description, Func<Measures, CancellationToken, Task> run) in Benches)
        {
            Command one = new(name, description);
            one.SetAction((_, cancellation) => RunAsync([run], cancellation));
            command.Add(one);
        }
        return command;
    }

    private static async Task<int> RunAsync(IEnumerable<Func<Measures, CancellationToken, Task>> benches, CancellationToken cancellation)
    {
        if (!string.Equals(Place.Configuration, "release", StringComparison.Ordinal))
        {
            await Console.Error.WriteLineAsync("This is a debug build: say -c Release for numbers that mean something.");
        }
        Measures measures = new(Console.Out);
        measures.Head();
        foreach (Func<Measures, CancellationToken, Task> run in benches)
        {
            await run(measures, cancellation);
        }
        return 0;
    }
}
