using System.Collections.Concurrent;
using Orleans.Storage;

namespace WorldTable.Storage.Tests.Contract;

/// <summary>Many keepers of the same grains at once, as after a network split: every write is either remembered or refused, never both, never neither.</summary>
public abstract class ParallelWritersContract : ProviderContract
{
    private const int Writers = 10;
    private const int Attempts = 3;

    /// <summary>Fewer where a store is slow.</summary>
    protected virtual int Grains => 100;

    [Fact]
    public async Task Of_many_grains_with_ten_writers_each_every_write_is_remembered_or_refused()
    {
        ConcurrentBag<(int Grain, string Mark)> acknowledged = [];
        var refused = 0;

        await Task.WhenAll(
            from grain in Enumerable.Range(0, Grains)
            from writer in Enumerable.Range(0, Writers)
            select Task.Run(async () =>
            {
                var held = await Store.ReadAsync(Grain(grain));
                for (var attempt = 0; attempt < Attempts; attempt++)
                {
                    var mark = $"{writer}.{attempt};";
                    held.State = new() { Coins = held.State.Coins + 1, Motto = held.State.Motto + mark };
                    try
                    {
                        await Store.WriteAsync(Grain(grain), held);
                        acknowledged.Add((grain, mark));
                    }
                    catch (InconsistentStateException)
                    {
                        Interlocked.Increment(ref refused);
                        held = await Store.ReadAsync(Grain(grain));
                    }
                }
            }));

        Assert.Equal(Grains * Writers * Attempts, acknowledged.Count + refused);
        Assert.True(acknowledged.Count >= Grains);
        var byGrain = acknowledged.ToLookup(entry => entry.Grain, entry => entry.Mark);
        for (var grain = 0; grain < Grains; grain++)
        {
            var found = (await Store.ReadAsync(Grain(grain))).State;
            Assert.Equal(byGrain[grain].Count(), found.Coins);
            Assert.Equal(byGrain[grain].Order(), found.Motto.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(mark => $"{mark};").Order());
        }
    }

    [Fact]
    public async Task Of_many_first_writes_of_one_grain_exactly_one_is_remembered()
    {
        var writers = Enumerable.Range(1, 50).Select(coins => new Held(new() { Coins = coins })).ToList();

        var won = await Task.WhenAll(writers.Select(held => Task.Run(async () =>
        {
            try
            {
                await Store.WriteAsync(Grain(0), held);
                return held.State.Coins;
            }
            catch (InconsistentStateException)
            {
                return 0;
            }
        })));

        Assert.Equal((await Store.ReadAsync(Grain(0))).State.Coins, Assert.Single(won, coins => coins > 0));
    }

    private static GrainId Grain(int number) => Provider.Nation($"w/{number}");
}
