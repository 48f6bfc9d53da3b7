using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Numbers;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Tests.Forecasts;

public sealed class FuturesTests
{
    [Fact]
    public void Worlds_without_dice_are_the_same_in_all_four_and_are_run_once()
    {
        List<long> run = [];

        var futures = Futures.Of(seed => World(seed, run));

        Assert.Equal([Futures.Seeds[0]], run);
        Assert.Equal(MeterReading.Of(futures[0]), MeterReading.Mean(futures));
        Assert.Equal(MeterReading.Of(World(9, run)), MeterReading.Mean([.. Futures.Seeds.Select(seed => MeterReading.Of(World(seed, run)))]));
    }

    [Fact]
    public void Worlds_with_dice_are_run_once_for_each_of_the_four_shared_seeds()
    {
        List<long> run = [];

        var thrown = Futures.Of(seed =>
        {
            var world = World(seed, run);
            world.Poor[0] = world.DiceFor("disasters", "USA", Dice.Month(2030, 1)).Uniform();
            return world;
        });

        Assert.Equal(4, Futures.Seeds.Count);
        Assert.Equal(Futures.Seeds, run);
        Assert.Equal(4, thrown.Select(world => world.Poor[0]).Distinct().Count());
        Assert.Equal(thrown.Average(world => MeterReading.Of(world).Poverty), MeterReading.Mean(thrown).Poverty, 1e-12);
    }

    private static WorldInMotion World(long seed, List<long> run)
    {
        run.Add(seed);
        var game = Playing.Small();
        WorldInMotion world = new(game.Pack.Numbers, game.State) { Seed = seed };
        OneYear.Look(world);
        return world;
    }
}
