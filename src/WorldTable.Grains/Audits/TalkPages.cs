using WorldTable.Grains.Channels;
using WorldTable.Rules.Views;

namespace WorldTable.Grains.Audits;

/// <summary>The conversations of one world: whether every message from the first to the last is there, in order.</summary>
internal sealed class TalkPages
{
    private readonly Dictionary<string, ChannelRecord> channels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PageRecord> pages = new(StringComparer.Ordinal);

    public void Add(string key, ChannelRecord channel) => channels[key] = channel;

    public void Add(string key, PageRecord page) => pages[key] = page;

    public void Check(List<Finding> findings)
    {
        foreach ((string key, ChannelRecord channel) in channels)
        {
            // A page more than the channel knows of is one that was written just before the power went: it is written again.
            IEnumerable<Message> all = Enumerable.Range(0, channel.Pages)
                .SelectMany(page => pages.TryGetValue($"{key}/page/{page}", out PageRecord? kept) ? kept.Messages : [])
                .Concat(channel.Tail);
            if (!all.Select(message => message.Number).SequenceEqual(Enumerable.Range(1, (int)channel.Count).Select(number => (long)number)))
            {
                findings.Add(new(key, $"Not every one of its {channel.Count} messages is there, in order."));
            }
        }
    }
}
