using System.Globalization;
using WorldTable.Grains.Noticeboards;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;

namespace WorldTable.Grains.Channels;

/// <summary>Where a conversation takes place: who may read it and who may write. Pure.</summary>
public sealed record Room
{
    /// <summary>The last treaty that can have a room.</summary>
    public const int LastTreaty = 200;

    private Room(ChannelId channel, string audience, IReadOnlyList<NationId>? nations, bool led, bool leaderSpeaks = false) =>
        (Channel, Audience, Nations, Led, LeaderSpeaks) = (channel, audience, nations, led, leaderSpeaks);

    public ChannelId Channel { get; }

    /// <summary>Who hears what is said there.</summary>
    public string Audience { get; }

    /// <summary>Whose delegates are in; null when all are.</summary>
    private IReadOnlyList<NationId>? Nations { get; }

    /// <summary>The facilitator reads along.</summary>
    private bool Led { get; }
    private bool LeaderSpeaks { get; }

    /// <summary>Null when this world has no such room. Nobody speaks for a nation, or the facilitator.</summary>
    public static Room? Read(ChannelId channel, Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return channel.Value.Split('/') switch
        {
            ["floor"] => new(channel, Audiences.Public, nations: null, led: true, leaderSpeaks: true),
            ["pair", var both] when both.Split('+') is [var first, var second] && string.CompareOrdinal(first, second) < 0 && Plays(pack, first) && Plays(pack, second) =>
                new(channel, Audiences.Pair(new(first), new(second)), [new(first), new(second)], led: true),
            ["treaty", var number] when TreatyNumber(number) is not null => new(channel, Audiences.Seats, nations: null, led: true),
            ["delegation", var nation] when Plays(pack, nation) => new(channel, Audiences.Nation(new(nation)), [new(nation)], led: false),
            _ => null,
        };
    }

    /// <summary>The number of a treaty, from 1; null when it can be none's.</summary>
    public static int? TreatyNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= LastTreaty && text[0] != '0' ? number : null;

    /// <summary>A delegate of this nation reads along; without one, the facilitator.</summary>
    public bool IsReadBy(NationId? nation) => nation is { } one ? Nations?.Contains(one) ?? true : Led;

    /// <summary>A delegate of this nation may speak; without one, the facilitator.</summary>
    public bool IsSpokenBy(NationId? nation) => nation is null ? LeaderSpeaks : IsReadBy(nation);

    private static bool Plays(Pack pack, string nation) => pack.Playable.Contains(new NationId(nation));
}
