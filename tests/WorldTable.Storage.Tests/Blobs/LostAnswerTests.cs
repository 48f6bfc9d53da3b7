using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Orleans.Storage;
using WorldTable.Storage.Emulator;
using WorldTable.Storage.Tests.Contract;

namespace WorldTable.Storage.Tests.Blobs;

public sealed class LostAnswerTests
{
    private static readonly GrainId Kenya = Provider.Nation("w/KEN");

    [Fact]
    public async Task A_write_whose_answer_was_lost_and_is_sent_again_is_not_refused_because_of_itself()
    {
        var line = new BadLine();
        await using var provider = await ProviderAsync(line);
        var mine = new Held(new() { Coins = 1 });

        line.LosesNext = true;
        await provider.WriteAsync(Kenya, mine);
        line.LosesNext = true;
        mine.State = new() { Coins = 2 };
        await provider.WriteAsync(Kenya, mine);

        Assert.Equal(2, line.Lost);
        var seen = await provider.ReadAsync(Kenya);
        Assert.Equal((2, mine.ETag), (seen.State.Coins, seen.ETag));
    }

    [Fact]
    public async Task A_stale_write_whose_answer_was_lost_is_still_refused()
    {
        var line = new BadLine();
        await using var provider = await ProviderAsync(line);
        await provider.WriteAsync(Kenya, new(new() { Coins = 1 }));

        line.LosesNext = true;
        await Assert.ThrowsAsync<InconsistentStateException>(() => provider.WriteAsync(Kenya, new(new() { Coins = 9 })));

        Assert.Equal(1, (await provider.ReadAsync(Kenya)).State.Coins);
    }

    private static async Task<BlobProvider> ProviderAsync(BadLine line)
    {
        var options = new BlobClientOptions(BlobClientOptions.ServiceVersion.V2026_06_06) { Retry = { MaxRetries = 2, Delay = TimeSpan.FromMilliseconds(1) } };
        options.AddPolicy(line, HttpPipelinePosition.PerRetry);
        var port = (await OneAzurite.AccountAsync()).Client.Uri.Port;
        return await BlobProvider.StartAsync(wiring => wiring.BlobServiceClient = new(Azurite.ConnectionStringOf(port), options));
    }

    /// <summary>A line on which the answer to a write gets lost, after the write has arrived.</summary>
    private sealed class BadLine : HttpPipelinePolicy
    {
        public bool LosesNext { get; set; }

        public int Lost { get; private set; }

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            await ProcessNextAsync(message, pipeline);
            if (!LosesNext || message.Request.Method != RequestMethod.Put)
                return;
            LosesNext = false;
            Lost++;
            throw new IOException("The line broke.");
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();
    }
}
