using System.Runtime.CompilerServices;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Treaties.Clauses;

/// <summary>Every kind of clause, found among the types of the rules: nobody keeps a list. Pages, JSON, the protocol and the keys of sentences read it here.</summary>
public static class ClauseKinds
{
    // In this order pages show the domains; one that is not named comes last.
    private static readonly string[] Domains = ["climate", "trade", "development", "science", "diplomacy"];

    // What a kind asks for and how it says it does not depend on its figures: an empty one knows.
    private static readonly (Clause Empty, ClauseForm Form)[] Found =
    [
        .. typeof(Clause).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Clause)) && !type.IsAbstract)
            .Select(type => (Clause)RuntimeHelpers.GetUninitializedObject(type))
            .Select(empty => (empty, empty.Form()))
            .OrderBy(kind => Array.IndexOf(Domains, kind.Item2.Domain) is >= 0 and var place ? place : Domains.Length)
            .ThenBy(kind => kind.Item2.Kind, StringComparer.Ordinal),
    ];

    /// <summary>The word that tells a kind apart in JSON, and its type; in the order in which pages list them.</summary>
    public static IReadOnlyList<(string Word, Type Type)> All { get; } = [.. Found.Select(kind => (kind.Form.Kind, kind.Empty.GetType()))];

    /// <summary>Every sentence that clauses say, with whatever figures.</summary>
    public static IReadOnlyList<Said> Sentences { get; } = [.. Found.SelectMany(kind => kind.Empty.Sentences())];

    /// <summary>The forms of all kinds.</summary>
    public static IReadOnlyList<ClauseForm> Forms { get; } = [.. Found.Select(kind => kind.Form)];

    /// <summary>The forms of all kinds that can work on something in this pack.</summary>
    public static IReadOnlyList<ClauseForm> FormsIn(Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return [.. Found.Where(kind => kind.Empty.IsHere(pack)).Select(kind => kind.Form)];
    }
}
