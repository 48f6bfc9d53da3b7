using System.Diagnostics;
using WorldTable.Load.Tables;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Load.Bench;

/// <summary>A class of 25 in one world: how soon everybody sees a move, and how soon the last one is in.</summary>
internal static class FeedBench
{
    private const int Players = 25;
    private const int SeatsPerNation = 8;
    private const int Moves = 500;
    private const int WarmUp = 100;
    private const int Worlds = 5;
    private static readonly string[] Nations = ["USA", "CHN", "EUN", "IND", "EAC", "SIS"];

    public static async Task RunAsync(Measures measures, CancellationToken cancellation)
    {
        await using ServerProcess server = await ServerProcess.StartWithoutLimitsAsync(cancellation: cancellation);
        List<double> joins = [];
        for (int number = 1; number <= Worlds; number++)
        {
            using WorldApi world = await WorldApi.CreateAsync(server.Address, SeatsPerNation, seed: number, cancellation: cancellation);
            List<SeatAtTable> players = [];
            try
            {
                while (players.Count < Players - 1)
                {
                    players.Add(await JoinAsync(world, players.Count, cancellation));
                }
                joins.AddRange(await TimeJoinsAsync(world, number > 1, cancellation));
                players.Add(await JoinAsync(world, Nations.Length * SeatsPerNation - 1, cancellation));
                if (number == Worlds)
                {
                    await world.AdvanceToAsync(Phase.Table, cancellation);
                    IReadOnlyList<double> seen = await TimeMovesAsync(players, cancellation);
                    measures.Note("move-to-every-screen-p50-ms", Measures.Quantile(seen, 0.5));
                    measures.AtMost("move-to-every-screen-p99-ms", Measures.Quantile(seen, 0.99), 30);
                }
            }
            finally
            {
                await Task.WhenAll(players.Select(player => player.DisposeAsync().AsTask()));
            }
        }
        measures.Note("join-of-the-25th-p50-ms", Measures.Quantile(joins, 0.5));
        measures.AtMost("join-of-the-25th-p99-ms", Measures.Quantile(joins, 0.99), 150);
    }

    private static async Task<SeatAtTable> JoinAsync(WorldApi world, int number, CancellationToken cancellation)
    {
        SeatTaken seat = await world.SitAsync(Nations[number % Nations.Length], $"Player {number + 1}", cancellation);
        return await SeatAtTable.ConnectAsync(world.Server, seat.SeatToken, cancellation);
    }

    /// <summary>With 24 at the table, one after the other takes a seat, connects, sees the world and goes; the first world only warms up.</summary>
    private static async Task<IReadOnlyList<double>> TimeJoinsAsync(WorldApi world, bool counts, CancellationToken cancellation)
    {
        List<double> took = [];
        for (int number = Players - 1; number < Nations.Length * SeatsPerNation - 1; number++)
        {
            long start = Stopwatch.GetTimestamp();
            await using SeatAtTable player = await JoinAsync(world, number, cancellation);
            player.See<WorldDocument>("world");
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return counts ? took : [];
    }

    /// <summary>One pledge after the other, each by another player: from sending until the last of 25 has the document with it.</summary>
    private static async Task<IReadOnlyList<double>> TimeMovesAsync(List<SeatAtTable> players, CancellationToken cancellation)
    {
        const string Key = "challenge/climate";
        List<double> took = [];
        for (int number = 1; number <= WarmUp + Moves; number++)
        {
            double billions = number / 1024.0;
            Task<ChallengeDocument>[] seen = [.. players.Select(player => player.SeeWhenAsync<ChallengeDocument>(
                Key, so => so.Pledges.Any(pledge => pledge.BillionsPerYear == billions), TimeSpan.FromSeconds(10)))];
            long start = Stopwatch.GetTimestamp();
            MoveReply reply = await players[number % Players].PlayAsync(
                new MakePledge { Id = new MoveId($"feed-{number}"), Challenge = new ChallengeId("climate"), BillionsPerYear = billions }, cancellation);
            if (reply is not MoveReply.Accepted)
            {
                throw new InvalidOperationException($"A pledge was not accepted: {reply}.");
            }
            await Task.WhenAll(seen);
            if (number > WarmUp)
            {
                took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
        return took;
    }
}
