using System.Text.Json;
using WorldTable.Grains.Noticeboards;
using WorldTable.Rules.Views;

namespace WorldTable.Server.Relay;

/// <summary>One world's documents as this node last heard them, with each audience's counter. Knows no clock and no network; whoever holds it keeps others out.</summary>
public sealed class BoardCopy
{
    private const int EarlyAtMost = 4096;
    private readonly Dictionary<string, long> counters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WrittenFrame> documents = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Audience, long N), Posted> early = [];

    /// <summary>The noticeboard that was copied; −1 before the first. A lower one is a ghost.</summary>
    public long Epoch { get; private set; } = -1;

    public int Branch { get; private set; }

    /// <summary>A higher epoch was heard, or frames came before any board: only the whole board helps.</summary>
    public bool NeedsBoard { get; private set; } = true;

    /// <summary>Audiences of which a later frame came before an earlier one.</summary>
    public IReadOnlyList<string> Gaps => [.. early.Keys.Select(key => key.Audience).Distinct(StringComparer.Ordinal)];

    public bool HasGaps => early.Count > 0;

    /// <summary>The world and every nation of it have shown themselves: before that there is nothing that a page could draw.</summary>
    public bool IsWhole => DocumentAt("world") is { } world
        && world.Document.TryGetProperty("nations", out JsonElement nations)
        && nations.EnumerateArray().All(nation => DocumentAt("nation/" + nation.GetString()) is not null);

    public long CounterOf(string audience) => counters.GetValueOrDefault(audience);

    public WrittenFrame? DocumentAt(string key) => documents.GetValueOrDefault(key);

    public IEnumerable<WrittenFrame> Documents => documents.Values;

    /// <summary>Takes what came and answers what can now be told, in order per audience.</summary>
    public IReadOnlyList<WrittenFrame> Hear(IReadOnlyList<Posted> posted)
    {
        List<WrittenFrame> told = [];
        foreach (Posted one in posted)
        {
            if (one.Epoch < Epoch)
            {
                continue;
            }
            if (one.Epoch > Epoch || NeedsBoard)
            {
                NeedsBoard = true;
                Keep(one);
            }
            else if (one.N > CounterOf(one.Notice.Audience))
            {
                Keep(one);
            }
        }
        if (!NeedsBoard)
        {
            Follow(told);
        }
        return told;
    }

    /// <summary>The heartbeat's answer: names the audiences that lack frames, or finds that the whole board is new.</summary>
    public IReadOnlyList<string> Compare(Beat beat)
    {
        ArgumentNullException.ThrowIfNull(beat);
        if (beat.Epoch > Epoch)
        {
            NeedsBoard = true;
        }
        return NeedsBoard || beat.Epoch < Epoch
            ? []
            : [.. beat.Counters.Where(counter => counter.Value > CounterOf(counter.Key)).Select(counter => counter.Key)];
    }

    /// <summary>The noticeboard no longer keeps what is missing.</summary>
    public void Forget() => NeedsBoard = true;

    /// <summary>Takes over a whole board and answers what pages have to be told: every document of a new epoch, or only what they lack.</summary>
    public IReadOnlyList<WrittenFrame> Adopt(Board board)
    {
        ArgumentNullException.ThrowIfNull(board);
        if (board.Epoch < Epoch)
        {
            return [];
        }
        bool sameEpoch = board.Epoch == Epoch;
        WrittenFrame[] standing = [.. board.Documents.Select(posted => new WrittenFrame(posted)).OrderBy(frame => frame.N)];
        WrittenFrame[] news = sameEpoch ? [.. standing.Where(frame => frame.N > CounterOf(frame.Audience))] : standing;
        if (!sameEpoch)
        {
            counters.Clear();
            documents.Clear();
        }
        foreach (WrittenFrame frame in news)
        {
            Place(frame);
        }
        foreach ((string audience, long n) in board.Counters)
        {
            counters[audience] = Math.Max(n, CounterOf(audience));
        }
        Epoch = board.Epoch;
        Branch = Math.Max(sameEpoch ? Branch : 0, board.Branch);
        NeedsBoard = false;
        List<WrittenFrame> told = [.. news];
        Follow(told);
        return told;
    }

    /// <summary>Everything that these audiences may see.</summary>
    public Snapshot For(Func<string, bool> maySee) => new()
    {
        Branch = Branch,
        Epoch = Epoch,
        Counters = counters.Where(counter => maySee(counter.Key)).ToDictionary(StringComparer.Ordinal),
        Documents = documents.Values.Where(frame => maySee(frame.Audience)).ToDictionary(frame => frame.Key, frame => frame.Document, StringComparer.Ordinal),
    };

    private void Place(WrittenFrame frame)
    {
        if (frame.IsRemoval)
        {
            documents.Remove(frame.Key);
        }
        else
        {
            documents[frame.Key] = frame;
        }
    }

    private void Keep(Posted one)
    {
        if (early.Count >= EarlyAtMost)
        {
            NeedsBoard = true;
            early.Clear();
        }
        if (!early.TryGetValue((one.Notice.Audience, one.N), out Posted? there) || there.Epoch < one.Epoch)
        {
            early[(one.Notice.Audience, one.N)] = one;
        }
    }

    private void Follow(List<WrittenFrame> told)
    {
        foreach (((string audience, long n), Posted one) in early.OrderBy(pair => pair.Key.N).ToArray())
        {
            if (one.Epoch != Epoch || n <= CounterOf(audience))
            {
                NeedsBoard |= one.Epoch > Epoch;
                early.Remove((audience, n));
            }
            else if (n == CounterOf(audience) + 1)
            {
                WrittenFrame frame = new(one);
                counters[audience] = n;
                Place(frame);
                Branch = Math.Max(Branch, frame.Branch);
                told.Add(frame);
                early.Remove((audience, n));
            }
        }
    }
}
