using WorldTable.Rules.Ids;

namespace WorldTable.Grains.Worlds;

/// <summary>Who is connected, as the web nodes report it. Kept in memory only: a world that wakes gives everybody time to be reported again.</summary>
internal sealed class Attendance(DateTimeOffset now)
{
    /// <summary>A node that is silent for this long has nobody.</summary>
    public static readonly TimeSpan SilenceOfANode = TimeSpan.FromSeconds(15);
    private readonly Dictionary<string, (PresenceReport Report, DateTimeOffset Until)> nodes = new(StringComparer.Ordinal);

    public IReadOnlyList<SeatId> Here { get; private set; } = [];
    public bool FacilitatorHere { get; private set; }

    /// <summary>Null while somebody is here.</summary>
    public DateTimeOffset? EmptySince { get; private set; } = now;

    /// <summary>Null while nobody is here.</summary>
    public DateTimeOffset? BackSince { get; private set; }

    /// <summary>True when somebody came or went.</summary>
    public bool Hear(PresenceReport report, DateTimeOffset now)
    {
        nodes[report.Node] = (report, now + SilenceOfANode);
        return Count(now);
    }

    /// <summary>Forgets silent nodes; true when somebody went.</summary>
    public bool Expire(DateTimeOffset now)
    {
        string[] silent = [.. nodes.Where(node => node.Value.Until <= now).Select(node => node.Key)];
        foreach (string node in silent)
        {
            nodes.Remove(node);
        }
        return silent.Length > 0 && Count(now);
    }

    /// <summary>Somebody without a connection moved the clock: the room is not empty yet.</summary>
    public void SignOfLife(DateTimeOffset now) => EmptySince = EmptySince is null ? null : now;

    private bool Count(DateTimeOffset now)
    {
        SeatId[] here = [.. nodes.Values.SelectMany(node => node.Report.Seats).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(SeatId.Of)];
        bool facilitator = nodes.Values.Any(node => node.Report.Facilitator);
        bool changed = facilitator != FacilitatorHere || !here.SequenceEqual(Here);
        (Here, FacilitatorHere) = (here, facilitator);
        bool anybody = here.Length > 0 || facilitator;
        EmptySince = anybody ? null : EmptySince ?? now;
        BackSince = anybody ? BackSince ?? now : null;
        return changed;
    }
}
