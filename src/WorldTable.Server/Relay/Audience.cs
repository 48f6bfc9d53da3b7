using WorldTable.Rules.Ids;

namespace WorldTable.Server.Relay;

/// <summary>What one connection may see: what is public, and what belongs to its nation or its office.</summary>
public sealed record Audience(NationId? Nation, bool Facilitator)
{
    public const string Public = "public";
    public const string OfFacilitator = "facilitator";

    private readonly string? ofNation = Nation is { } nation ? $"nation/{nation}" : null;

    public static Audience Visitor { get; } = new(Nation: null, Facilitator: false);

    public bool MaySee(string? audience) => audience switch
    {
        null => false,
        Public => true,
        OfFacilitator => Facilitator,
        _ => string.Equals(audience, ofNation, StringComparison.Ordinal),
    };
}
