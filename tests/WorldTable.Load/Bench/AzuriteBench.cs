using System.Diagnostics;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Storage;
using WorldTable.Storage.Blobs;
using WorldTable.Storage.Emulator;
using WorldTable.Storage.Json;

namespace WorldTable.Load.Bench;

/// <summary>How many 4 KB moves per second are acknowledged through blobs in Azurite, beside bare conditional uploads of blobs of the same size.</summary>
internal static class AzuriteBench
{
    private const int Keepers = 8;
    private const int Rounds = 5;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(4);

    public static async Task RunAsync(Measures measures, CancellationToken cancellation)
    {
        var place = Directory.CreateTempSubdirectory("worldtable-bench-").FullName;
        try
        {
            // A host's own account, where one is named as for the server; its containers are new ones and go again.
            var named = Environment.GetEnvironmentVariable("ConnectionStrings__AzureStorage");
            await using var azurite = named is null ? await Azurite.StartAsync(place, say: Console.Error.WriteLine, cancellation: cancellation) : null;
            var account = BlobAccount.Of(named ?? azurite!.ConnectionString).Client;
            var run = $"bench-{Guid.NewGuid():N}"[..14];
            await account.GetBlobContainerClient(run + "-bare").CreateAsync(cancellationToken: cancellation);
            List<double> bare = [], kept = [];
            for (var round = 0; round <= Rounds; round++)
            {
                // Side by side and in turn, so that a busy machine slows both alike.
                bare.Add(await BareUploadsAsync(account.GetBlobContainerClient(run + "-bare"), round, cancellation));
                kept.Add(await Keeping.MovesPerSecondAsync(Storage(account, $"{run}-grains{round}"), Keepers, Time, cancellation));
            }
            foreach (var container in (string[])[run + "-bare", .. Enumerable.Range(0, Rounds + 1).Select(round => $"{run}-grains{round}")])
                await account.DeleteBlobContainerAsync(container, cancellationToken: cancellation);
            // The first round is for the compilers to warm up.
            bare.RemoveAt(0);
            kept.RemoveAt(0);

            measures.Note("azurite-moves-per-second-8", Measures.Quantile(kept, 0.5));
            measures.Note("bare-uploads-per-second-8", Measures.Quantile(bare, 0.5));
            measures.AtLeast("azurite-to-bare-ratio", Measures.Quantile([.. kept.Zip(bare, (ours, theirs) => ours / theirs)], 0.5), 0.9);
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    private static async Task<double> BareUploadsAsync(BlobContainerClient container, int round, CancellationToken cancellation)
    {
        var body = new BinaryData(new byte[Keeping.BodyBytes]);
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Keepers).Select(keeper => Task.Run(async () =>
        {
            var tags = new ETag[Keeping.RecordsPerKeeper];
            var next = new Random(keeper);
            var count = 0;
            for (; clock.Elapsed < Time; count++)
            {
                var at = next.Next(tags.Length);
                var conditions = tags[at] == default ? new BlobRequestConditions { IfNoneMatch = ETag.All } : new BlobRequestConditions { IfMatch = tags[at] };
                var done = await container.GetBlobClient($"plan-nation/w{round}/{keeper}/{at}.json").UploadAsync(body, new BlobUploadOptions { Conditions = conditions }, cancellation);
                tags[at] = done.Value.ETag;
            }
            return count;
        }, cancellation)));
        return counts.Sum() / clock.Elapsed.TotalSeconds;
    }

    private static IGrainStorage Storage(BlobServiceClient account, string container)
    {
        var silo = new BareSilo();
        silo.Services.AddSerializer();
        silo.Services.AddLogging();
        silo.Services.AddKeyedSingleton<IGrainStorageSerializer>("bench", new JsonRecordSerializer(JsonSerializerOptions.Web));
        silo.AddAzureBlobGrainStorage("bench", (AzureBlobStorageOptions options) =>
            (options.BlobServiceClient, options.ContainerName, options.WriteMode) = (account, container, AzureBlobStorageWriteMode.BufferedStream));
        return silo.Services.BuildServiceProvider().GetRequiredKeyedService<IGrainStorage>("bench");
    }
}
