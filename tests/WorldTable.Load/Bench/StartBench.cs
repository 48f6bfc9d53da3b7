using System.Diagnostics;
using WorldTable.Load.Tables;

namespace WorldTable.Load.Bench;

/// <summary>A host's patience: from starting the server until somebody has joined. Before the counted starts comes one that warms up this program, which is not what is measured.</summary>
internal static class StartBench
{
    private const int Starts = 5;

    public static async Task RunAsync(Measures measures, CancellationToken cancellation)
    {
        _ = Place.Client;
        List<double> took = [];
        for (int start = 0; start <= Starts; start++)
        {
            long from = Stopwatch.GetTimestamp();
            await using ServerProcess server = await ServerProcess.StartAsync(cancellation: cancellation);
            using HttpClient http = new() { BaseAddress = server.Address };
            string page = await http.GetStringAsync(new Uri("/", UriKind.Relative), cancellation);
            if (!page.Contains("<script", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("The first page is not the built client.");
            }
            using WorldApi world = await WorldApi.CreateAsync(server.Address, cancellation: cancellation);
            string token = (await world.SitAsync("EAC", "Amina", cancellation)).SeatToken;
            await using SeatAtTable seat = await SeatAtTable.ConnectAsync(server.Address, token, cancellation);
            if (start > 0)
            {
                took.Add(Stopwatch.GetElapsedTime(from).TotalSeconds);
            }
        }
        measures.Note("start-to-join-median-s", Measures.Quantile(took, 0.5));
        measures.AtMost("start-to-join-worst-s", took.Max(), 3);
    }
}
