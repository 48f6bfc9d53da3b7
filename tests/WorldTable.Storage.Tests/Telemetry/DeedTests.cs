using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Orleans.Storage;
using WorldTable.Storage.Telemetry;
using WorldTable.Storage.Tests.Blobs;
using WorldTable.Storage.Tests.Contract;
using WorldTable.Storage.Tests.Sqlite;

namespace WorldTable.Storage.Tests.Telemetry;

/// <summary>What a host's dashboards hear.</summary>
public sealed class DeedTests
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("azure-blobs")]
    public async Task Reads_writes_clears_and_conflicts_are_counted_timed_and_weighed(string store)
    {
        // A state of its own: other tests are heard too.
        var state = $"told{store}".Replace("-", "", StringComparison.Ordinal);
        ConcurrentQueue<string> heard = [];
        using var meters = Meters(state, heard);
        using var activities = Activities(state, heard);
        await using Provider provider = store == "sqlite" ? new SqliteProvider() : await BlobProvider.StartAsync();
        var (kenya, mine) = (Provider.Nation("w/KEN"), new Held());

        await provider.WriteAsync(kenya, mine, state);
        await provider.ReadAsync(kenya, state);
        await Assert.ThrowsAsync<InconsistentStateException>(() => provider.WriteAsync(kenya, new(), state));
        await provider.ClearAsync(kenya, mine, state);

        var bytes = """{"SchemaVersion":1,"Coins":0,"Motto":""}""".Length;
        Assert.Equal(
            [
                $"By write {bytes}", "s write done", $"write {state} done Unset",
                $"By read {bytes}", "s read done", $"read {state} done Unset",
                "{conflict} write 1", "s write refused", $"write {state} refused Unset",
                "s clear done", $"clear {state} done Unset",
            ],
            heard);
    }

    [Fact]
    public async Task A_deed_that_failed_is_marked_as_an_error()
    {
        ConcurrentQueue<string> heard = [];
        using var activities = Activities("toldfailed", heard);
        await using var provider = new SqliteProvider();
        await provider.Shelf.WriteAsync(new("toldfailed", "nation", "w"), "no JSON"u8.ToArray(), TestContext.Current.CancellationToken);

        await Assert.ThrowsAnyAsync<System.Text.Json.JsonException>(() => provider.ReadAsync(Provider.Nation("w"), "toldfailed"));

        Assert.Equal(["read toldfailed failed Error"], heard);
    }

    private static ActivityListener Activities(string state, ConcurrentQueue<string> heard)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Deed.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (Equals(activity.GetTagItem("state"), state))
                    heard.Enqueue($"{activity.DisplayName} {activity.GetTagItem("outcome")} {activity.Status}");
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static MeterListener Meters(string state, ConcurrentQueue<string> heard)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == Deed.Name)
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value.ToString(), tags));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Hear(instrument, Tag(tags, "outcome"), tags));
        listener.Start();
        return listener;

        void Hear(Instrument instrument, string? what, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (Tag(tags, "state") == state)
                heard.Enqueue($"{instrument.Unit} {Tag(tags, "operation")} {what}");
        }
    }

    private static string? Tag(ReadOnlySpan<KeyValuePair<string, object?>> tags, string key)
    {
        foreach (var (name, value) in tags)
        {
            if (name == key)
                return (string?)value;
        }
        return null;
    }
}
