using System.Text;
using Azure.Storage.Blobs.Models;
using Orleans.Configuration;
using Orleans.Storage;
using WorldTable.Storage.Shelf;
using WorldTable.Storage.Tests.Contract;

namespace WorldTable.Storage.Tests.Blobs;

/// <summary>What a host who changes to the official provider, or comes from it, relies on.</summary>
public sealed class BlobLayoutTests
{
    private static readonly GrainId Kenya = Provider.Nation("w/KEN");

    [Fact]
    public void Without_a_word_the_options_are_the_official_ones()
    {
        var options = new AzureBlobStorageOptions();

        Assert.Equal("grainstate", options.ContainerName);
        Assert.Equal(ServiceLifecycleStage.ApplicationServices, options.InitStage);
        Assert.True(options.DeleteStateOnClear);
        Assert.True(options.UsePooledBufferForReads);
        Assert.Equal(AzureBlobStorageWriteMode.BinaryData, options.WriteMode);
        Assert.Null(options.GrainStorageSerializer);
        Assert.Null(options.BlobServiceClient);
    }

    [Fact]
    public async Task A_record_is_one_blob_named_by_state_grain_type_and_key()
    {
        await using var provider = await BlobProvider.StartAsync();
        await provider.WriteAsync(Kenya, new(new() { Coins = 3 }));
        await provider.WriteAsync(GrainId.Create(GrainType.Create("join-code"), GrainIdKeyExtensions.CreateIntegerKey(0xBEEF)), new(), "join-code");

        var blobs = await provider.Container.GetBlobsAsync(cancellationToken: TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["join-code-join-code/BEEF.json", "purse-nation/w/KEN.json"], blobs.Select(blob => blob.Name));
        Assert.All(blobs, blob => Assert.Equal("application/octet-stream", blob.Properties.ContentType));
        var content = await provider.Container.GetBlobClient("purse-nation/w/KEN.json").DownloadContentAsync(TestContext.Current.CancellationToken);
        Assert.Equal("""{"SchemaVersion":1,"Coins":3,"Motto":""}""", content.Value.Content.ToString());
        Assert.Equal(content.Value.Details.ETag.ToString(), (await provider.ReadAsync(Kenya)).ETag);
    }

    [Fact]
    public async Task A_blob_that_another_provider_wrote_is_read_and_listed()
    {
        await using var provider = await BlobProvider.StartAsync();
        await provider.Probe.ProveAsync(TestContext.Current.CancellationToken);
        foreach (var blob in new[] { "purse-nation/w/KEN.json", "join-code-join-code/w.json" })
            await provider.Container.GetBlobClient(blob).UploadAsync(new BinaryData("""{"Coins":8}"""), TestContext.Current.CancellationToken);

        Assert.Equal(8, (await provider.ReadAsync(Kenya)).State.Coins);
        Assert.Equal([new("join-code", "join-code", "w"), new RecordName("purse", "nation", "w/KEN")], await provider.Shelf.ListAsync("w").ToListAsync());
    }

    [Theory]
    [InlineData("purse-nation/w/KEN.json", null, "purse-nation/w/KEN")]
    [InlineData("join-code-join-code/w.json", null, "join-code-join-code/w")]
    [InlineData("a-b-c-d/k.json", "a-b", "a-b-c-d/k")]
    [InlineData("a-b-c/k.json", null, "a-b-c/k")]
    [InlineData("proof", null, null)]
    [InlineData("purse-nation/w.txt", null, null)]
    [InlineData("purse/w.json", null, null)]
    [InlineData("purse-nation/.json", null, null)]
    public void A_blobs_name_is_read_as_the_record_it_keeps(string blob, string? mark, string? record)
    {
        var name = Storage.Blobs.BlobNames.Read(blob, mark);

        Assert.Equal(record, name?.ToString());
        if (name is { } found)
            Assert.Equal(mark ?? (blob.StartsWith("join", StringComparison.Ordinal) ? "join-code" : blob.Split('-')[0]), found.State);
    }

    [Theory]
    [InlineData("purse", "w/../v")]
    [InlineData("purse", ".")]
    [InlineData("pur/se", "w")]
    public async Task A_name_that_would_lead_to_another_blob_is_refused(string state, string key)
    {
        await using var provider = await BlobProvider.StartAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => provider.WriteAsync(Provider.Nation(key), new(), state));
    }

    [Fact]
    public async Task Clearing_may_leave_an_empty_blob_that_still_keeps_stale_keepers_out()
    {
        await using var provider = await BlobProvider.StartAsync(options => options.DeleteStateOnClear = false);
        var mine = new Held(new() { Coins = 3 });
        await provider.WriteAsync(Kenya, mine);
        var stale = new Held(new(), mine.ETag);

        await provider.ClearAsync(Kenya, mine);

        Assert.Equal((new Purse(), false), (mine.State, mine.RecordExists));
        Assert.Equal(0, (await provider.Container.GetBlobClient("purse-nation/w/KEN.json").GetPropertiesAsync(cancellationToken: TestContext.Current.CancellationToken)).Value.ContentLength);
        await Assert.ThrowsAsync<InconsistentStateException>(() => provider.WriteAsync(Kenya, stale));
        await Assert.ThrowsAsync<InconsistentStateException>(() => provider.WriteAsync(Kenya, new()));
        var seen = await provider.ReadAsync(Kenya);
        Assert.Equal((new Purse(), false, mine.ETag), (seen.State, seen.RecordExists, seen.ETag));
        Assert.Empty(await provider.Shelf.ListAllAsync().ToListAsync());
        Assert.Null(await provider.Shelf.ReadAsync(new("purse", "nation", "w/KEN"), TestContext.Current.CancellationToken));
        seen.State = new() { Coins = 5 };
        await provider.WriteAsync(Kenya, seen);
        Assert.Equal(5, (await provider.ReadAsync(Kenya)).State.Coins);
    }

    [Fact]
    public async Task A_container_that_has_vanished_holds_nothing_and_is_made_again()
    {
        await using var provider = await BlobProvider.StartAsync();
        var mine = new Held(new() { Coins = 1 });
        await provider.WriteAsync(Kenya, mine);
        await provider.Container.DeleteAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.False((await provider.ReadAsync(Kenya)).RecordExists);
        Assert.Empty(await provider.Shelf.ListAllAsync().ToListAsync());
        Assert.Empty(await provider.Shelf.ListAsync("w").ToListAsync());
        await provider.Shelf.RemoveAsync(new("purse", "nation", "w/KEN"), TestContext.Current.CancellationToken);
        await provider.ClearAsync(Kenya, new());
        await Assert.ThrowsAsync<InconsistentStateException>(() => provider.ClearAsync(Kenya, mine));
        await Assert.ThrowsAsync<InconsistentStateException>(() => provider.WriteAsync(Kenya, mine));
        await provider.Container.DeleteIfExistsAsync(cancellationToken: TestContext.Current.CancellationToken);
        var again = new Held(new() { Coins = 2 });
        await provider.WriteAsync(Kenya, again);

        Assert.Equal(2, (await provider.ReadAsync(Kenya)).State.Coins);
    }

    [Fact]
    public async Task A_refusal_names_what_was_known_and_has_the_accounts_answer_behind_it()
    {
        await using var provider = await BlobProvider.StartAsync();
        await provider.WriteAsync(Kenya, new());

        var refusal = await Assert.ThrowsAsync<InconsistentStateException>(() => provider.WriteAsync(Kenya, new(new(), "\"0x1\"")));

        Assert.Equal(("Unknown", "\"0x1\""), (refusal.StoredEtag, refusal.CurrentEtag));
        Assert.Equal(412, Assert.IsType<Azure.RequestFailedException>(refusal.InnerException).Status);
        Assert.Contains("purse-nation/w/KEN", refusal.Message);
    }

    [Theory]
    [InlineData(true, AzureBlobStorageWriteMode.BinaryData)]
    [InlineData(false, AzureBlobStorageWriteMode.BufferedStream)]
    public async Task Records_of_any_size_go_through_used_buffers_unharmed(bool pooledReads, AzureBlobStorageWriteMode mode)
    {
        await using var provider = await BlobProvider.StartAsync(options => (options.UsePooledBufferForReads, options.WriteMode) = (pooledReads, mode));
        foreach (var size in new[] { 0, 100, 4000, 5000, 70_000, 3, 300_000 })
        {
            var text = new StringBuilder().Insert(0, $"{size} – ", size / 5 + 1).ToString();
            await provider.WriteAsync(Provider.Nation($"w/{size}"), new(new() { Motto = text }));
            Assert.Equal(text, (await provider.ReadAsync(Provider.Nation($"w/{size}"))).State.Motto);
        }
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_leaves_the_keepers_copy_as_it_was()
    {
        await using var provider = await BlobProvider.StartAsync();
        await provider.Shelf.WriteAsync(new("purse", "nation", "w/KEN"), "[]"u8.ToArray(), TestContext.Current.CancellationToken);
        var mine = new Held(new() { Coins = 7 }, "\"0x1\"");

        await Assert.ThrowsAsync<System.Text.Json.JsonException>(() => provider.Grains.ReadStateAsync("purse", Kenya, mine));

        Assert.Equal((7, "\"0x1\"", true), (mine.State.Coins, mine.ETag, mine.RecordExists));
    }
}
