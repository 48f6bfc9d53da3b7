using Orleans.Concurrency;

namespace WorldTable.Grains.Noticeboards;

/// <summary>The feed of one world: the latest document per key, counted per audience, told once to every web node. Key: the world's id.</summary>
[Alias("noticeboard")]
public interface INoticeboardGrain : IGrainWithStringKey
{
    /// <summary>A keeper posts changed documents. Older (head, revision) than what stands is ignored; the answer acknowledges all of them.</summary>
    /// <returns>The latest revision of the keeper's record that another life of this keeper has told about the same documents: more than this life has read was forgotten by the store.</returns>
    [Alias("post")]
    Task<long> PostAsync(IReadOnlyList<Notice> notices, CancellationToken cancellation = default);

    /// <summary>The store fell back in time: whatever stands may be of what it forgot. The board begins anew under a higher epoch, from what the world and its keepers have now.</summary>
    [Alias("begin-anew"), OneWay]
    Task BeginAnewAsync();

    /// <summary>A web node's relay starts (or renews) watching and gets everything that stands.</summary>
    [Alias("watch")]
    Task<Board> WatchAsync(string node, IWorldWatcher watcher, CancellationToken cancellation = default);

    /// <summary>The relay's heartbeat: renews the watch and answers the epoch and the last number of each audience.</summary>
    [Alias("beat")]
    Task<Beat> BeatAsync(string node, IWorldWatcher watcher, CancellationToken cancellation = default);

    /// <summary>The relay leaves.</summary>
    [Alias("unwatch")]
    Task UnwatchAsync(string node, CancellationToken cancellation = default);

    /// <summary>The frames of one audience after a number; null when they are no longer kept (then ask for the board).</summary>
    [Alias("range")]
    Task<IReadOnlyList<Posted>?> RangeAsync(string audience, long after, CancellationToken cancellation = default);
}

/// <summary>A web node's relay, as the noticeboard sees it.</summary>
[Alias("world-watcher")]
public interface IWorldWatcher : IGrainObserver
{
    /// <summary>New documents, in order per audience. At most once: a gap is found by the numbers.</summary>
    [Alias("posted"), OneWay]
    Task PostedAsync(string world, IReadOnlyList<Posted> posted);
}

/// <summary>One document as a keeper posts it.</summary>
[GenerateSerializer, Immutable, Alias("notice")]
public sealed record Notice
{
    /// <summary>Such as <c>nation/EAC</c> or <c>world</c>.</summary>
    [Id(0)] public required string Key { get; init; }

    /// <summary>One of <see cref="Audiences"/>.</summary>
    [Id(1)] public required string Audience { get; init; }

    /// <summary>0 for what belongs to no branch: a rewind does not touch it.</summary>
    [Id(2)] public required int Branch { get; init; }
    [Id(3)] public required int Round { get; init; }
    [Id(4)] public required long Revision { get; init; }

    /// <summary>The document as UTF-8 JSON; <c>null</c> takes it off the board (a rewound world has no report).</summary>
    [Id(5)] public required byte[] Json { get; init; }

    /// <summary>The revision of the world's head under which it was drawn: it grows through everything, even when the store falls back in time, so it comes first in the order.</summary>
    [Id(6)] public long Head { get; init; }

    /// <summary>The revision of the keeper's record that stood in the store when this was drawn.</summary>
    [Id(7)] public long Stored { get; init; }

    /// <summary>Which life (activation) of the keeper drew it.</summary>
    [Id(8)] public long Life { get; init; }

    /// <summary>True when the document no longer stands: it is sent as a frame and left out of the board.</summary>
    public bool IsRemoval => Json.AsSpan().SequenceEqual("null"u8);
}

/// <summary>One numbered document on the board.</summary>
[GenerateSerializer, Immutable, Alias("posted")]
public sealed record Posted([property: Id(0)] long Epoch, [property: Id(1)] long N, [property: Id(2)] Notice Notice);

/// <summary>Everything that stands on the board.</summary>
[GenerateSerializer, Immutable, Alias("board")]
public sealed record Board
{
    [Id(0)] public required long Epoch { get; init; }
    [Id(1)] public required int Branch { get; init; }
    [Id(2)] public required IReadOnlyDictionary<string, long> Counters { get; init; }
    [Id(3)] public required IReadOnlyList<Posted> Documents { get; init; }
}

/// <summary>Where each audience's counter stands.</summary>
[GenerateSerializer, Immutable, Alias("beat")]
public sealed record Beat([property: Id(0)] long Epoch, [property: Id(1)] IReadOnlyDictionary<string, long> Counters);
