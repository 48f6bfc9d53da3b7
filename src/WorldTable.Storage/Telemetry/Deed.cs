using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace WorldTable.Storage.Telemetry;

/// <summary>One read, write or clear as a host's dashboards see it: an activity, how long it took, how many bytes, and whether another write came first.</summary>
/// <remarks>Listen to the activity source and the meter <see cref="Name"/>.</remarks>
public sealed class Deed : IDisposable
{
    /// <summary>Of the activity source and of the meter.</summary>
    public const string Name = "WorldTable.Storage";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("worldtable.storage.duration", "s", "How long a record's read, write or clear took.");
    private static readonly Histogram<long> Size = Meter.CreateHistogram<long>("worldtable.storage.size", "By", "Bytes of a record read or written.");
    private static readonly Counter<long> Conflicts = Meter.CreateCounter<long>("worldtable.storage.conflicts", "{conflict}", "Writes and clears refused because another write came first.");

    private readonly Activity? activity;
    private readonly KeyValuePair<string, object?>[] tags;
    private readonly long began = Stopwatch.GetTimestamp();
    private string outcome = "failed";

    private Deed(string store, string verb, string state)
    {
        tags = [new("store", store), new("operation", verb), new("state", state)];
        activity = Source.StartActivity($"{verb} {state}", ActivityKind.Client, default(ActivityContext), tags);
    }

    /// <summary>Begins one; nothing where nobody listens.</summary>
    internal static Deed? Begin(string store, string verb, string state) =>
        Source.HasListeners() || Duration.Enabled || Size.Enabled || Conflicts.Enabled ? new(store, verb, state) : null;

    /// <summary>It was done.</summary>
    internal void Done(long? bytes = null)
    {
        outcome = "done";
        if (bytes is { } size)
        {
            Size.Record(size, tags);
            activity?.SetTag("bytes", size);
        }
    }

    /// <summary>Another write came first.</summary>
    internal void Refused()
    {
        outcome = "refused";
        Conflicts.Add(1, tags);
    }

    public void Dispose()
    {
        Duration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, [.. tags, new("outcome", outcome)]);
        activity?.SetTag("outcome", outcome);
        if (outcome == "failed")
            activity?.SetStatus(ActivityStatusCode.Error);
        activity?.Dispose();
    }
}
