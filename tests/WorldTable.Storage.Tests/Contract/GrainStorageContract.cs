
namespace WorldTable.Storage.Tests.Contract;

/// <summary>What every storage provider of the game keeps to; one subclass per Store.</summary>
public abstract class GrainStorageContract : ProviderContract
{
    private static readonly GrainId Kenya = Provider.Nation("hopeful-7/KEN");

    [Fact]
    public async Task Reading_what_was_never_written_gives_a_fresh_state()
    {
        var seen = new Held(new() { Coins = 9 }, "left over");

        await Store.Grains.ReadStateAsync("purse", Kenya, seen);

        Assert.Equal(new Purse(), seen.State);
        Assert.False(seen.RecordExists);
        Assert.Null(seen.ETag);
    }

    [Fact]
    public async Task What_is_written_is_read_with_the_ETag_of_the_write()
    {
        var mine = new Held(new() { Coins = 3, Motto = "Harambee — ¡juntos! 地球" });

        await Store.WriteAsync(Kenya, mine);
        var seen = await Store.ReadAsync(Kenya);

        Assert.Equal(mine.State, seen.State);
        Assert.True(mine.RecordExists);
        Assert.True(seen.RecordExists);
        Assert.False(string.IsNullOrEmpty(mine.ETag));
        Assert.Equal(mine.ETag, seen.ETag);
    }

    [Fact]
    public async Task Each_write_of_the_same_keeper_gets_a_new_ETag()
    {
        var mine = new Held(new());
        HashSet<string> tags = [];

        for (var i = 0; i < 5; i++)
        {
            await Store.WriteAsync(Kenya, mine);
            tags.Add(mine.ETag!);
        }

        Assert.Equal(5, tags.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_first_write_over_an_existing_record_is_refused(string? empty)
    {
        await Store.WriteAsync(Kenya, new(new() { Coins = 1 }));

        await Refused(() => Store.WriteAsync(Kenya, new(new() { Coins = 2 }, empty)));

        Assert.Equal(1, (await Store.ReadAsync(Kenya)).State.Coins);
    }

    [Fact]
    public async Task A_write_that_knows_only_an_older_record_is_refused_and_changes_nothing()
    {
        var mine = new Held(new() { Coins = 1 });
        await Store.WriteAsync(Kenya, mine);
        var stale = new Held(new() { Coins = 99 }, mine.ETag);
        mine.State = new() { Coins = 2 };
        await Store.WriteAsync(Kenya, mine);
        var before = stale.ETag;

        await Refused(() => Store.WriteAsync(Kenya, stale));

        Assert.Equal(before, stale.ETag);
        Assert.Equal(2, (await Store.ReadAsync(Kenya)).State.Coins);
        Assert.Equal(mine.ETag, (await Store.ReadAsync(Kenya)).ETag);
    }

    [Theory]
    [InlineData("no such tag")]
    [InlineData("\"0x8D\"")]
    [InlineData("0")]
    [InlineData("-1")]
    public async Task A_write_with_an_ETag_that_was_never_given_is_refused(string invented)
    {
        await Refused(() => Store.WriteAsync(Kenya, new(new(), invented)));
        await Store.WriteAsync(Kenya, new(new()));
        await Refused(() => Store.WriteAsync(Kenya, new(new(), invented)));
    }

    [Fact]
    public async Task Clearing_removes_the_record_and_leaves_a_fresh_state()
    {
        var mine = new Held(new() { Coins = 3 });
        await Store.WriteAsync(Kenya, mine);

        await Store.ClearAsync(Kenya, mine);

        Assert.Equal(new Purse(), mine.State);
        Assert.Null(mine.ETag);
        Assert.False(mine.RecordExists);
        Assert.False((await Store.ReadAsync(Kenya)).RecordExists);
    }

    [Fact]
    public async Task Clearing_before_any_write_succeeds()
    {
        var mine = new Held();

        await Store.ClearAsync(Kenya, mine);

        Assert.NotNull(mine.State);
        Assert.Null(mine.ETag);
        Assert.False(mine.RecordExists);
    }

    [Fact]
    public async Task A_clear_that_knows_only_an_older_record_is_refused_and_removes_nothing()
    {
        var mine = new Held(new() { Coins = 1 });
        await Store.WriteAsync(Kenya, mine);
        var stale = new Held(mine.State, mine.ETag);
        await Store.WriteAsync(Kenya, mine);

        await Refused(() => Store.ClearAsync(Kenya, stale));
        await Refused(() => Store.ClearAsync(Kenya, new Held()));

        Assert.Equal(mine.ETag, (await Store.ReadAsync(Kenya)).ETag);
    }

    [Fact]
    public async Task A_record_written_anew_after_a_clear_is_closed_to_those_who_knew_the_old_one()
    {
        var mine = new Held(new() { Coins = 1 });
        await Store.WriteAsync(Kenya, mine);
        var stale = new Held(new() { Coins = 99 }, mine.ETag);
        await Store.ClearAsync(Kenya, mine);
        await Refused(() => Store.WriteAsync(Kenya, stale));
        await Refused(() => Store.ClearAsync(Kenya, stale));

        mine.State = new() { Coins = 2 };
        await Store.WriteAsync(Kenya, mine);

        await Refused(() => Store.WriteAsync(Kenya, stale));
        Assert.Equal(2, (await Store.ReadAsync(Kenya)).State.Coins);
    }

    [Fact]
    public async Task States_grain_types_and_keys_are_kept_apart()
    {
        GrainId[] grains = [Kenya, GrainId.Create("treaty", "hopeful-7/KEN"), Provider.Nation("hopeful-7/ken"), Provider.Nation("hopeful-7"), Provider.Nation("hopeful-7/KEN/1"),
            Provider.Nation("hopeful_7/KEN"), Provider.Nation("it's \"100%\" — мир 🌍/x y"), Provider.Nation(new string('k', 600))];
        string[] states = ["purse", "Purse", "plan"];
        var coins = 0;
        foreach (var grain in grains)
            foreach (var state in states)
                await Store.WriteAsync(grain, new(new() { Coins = ++coins }), state);

        var expected = 0;
        foreach (var grain in grains)
            foreach (var state in states)
                Assert.Equal(++expected, (await Store.ReadAsync(grain, state)).State.Coins);
    }

    [Fact]
    public async Task A_record_may_be_far_larger_than_usual()
    {
        var mine = new Held(new() { Motto = new('m', 3_000_000) });

        await Store.WriteAsync(Kenya, mine);

        Assert.Equal(mine.State, (await Store.ReadAsync(Kenya)).State);
    }

    [Fact]
    public async Task Records_and_their_ETags_outlive_a_restart()
    {
        var mine = new Held(new() { Coins = 1 });
        await Store.WriteAsync(Kenya, mine);
        var gone = new Held(new());
        await Store.WriteAsync(Provider.Nation("gone"), gone);
        var stale = new Held(new(), gone.ETag);
        await Store.ClearAsync(Provider.Nation("gone"), gone);

        await Store.RestartAsync();

        Assert.Equal(mine.ETag, (await Store.ReadAsync(Kenya)).ETag);
        mine.State = new() { Coins = 2 };
        await Store.WriteAsync(Kenya, mine);
        await Store.WriteAsync(Provider.Nation("gone"), gone);
        await Refused(() => Store.WriteAsync(Provider.Nation("gone"), stale));
        Assert.Equal(2, (await Store.ReadAsync(Kenya)).State.Coins);
    }
}
