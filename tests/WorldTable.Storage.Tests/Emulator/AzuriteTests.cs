using WorldTable.Storage.Blobs;
using WorldTable.Storage.Emulator;

namespace WorldTable.Storage.Tests.Emulator;

/// <summary>An Azurite of our own, from its start to its end.</summary>
public sealed class AzuriteTests
{
    [Fact]
    public async Task It_outlives_whoever_started_it_is_found_again_and_keeps_everything_over_a_stop()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var place = new TemporaryFolder();
        var first = await Azurite.StartAsync(place.Path, cancellation: cancellation);
        var container = BlobAccount.Of(first.ConnectionString).Client.GetBlobContainerClient("kept");
        await container.CreateAsync(cancellationToken: cancellation);
        await container.UploadBlobAsync("one", new BinaryData("1"), cancellation);

        // As after a kill: nobody has stopped the first.
        await using (var found = await Azurite.StartAsync(place.Path, cancellation: cancellation))
        {
            Assert.Equal((first.Port, false), (found.Port, found.IsSomebodyElses));
            await container.UploadBlobAsync("two", new BinaryData("2"), cancellation);
            await using var other = await Azurite.StartAsync(place.File("other"), found.Port, cancellation: cancellation);
            Assert.True(other.IsSomebodyElses);
        }

        await using var again = await Azurite.StartAsync(place.Path, cancellation: cancellation);
        container = BlobAccount.Of(again.ConnectionString).Client.GetBlobContainerClient("kept");
        Assert.Equal(["one", "two"], await container.GetBlobsAsync(cancellationToken: cancellation).Select(blob => blob.Name).ToListAsync(cancellation));
    }

    [Fact]
    public async Task Killed_it_is_started_again_on_the_same_port_by_whoever_watches_it_and_stopped_it_stays_away()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var place = new TemporaryFolder();
        List<string> said = [];
        var kept = await Azurite.StartAsync(place.Path, cancellation: cancellation);
        var watch = kept.WatchAsync(said.Add, cancellation);
        var before = kept.ProcessId;

        kept.Kill();

        using (var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(50)))
        {
            while (kept.ProcessId == before || await Azurite.RunningAsync(place.Path, cancellation) is null)
                await looks.WaitForNextTickAsync(cancellation);
        }
        var again = (await Azurite.RunningAsync(place.Path, cancellation))!;
        Assert.Equal((kept.Port, kept.ProcessId), (again.Port, again.ProcessId));
        Assert.StartsWith("Azurite has ended by itself", Assert.Single(said), StringComparison.Ordinal);

        await again.DisposeAsync();
        await watch.WaitAsync(TimeSpan.FromMinutes(1), cancellation);
        Assert.Null(await Azurite.RunningAsync(place.Path, cancellation));
    }

    [Fact]
    public async Task A_port_that_another_program_has_is_named_plainly()
    {
        using var place = new TemporaryFolder();
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;

        var failed = await Assert.ThrowsAsync<AzuriteFailed>(() => Azurite.StartAsync(place.Path, port, cancellation: TestContext.Current.CancellationToken));

        Assert.Contains($"on port {port}", failed.Message);
        Assert.Contains("EADDRINUSE", failed.Message);
    }
}
