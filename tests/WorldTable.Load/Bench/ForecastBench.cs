using System.Diagnostics;
using WorldTable.Load.Tables;
using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Load.Bench;

/// <summary>Sliders that move: how soon three players see where their drafts lead, and what thirty of them cost a move.</summary>
internal static class ForecastBench
{
    private const int Few = 3;
    private const int Many = 30;
    private const int WarmUp = 15;
    private const int Questions = 120;
    private const int Moves = 200;
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromMilliseconds(120);

    public static async Task RunAsync(Measures measures, CancellationToken cancellation)
    {
        foreach (string pack in (string[])["small-table", "world-2025"])
        {
            measures.Note($"forecast-{pack}-rules-alone-cpu-ms", CpuMilliseconds(pack));
            await using ServerProcess server = await ServerProcess.StartWithoutLimitsAsync(cancellation: cancellation);
            await MeasureAsync(server.Address, pack, measures, cancellation);
        }
    }

    /// <summary>Processor time of one draft by the rules alone, the quickest of many: what a busy machine does not falsify.</summary>
    private static double CpuMilliseconds(string name)
    {
        Pack pack = PackShelf.Named(name)!;
        RoundView view = new() { Pack = pack, Branch = 0, Round = 1, Phase = Phase.Table, Opening = Round.Opening(pack, 1) };
        DraftForecast forecast = new(view, Announced.Nothing);
        double best = double.PositiveInfinity;
        for (int number = 1; number <= 200; number++)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            forecast.Of(pack.Playable[0], Draft(number));
            best = Math.Min(best, number > 100 ? (Environment.CpuUsage.TotalTime - before).TotalMilliseconds : best);
        }
        return best;
    }

    private static Plan Draft(int number) =>
        new() { Lines = [new PlanLine { Lever = new LeverId("carbon-price"), Amount = 20 + (number % 200) }, new PlanLine { Lever = new LeverId("pool"), To = "climate", Amount = number % 40 }] };

    private static async Task MeasureAsync(Uri server, string pack, Measures measures, CancellationToken cancellation)
    {
        using WorldApi world = await WorldApi.CreateAsync(server, seatsPerNation: 8, seed: 1, pack: pack, cancellation: cancellation);
        List<SeatAtTable> players = [];
        try
        {
            string[] nations = pack == "small-table" ? ["USA", "CHN", "EUN", "IND", "EAC", "SIS"] : ["USA", "CHN", "IND", "BRA", "EUN", "JPN"];
            for (int number = 0; number < Many; number++)
            {
                SeatTaken seat = await world.SitAsync(nations[number % nations.Length], $"Player {number + 1}", cancellation);
                players.Add(await SeatAtTable.ConnectAsync(server, seat.SeatToken, cancellation));
            }
            await world.AdvanceToAsync(Phase.Table, cancellation);
            await Task.WhenAll(players.Take(Few).Select(player => SlideAsync(player, WarmUp, cancellation)));
            double[] took = [.. (await Task.WhenAll(players.Take(Few).Select(player => SlideAsync(player, Questions, cancellation)))).SelectMany(one => one)];
            measures.Note($"forecast-{pack}-{Few}-players-p50-ms", Measures.Quantile(took, 0.5));
            measures.AtMost($"forecast-{pack}-{Few}-players-p99-ms", Measures.Quantile(took, 0.99), 100);
            measures.Note($"forecast-{pack}-questions", took.Length);

            IReadOnlyList<double> still = await TimeMovesAsync(players, cancellation);
            using CancellationTokenSource enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            Task<List<double>>[] sliding = [.. players.Select(player => SlideOnAsync(player, enough.Token))];
            IReadOnlyList<double> seen = await TimeMovesAsync(players, cancellation);
            await enough.CancelAsync();
            double[] among = [.. (await Task.WhenAll(sliding)).SelectMany(one => one)];
            measures.Note($"forecast-{pack}-nobody-slides-move-to-every-screen-p99-ms", Measures.Quantile(still, 0.99));
            measures.Note($"forecast-{pack}-{Many}-slide-move-to-every-screen-p50-ms", Measures.Quantile(seen, 0.5));
            measures.Note($"forecast-{pack}-{Many}-slide-move-to-every-screen-p99-ms", Measures.Quantile(seen, 0.99));
            measures.Note($"forecast-{pack}-{Many}-players-p50-ms", Measures.Quantile(among, 0.5));
            measures.Note($"forecast-{pack}-{Many}-players-p99-ms", Measures.Quantile(among, 0.99));
        }
        finally
        {
            await Task.WhenAll(players.Select(player => player.DisposeAsync().AsTask()));
        }
    }

    /// <summary>One question after the other, at the pace of a page.</summary>
    private static async Task<List<double>> SlideAsync(SeatAtTable player, int questions, CancellationToken cancellation)
    {
        List<double> took = [];
        using PeriodicTimer pace = new(BetweenQuestions);
        for (int number = 1; number <= questions && await pace.WaitForNextTickAsync(cancellation); number++)
        {
            took.Add(await AskAsync(player, number, cancellation));
        }
        return took;
    }

    /// <summary>At the pace of a page, until told to stop.</summary>
    private static async Task<List<double>> SlideOnAsync(SeatAtTable player, CancellationToken enough)
    {
        List<double> took = [];
        using PeriodicTimer pace = new(BetweenQuestions);
        try
        {
            for (int number = 1_000; await pace.WaitForNextTickAsync(enough); number++)
            {
                took.Add(await AskAsync(player, number, enough));
            }
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested)
        {
            return took;
        }
        return took;
    }

    private static async Task<double> AskAsync(SeatAtTable player, int number, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        ForecastReply reply = await player.ForecastAsync(new ForecastWish { Number = number, Plan = Draft(number) }, cancellation);
        return reply is ForecastReply.Done ? Stopwatch.GetElapsedTime(start).TotalMilliseconds : throw new InvalidOperationException($"A forecast was not answered: {reply}.");
    }

    private static int moves;

    private static async Task<IReadOnlyList<double>> TimeMovesAsync(List<SeatAtTable> players, CancellationToken cancellation)
    {
        List<double> took = [];
        for (int number = 0; number < Moves; number++)
        {
            double billions = ++moves / 1024.0;
            Task<ChallengeDocument>[] seen = [.. players.Select(player => player.SeeWhenAsync<ChallengeDocument>(
                "challenge/climate", so => so.Pledges.Any(pledge => pledge.BillionsPerYear == billions), TimeSpan.FromSeconds(10)))];
            long start = Stopwatch.GetTimestamp();
            if (await players[number % players.Count].PlayAsync(
                new MakePledge { Id = new MoveId($"forecast-{moves}"), Challenge = new ChallengeId("climate"), BillionsPerYear = billions }, cancellation) is not MoveReply.Accepted)
            {
                throw new InvalidOperationException("A pledge was not accepted.");
            }
            await Task.WhenAll(seen);
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return took;
    }
}
