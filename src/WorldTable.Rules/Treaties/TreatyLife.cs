using WorldTable.Rules.Ids;

namespace WorldTable.Rules.Treaties;

/// <summary>How a treaty's table goes on: the next version, the next line of its history.</summary>
internal static class TreatyLife
{
    /// <summary>With one version more. Of too many, the oldest goes that nobody signed and that is not in force.</summary>
    public static TreatyTable With(this TreatyTable table, TreatyVersion version)
    {
        var versions = table.Versions.Add(version);
        if (versions.Count <= TreatyTable.MostVersions)
            return table with { Versions = versions };
        var oldest = versions.FindIndex(one => one != version && one.Number != table.Standing.Version && table.Signatures.Values.All(signature => signature.Version != one.Number));
        if (oldest < 0)
            oldest = versions.FindIndex(one => one.Number != table.Standing.Version);
        return table with { Versions = versions.RemoveAt(oldest) };
    }

    /// <summary>Writes down what a delegate did.</summary>
    public static TreatyTable Tell(this TreatyTable table, string kind, int round, Moves.Delegate by, int? version = null) =>
        table.Tell(new TreatyEvent { Kind = kind, Round = round, Nation = by.Nation, Seat = by.Seat, Version = version });

    /// <summary>Writes down what the seal did to a nation's membership, or to the whole treaty.</summary>
    public static TreatyTable Tell(this TreatyTable table, string kind, int round, NationId? nation = null, int? version = null) =>
        table.Tell(new TreatyEvent { Kind = kind, Round = round, Nation = nation, Version = version });

    /// <summary>Writes an event down; of too many the oldest go.</summary>
    public static TreatyTable Tell(this TreatyTable table, TreatyEvent happened)
    {
        var events = table.Events.Add(happened);
        return table with { Events = events.Count > TreatyTable.MostEvents ? events.RemoveAt(0) : events };
    }
}
