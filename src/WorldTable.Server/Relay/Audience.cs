using WorldTable.Grains.Noticeboards;
using WorldTable.Rules.Ids;

namespace WorldTable.Server.Relay;

/// <summary>What one connection may see: what is public, and what belongs to its nation or its office.</summary>
public sealed record Audience(NationId? Nation, bool Facilitator)
{
    public const string Public = "public";
    public const string OfFacilitator = "facilitator";
    private const string OfPair = "pair/";

    private readonly string? ofNation = Nation is { } nation ? $"nation/{nation}" : null;

    public static Audience Visitor { get; } = new(Nation: null, Facilitator: false);

    public bool MaySee(string? audience) => audience switch
    {
        null => false,
        Public => true,
        OfFacilitator => Facilitator,
        Audiences.Seats => Facilitator || Nation is not null,
        _ when audience.StartsWith(OfPair, StringComparison.Ordinal) => Facilitator || Nation is { } one && audience[OfPair.Length..].Split('+').Contains(one.Value, StringComparer.Ordinal),
        _ => string.Equals(audience, ofNation, StringComparison.Ordinal),
    };
}
