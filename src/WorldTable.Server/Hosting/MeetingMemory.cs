using Orleans.Clustering.Redis;

namespace WorldTable.Server.Hosting;

/// <summary>
/// Where silos meet, remembered by each silo that was there. A Redis that was killed may come back empty or older than it was: whoever came then would be alone in a cluster of its own. So a
/// silo that finds itself or what it had read missing tells Redis again who was there, before it or anybody else believes otherwise.
/// </summary>
public sealed partial class MeetingMemory(IMembershipTable meeting, Func<SiloAddress> self, ILogger<MeetingMemory> log) : IMembershipTable
{
    /// <summary>No promise: it only ends what would never come.</summary>
    private const int MostTries = 10_000;
    private readonly Lock gate = new();
    private MembershipTableData? known;

    public async Task<MembershipTableData> ReadAllAsync(CancellationToken cancellationToken = default)
    {
        // Taken before the question: an answer can then not be older, unless Redis is.
        MembershipTableData? before = known;
        MembershipTableData now = await ReadAsync(before is not null, cancellationToken);
        if (before is not null && IsForgotten(before, now))
        {
            now = await TellAgainAsync(before, now, cancellationToken);
            LogToldAgain(log, before.Members.Count(one => one.Item1.Status is not SiloStatus.Dead));
        }
        lock (gate)
        {
            known = known is { } newer && newer.Version.Version > now.Version.Version ? newer : now;
        }
        return now;
    }

    public Task InitializeMembershipTableAsync(bool tryInitTableVersion, CancellationToken cancellationToken = default) => meeting.InitializeMembershipTableAsync(tryInitTableVersion, cancellationToken);

    public Task<bool> InsertRowAsync(MembershipEntry entry, TableVersion tableVersion, CancellationToken cancellationToken = default) => meeting.InsertRowAsync(entry, tableVersion, cancellationToken);

    public Task<bool> UpdateRowAsync(MembershipEntry entry, string etag, TableVersion tableVersion, CancellationToken cancellationToken = default) =>
        meeting.UpdateRowAsync(entry, etag, tableVersion, cancellationToken);

    public Task UpdateIAmAliveAsync(MembershipEntry entry, CancellationToken cancellationToken = default) => meeting.UpdateIAmAliveAsync(entry, cancellationToken);

    public Task CleanupDefunctSiloEntriesAsync(DateTimeOffset beforeDate, CancellationToken cancellationToken = default) => meeting.CleanupDefunctSiloEntriesAsync(beforeDate, cancellationToken);

    public Task DeleteMembershipTableEntriesAsync(string clusterId, CancellationToken cancellationToken = default) => meeting.DeleteMembershipTableEntriesAsync(clusterId, cancellationToken);

    // The names that the runtime used before, and still uses here and there.
    public Task InitializeMembershipTable(bool tryInitTableVersion) => InitializeMembershipTableAsync(tryInitTableVersion);

    public Task DeleteMembershipTableEntries(string clusterId) => DeleteMembershipTableEntriesAsync(clusterId);

    public Task CleanupDefunctSiloEntries(DateTimeOffset beforeDate) => CleanupDefunctSiloEntriesAsync(beforeDate);

    public async Task<MembershipTableData> ReadRow(SiloAddress key) =>
        await ReadAllAsync() is var all && all.TryGet(key) is { } row ? new MembershipTableData(row, all.Version) : new MembershipTableData(all.Version);

    public Task<MembershipTableData> ReadAll() => ReadAllAsync();

    public Task<bool> InsertRow(MembershipEntry entry, TableVersion tableVersion) => InsertRowAsync(entry, tableVersion);

    public Task<bool> UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion) => UpdateRowAsync(entry, etag, tableVersion);

    public Task UpdateIAmAlive(MembershipEntry entry) => UpdateIAmAliveAsync(entry);

    private async Task<MembershipTableData> ReadAsync(bool wasThere, CancellationToken cancellation)
    {
        try
        {
            return await meeting.ReadAllAsync(cancellation);
        }
        catch (RedisClusteringException) when (wasThere)
        {
            // Not even an empty table is left.
            await meeting.InitializeMembershipTableAsync(true, cancellation);
            return await meeting.ReadAllAsync(cancellation);
        }
    }

    private bool IsForgotten(MembershipTableData before, MembershipTableData now) =>
        now.Version.Version < before.Version.Version || (IsAlive(before.TryGet(self())) && now.TryGet(self()) is null);

    /// <summary>Who is missing is entered again first; then the version goes on above what everybody has seen, for nobody believes an older one.</summary>
    private async Task<MembershipTableData> TellAgainAsync(MembershipTableData before, MembershipTableData now, CancellationToken cancellation)
    {
        for (int tries = 0; tries < MostTries; tries++)
        {
            // Whoever else tells it at the same time comes first now and then: then this one looks again.
            if (before.Members.FirstOrDefault(one => IsAlive(one) && now.TryGet(one.Item1.SiloAddress) is null) is { } missing)
            {
                await meeting.InsertRowAsync(missing.Item1, now.Version.Next(), cancellation);
            }
            else if (now.Version.Version <= before.Version.Version && (now.TryGet(self()) ?? (now.Members is [var any, ..] ? any : null)) is { } present)
            {
                await meeting.UpdateRowAsync(present.Item1, present.Item2, now.Version.Next(), cancellation);
            }
            else
            {
                return now;
            }
            now = await meeting.ReadAllAsync(cancellation);
        }
        throw new InvalidOperationException("Redis has forgotten who is in the cluster and does not take it in again.");
    }

    private static bool IsAlive(Tuple<MembershipEntry, string>? row) => row is { Item1.Status: not SiloStatus.Dead };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis had forgotten who is in the cluster: it was told again, {Silos} silos as this one knew them. With 'appendonly yes' it remembers by itself.")]
    private static partial void LogToldAgain(ILogger log, int silos);
}
