using System.Net;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Orleans.Configuration;
using WorldTable.Storage.Emulator;
using WorldTable.Storage.Tests.Contract;

namespace WorldTable.Storage.Tests.Blobs;

[Collection(nameof(AllocationTests))]
public sealed class AllocationTests
{
    private const int RecordBytes = 256 * 1024;
    private const int Writes = 20;

    /// <summary>With an account that answers at once, so that only the provider and its client are counted.</summary>
    [Theory]
    [InlineData(AzureBlobStorageWriteMode.BinaryData, 2.0)]
    [InlineData(AzureBlobStorageWriteMode.BufferedStream, 0.5)]
    public async Task A_write_allocates_no_more_than_twice_its_record(AzureBlobStorageWriteMode mode, double atMost)
    {
        using var account = new HttpClient(new WillingAccount());
        var client = new BlobServiceClient(Azurite.ConnectionStringOf(9), new BlobClientOptions { Transport = new HttpClientTransport(account) });
        await using var provider = await BlobProvider.StartAsync(options => (options.BlobServiceClient, options.WriteMode) = (client, mode));
        var held = new Held(new() { Motto = new('m', RecordBytes - 100) });
        await provider.WriteAsync(Provider.Nation("w"), held);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < Writes; i++)
            await provider.WriteAsync(Provider.Nation("w"), held);
        var perWrite = (GC.GetTotalAllocatedBytes(precise: true) - before) / Writes;

        TestContext.Current.TestOutputHelper?.WriteLine($"{perWrite:N0} bytes for a record of {RecordBytes:N0}");
        Assert.InRange(perWrite, 0, (long)(atMost * RecordBytes));
    }

    private sealed class WillingAccount : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Content is { } body)
                await body.CopyToAsync(Stream.Null, cancellationToken);
            return new(HttpStatusCode.Created) { Headers = { { "ETag", "\"0x1\"" } }, Content = new ByteArrayContent([]) { Headers = { LastModified = DateTimeOffset.UnixEpoch } } };
        }
    }
}

/// <summary>Counts what the whole process allocates, so nothing else may run.</summary>
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
public sealed class AloneForAllocations;
