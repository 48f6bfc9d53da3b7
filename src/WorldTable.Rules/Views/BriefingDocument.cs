using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;

namespace WorldTable.Rules.Views;

/// <summary>Document <c>briefing/X</c> (audience: nation X): where the nation stands, what it wants, its dilemmas, who can help, and its private mandate.</summary>
public sealed record BriefingDocument
{
    public required NationId Nation { get; init; }

    /// <summary>Language to half a page of Markdown under five headings of the second level; the reader takes the own language, else <c>en</c>.</summary>
    public required IReadOnlyDictionary<string, string> Text { get; init; }

    /// <summary>Null when the pack has no briefing for this seat.</summary>
    public static BriefingDocument? Of(Pack pack, NationId nation) =>
        Briefings.Of(pack, nation) is { Count: > 0 } text ? new BriefingDocument { Nation = nation, Text = text } : null;
}
