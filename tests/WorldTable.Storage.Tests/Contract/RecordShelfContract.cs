using System.Text;
using System.Text.Json.Nodes;
using WorldTable.Storage.Shelf;

namespace WorldTable.Storage.Tests.Contract;

/// <summary>What export, import, backup, verification and purge may rely on.</summary>
public abstract class RecordShelfContract : ProviderContract
{
    private static readonly RecordName Kenya = new("purse", "nation", "w/KEN");

    [Fact]
    public async Task A_world_is_its_own_record_and_everything_below_it()
    {
        string[] inside = ["w", "w/KEN", "w/0/1", "w/é", "w//", "w/ "];
        string[] outside = ["w0", "w2", "w2/KEN", "w-x/KEN", "W/KEN", "v/w/KEN", "%/KEN", "_/KEN", "w\u00e9/KEN"];
        foreach (var key in inside.Concat(outside))
            await Store.WriteAsync(Provider.Nation(key), new Held());

        var listed = await Store.Shelf.ListAsync("w").ToListAsync();

        Assert.Equal(inside.Order(StringComparer.Ordinal), listed.Select(name => name.Key).Order(StringComparer.Ordinal));
        Assert.All(listed, name => Assert.Equal(("purse", "nation"), (name.State, name.GrainType)));
        Assert.Equal("%/KEN", (await Store.Shelf.ListAsync("%").ToListAsync()).Single().Key);
        Assert.Empty(await Store.Shelf.ListAsync("nowhere").ToListAsync());
        Assert.Equal(inside.Length + outside.Length, (await Store.Shelf.ListAllAsync().ToListAsync()).Count);
    }

    [Fact]
    public async Task A_long_list_is_complete_and_names_each_record_once()
    {
        await Task.WhenAll(from i in Enumerable.Range(0, 400) from state in new[] { "purse", "plan", "seal" } select Store.WriteAsync(Provider.Nation($"w/{i}"), new Held(), state));

        var listed = await Store.Shelf.ListAsync("w").ToListAsync();

        Assert.Equal(1200, listed.Count);
        Assert.Equal(1200, listed.Distinct().Count());
    }

    [Fact]
    public async Task A_raw_record_is_the_JSON_that_the_keeper_wrote()
    {
        var held = new Held(new() { Coins = 4 });
        await Store.WriteAsync(Provider.Nation(Kenya.Key), held);

        var raw = await Store.Shelf.ReadAsync(Kenya);

        Assert.NotNull(raw);
        Assert.Equal(held.ETag, raw.ETag);
        Assert.Equal(Kenya, raw.Name);
        Assert.Equal(4, (int)JsonNode.Parse(raw.Body.Span)!["Coins"]!);
        Assert.Null(await Store.Shelf.ReadAsync(Kenya with { State = "plan" }));
    }

    [Fact]
    public async Task A_raw_write_replaces_the_record_and_makes_keepers_look_again()
    {
        var grain = Provider.Nation(Kenya.Key);
        await Store.Shelf.WriteAsync(Kenya, """{"SchemaVersion":1,"Coins":1}"""u8.ToArray());
        var held = await Store.ReadAsync(grain);
        Assert.Equal(1, held.State.Coins);

        await Store.Shelf.WriteAsync(Kenya, """{"SchemaVersion":1,"Coins":7}"""u8.ToArray());

        await Refused(() => Store.WriteAsync(grain, held));
        Assert.Equal(7, (await Store.ReadAsync(grain)).State.Coins);
    }

    [Fact]
    public async Task A_removed_record_is_gone_and_removing_it_again_does_no_harm()
    {
        var held = new Held();
        await Store.WriteAsync(Provider.Nation(Kenya.Key), held);

        await Store.Shelf.RemoveAsync(Kenya);
        await Store.Shelf.RemoveAsync(Kenya);

        Assert.Null(await Store.Shelf.ReadAsync(Kenya));
        await Refused(() => Store.WriteAsync(Provider.Nation(Kenya.Key), held));
    }

    [Fact]
    public async Task A_world_carried_to_another_store_record_by_record_is_the_same_world()
    {
        for (var i = 0; i < 20; i++)
            await Store.WriteAsync(Provider.Nation($"w/{i}"), new(new() { Coins = i, Motto = "¡hola!" }));
        await using var other = await StartAsync();

        await foreach (var name in Store.Shelf.ListAsync("w"))
            await other.Shelf.WriteAsync(name, (await Store.Shelf.ReadAsync(name))!.Body);

        Assert.Equal(await TextsAsync(Store), await TextsAsync(other));
        Assert.Equal(19, (await other.ReadAsync(Provider.Nation("w/19"))).State.Coins);
    }

    [Fact]
    public async Task The_probe_makes_a_write_that_no_world_sees()
    {
        await Store.Probe.ProveAsync();

        Assert.Empty(await Store.Shelf.ListAllAsync().ToListAsync());
    }

    [Fact]
    public async Task What_is_cancelled_before_it_begins_is_not_done()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.Grains.WriteStateAsync("purse", Provider.Nation("w"), new Held(), cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.Grains.ReadStateAsync("purse", Provider.Nation("w"), new Held(), cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.Shelf.WriteAsync(Kenya, default, cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.Shelf.ListAllAsync(cancelled.Token).ToListAsync());

        Assert.Empty(await Store.Shelf.ListAllAsync().ToListAsync());
    }

    private static async Task<List<string>> TextsAsync(Provider from)
    {
        List<string> texts = [];
        await foreach (var name in from.Shelf.ListAllAsync())
            texts.Add($"{name} {Encoding.UTF8.GetString((await from.Shelf.ReadAsync(name))!.Body.Span)}");
        return texts;
    }
}
