namespace WorldTable.Grains.Audits;

/// <summary>A record as it lies in the store: what is remembered (world, nation, challenge, treaty, round, talk, channel or channel-page), its keeper's key, and its JSON in the newest version.</summary>
public sealed record StoredRecord(string State, string Key, ReadOnlyMemory<byte> Body);

/// <summary>Something that is not as it was written, or does not fit the rest of its world.</summary>
public sealed record Finding(string Key, string What);

/// <summary>What an audit saw: the world's own record (null when it is missing or unreadable), how many rounds were played again, and all that is wrong.</summary>
public sealed record AuditReport(Worlds.WorldRecord? World, int Rounds, IReadOnlyList<Finding> Findings);
