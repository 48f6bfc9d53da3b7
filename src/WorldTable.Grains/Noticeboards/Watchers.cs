namespace WorldTable.Grains.Noticeboards;

/// <summary>The web nodes that watch one world. One that does not renew its watch is forgotten.</summary>
internal sealed class Watchers
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Dictionary<string, (IWorldWatcher Watcher, DateTimeOffset Until)> nodes = new(StringComparer.Ordinal);

    public bool None => nodes.Count == 0;

    public void Renew(string node, IWorldWatcher watcher, DateTimeOffset now) => nodes[node] = (watcher, now + Patience);

    public void Remove(string node) => nodes.Remove(node);

    /// <summary>Sends the frames once to each node. At most once: a node that misses some finds the gap by their numbers.</summary>
    public void Send(string world, IReadOnlyList<Posted> posted, DateTimeOffset now)
    {
        foreach ((string node, (IWorldWatcher watcher, DateTimeOffset until)) in nodes.ToArray())
        {
            if (until <= now)
            {
                nodes.Remove(node);
                continue;
            }
            _ = watcher.PostedAsync(world, posted);
        }
    }
}
