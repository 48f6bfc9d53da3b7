using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace WorldTable.Load.Bench;

/// <summary>What keepers do to a store, for benchmarks.</summary>
internal static class Keeping
{
    public const int RecordsPerKeeper = 16;
    public const int BodyBytes = 4096;

    /// <summary>So many keepers, each saving a new move to one of its records as soon as the last one is acknowledged.</summary>
    public static async Task<double> MovesPerSecondAsync(IGrainStorage storage, int keepers, TimeSpan time, CancellationToken cancellation)
    {
        var body = new string('m', BodyBytes - 40);
        var writers = Enumerable.Range(0, keepers).Select(async keeper =>
        {
            var records = Enumerable.Range(0, RecordsPerKeeper).Select(i => (Id: GrainId.Create("nation", $"w{keepers}/{keeper}/{i}"), State: new GrainState<Plan>())).ToArray();
            foreach (var (id, state) in records)
                await storage.ReadStateAsync("plan", id, state, cancellation);
            return records;
        });
        var ready = await Task.WhenAll(writers);
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(ready.Select((records, keeper) => Task.Run(async () =>
        {
            var next = new Random(keeper);
            var count = 0;
            while (clock.Elapsed < time)
            {
                count++;
                var (id, state) = records[next.Next(records.Length)];
                state.State = new(1, count, body);
                await storage.WriteStateAsync("plan", id, state, cancellation);
            }
            return count;
        }, cancellation)));
        return counts.Sum() / clock.Elapsed.TotalSeconds;
    }

    /// <summary>A record of about <see cref="BodyBytes"/>.</summary>
    internal sealed record Plan(int SchemaVersion, int Revision, string Body)
    {
        public Plan() : this(1, 0, "")
        {
        }
    }
}

/// <summary>Just enough of a silo to wire a store into.</summary>
internal sealed class BareSilo : ISiloBuilder
{
    public IServiceCollection Services { get; } = new ServiceCollection();

    public IConfiguration Configuration { get; } = new ConfigurationBuilder().Build();
}
