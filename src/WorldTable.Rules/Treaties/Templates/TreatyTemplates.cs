using System.Collections.Immutable;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Treaties.Templates;

/// <summary>Whole treaties to begin with. A new one is one file and one line here.</summary>
public static class TreatyTemplates
{
    private static readonly ImmutableArray<Func<Pack, TreatyTemplate?>> All = [ClimateClub.Of, CommonCarbonPrice.Of, Paris.Of, GreenFundWithInspection.Of, NorthAmericanFreeTrade.Of];

    /// <summary>Those that this pack has the nations and the clauses for.</summary>
    public static IReadOnlyList<TreatyTemplate> In(Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return [.. All.Select(write => write(pack)).OfType<TreatyTemplate>()];
    }

    /// <summary>A template of those clauses that this pack can feel, named in order; null when there is none left.</summary>
    internal static TreatyTemplate? Written(string name, Pack pack, TreatyTerms terms, params ReadOnlySpan<Clause> clauses)
    {
        ImmutableList<Clause> here = [];
        foreach (var clause in clauses)
        {
            if (clause.IsHere(pack))
                here = here.Add(clause);
        }
        return here.IsEmpty ? null : new TreatyTemplate { Name = name, Text = TreatyMerge.Named(new TreatyText { Terms = terms with { Title = name }, Clauses = here }).Text };
    }
}
