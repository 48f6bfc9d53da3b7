using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using WorldTable.Rules.Packs;

namespace WorldTable.Rules.Treaties.Clauses;

/// <summary>Every kind of clause, as it is listed on <see cref="Clause"/>: nobody keeps a second list.</summary>
public static class ClauseKinds
{
    // A form says what a kind asks for, whatever stands in it: an empty one can say it.
    private static readonly Clause[] Empty =
        [.. typeof(Clause).GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(listed => (Clause)RuntimeHelpers.GetUninitializedObject(listed.DerivedType))];

    /// <summary>The forms of all kinds that can work on something in this pack, in the order in which pages list them.</summary>
    public static IReadOnlyList<ClauseForm> FormsIn(Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return [.. Empty.Where(clause => clause.IsHere(pack)).Select(clause => clause.Form())];
    }
}
