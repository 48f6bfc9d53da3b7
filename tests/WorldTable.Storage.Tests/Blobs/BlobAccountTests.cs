using Azure.Storage.Blobs;
using Orleans.Configuration;
using WorldTable.Storage.Blobs;
using WorldTable.Storage.Emulator;
using WorldTable.Storage.Shelf;
using WorldTable.Storage.Tests.Contract;
using Orleans.Storage;

namespace WorldTable.Storage.Tests.Blobs;

public sealed class BlobAccountTests
{
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    [Theory]
    [InlineData("UseDevelopmentStorage=true", true)]
    [InlineData($"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={Key};BlobEndpoint=http://azurite:10000/devstoreaccount1;", true)]
    [InlineData("http://127.0.0.1:10000/devstoreaccount1?sv=2026-06-06&sig=x", true)]
    [InlineData($"DefaultEndpointsProtocol=https;AccountName=school;AccountKey={Key};EndpointSuffix=core.windows.net", false)]
    [InlineData("https://school.blob.core.windows.net/?sv=2026-06-06&sig=x", false)]
    [InlineData("https://school.blob.core.windows.net", false)]
    public void Azurite_is_recognised_by_its_account(string words, bool isAzurite) => Assert.Equal(isAzurite, BlobAccount.Of(words).IsAzurite);

    [Theory]
    [InlineData("somewhere")]
    [InlineData("AccountName=school")]
    public void Words_that_name_no_account_are_refused(string words) => Assert.Throws<FormatException>(() => BlobAccount.Of(words));

    [Fact]
    public async Task An_account_that_cannot_be_reached_fails_and_is_tried_again_with_the_next_deed()
    {
        var away = new BlobServiceClient(Azurite.ConnectionStringOf(9), new BlobClientOptions { Retry = { MaxRetries = 0 } });
        var home = (await OneAzurite.AccountAsync()).Client;
        var isAway = true;
        await using var provider = await BlobProvider.StartAsync(options => options.ConfigureBlobServiceClient(() => Task.FromResult(isAway ? away : home)));

        var failed = await Assert.ThrowsAsync<StoreFailed>(() => provider.WriteAsync(Provider.Nation("w"), new()));
        Assert.Contains("could not be reached", failed.Message);
        await Assert.ThrowsAsync<StoreFailed>(() => provider.ReadAsync(Provider.Nation("w")));
        await Assert.ThrowsAsync<StoreFailed>(() => provider.Probe.ProveAsync(TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<StoreFailed>(async () => await provider.Shelf.ListAllAsync().ToListAsync());

        isAway = false;
        await provider.Probe.ProveAsync(TestContext.Current.CancellationToken);
        await provider.WriteAsync(Provider.Nation("w"), new());
        Assert.Single(await provider.Shelf.ListAllAsync().ToListAsync());
    }

    [Fact]
    public async Task An_account_in_which_a_newer_game_has_written_is_refused_before_any_record_is_read()
    {
        var options = new AzureBlobStorageOptions { BlobServiceClient = (await OneAzurite.AccountAsync()).Client, ContainerName = $"generations-{Guid.NewGuid():n}" };
        var store = new BlobStore(options, new DefaultBlobContainerFactory(options));
        var cancellation = TestContext.Current.CancellationToken;

        await store.ClaimAsync(3, cancellation);
        await store.ClaimAsync(4, cancellation);
        await store.ClaimAsync(4, cancellation);

        Assert.Contains("were written by a newer WorldTable", (await Assert.ThrowsAsync<StoreFailed>(() => store.ClaimAsync(3, cancellation))).Message);
    }

    [Theory]
    [InlineData("Grains")]
    [InlineData("ab")]
    [InlineData("a--b")]
    [InlineData("-ab")]
    [InlineData("")]
    public void A_container_name_that_no_account_takes_stops_the_silo(string name)
    {
        var options = new AzureBlobStorageOptions { BlobServiceClient = BlobAccount.Of("UseDevelopmentStorage=true").Client, ContainerName = name };

        Assert.Throws<OrleansConfigurationException>(() => new AzureBlobStorageOptionsValidator(options, "table").ValidateConfiguration());
    }

    [Fact]
    public void A_silo_without_an_account_is_stopped_and_one_with_both_is_not()
    {
        Assert.Throws<OrleansConfigurationException>(() => new AzureBlobStorageOptionsValidator(new(), "table").ValidateConfiguration());
        new AzureBlobStorageOptionsValidator(new() { BlobServiceClient = BlobAccount.Of("UseDevelopmentStorage=true").Client }, "table").ValidateConfiguration();
    }
}
