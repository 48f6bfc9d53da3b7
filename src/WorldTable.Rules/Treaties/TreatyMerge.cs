using System.Collections.Immutable;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;

namespace WorldTable.Rules.Treaties;

/// <summary>A text after some changes: what they touched, and how many clauses were named so far.</summary>
public sealed record Merged(TreatyText Text, ImmutableList<string> Changed, int ClausesNamed);

/// <summary>Lays the changes of one delegate on the newest version, whatever others have changed elsewhere in the meantime.</summary>
public static class TreatyMerge
{
    /// <summary>What <see cref="TreatyVersion.Changed"/> calls everything that is no clause.</summary>
    public const string Terms = "terms";

    // A name like c1000000000 would leave no names for those that come after.
    private const int HighestName = 9_999;

    /// <param name="table">the treaty</param>
    /// <param name="from">the version that the delegate looked at</param>
    /// <param name="edits">what is to change</param>
    public static Ruling<Merged> Of(TreatyTable table, int from, IReadOnlyList<TreatyEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(edits);
        if (edits.Count == 0 || from < 1 || from > table.Newest.Number || edits.Any(edit => edit is null || Members(edit) != 1))
            return Refuse(Refusal.Of(Refusals.BadRequest));
        Dictionary<string, TreatyVersion> since = [];
        for (var number = from + 1; number <= table.Newest.Number; number++)
        {
            // A version that is no longer kept may have changed anything.
            if (table.Version(number) is not { } version)
                return Refuse(MovedOn(table.Newest));
            foreach (var changed in version.Changed)
                since[changed] = version;
        }
        var text = table.Newest.Text;
        var named = table.ClausesNamed;
        List<string> touched = [];
        foreach (var edit in edits)
        {
            var subject = edit.Put?.Id.Value ?? edit.Drop?.Value ?? Terms;
            if (since.TryGetValue(subject, out var newer))
                return Refuse(MovedOn(newer));
            if (edit.Terms is { } terms)
                text = TreatyRules.Cleaned(text with { Terms = terms });
            else if (edit.Put is { Id.Value: "" } fresh)
                text = text with { Clauses = text.Clauses.Add(fresh with { Id = new ClauseId(subject = $"c{++named}") }) };
            else if (text.Clauses.FindIndex(clause => clause.Id.Value == subject) is >= 0 and var place)
                text = text with { Clauses = edit.Put is { } put ? text.Clauses.SetItem(place, put) : text.Clauses.RemoveAt(place) };
            else
                return Refuse(Refusal.Of(Refusals.UnknownClause, ("clause", subject)));
            if (!touched.Contains(subject))
                touched.Add(subject);
        }
        return new Ruling<Merged>.Accepted(new Merged(text, [.. touched], named));
    }

    /// <summary>A first version, in which every clause has a name: those that have a good one keep it, so that what refers to it still does.</summary>
    public static (TreatyText Text, int ClausesNamed) Named(TreatyText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        HashSet<ClauseId> taken = [];
        var highest = 0;
        var clauses = text.Clauses.ConvertAll(clause =>
        {
            if (NumberOf(clause.Id) is not { } number || !taken.Add(clause.Id))
                return clause with { Id = new ClauseId("") };
            highest = number > highest ? number : highest;
            return clause;
        });
        return (text with { Clauses = clauses.ConvertAll(clause => clause.Id.Value.Length > 0 ? clause : clause with { Id = new ClauseId($"c{++highest}") }) }, highest);
    }

    /// <summary>Somebody has written a newer version of the same.</summary>
    public static Refusal MovedOn(TreatyVersion newer)
    {
        ArgumentNullException.ThrowIfNull(newer);
        return Refusal.Of(Refusals.TreatyMovedOn, ("nation", newer.By.Value), ("version", newer.Number));
    }

    private static int? NumberOf(ClauseId id) =>
        id.Value is ['c', _, ..] && int.TryParse(id.Value.AsSpan(1), out var number) && number is > 0 and <= HighestName && id.Value == $"c{number}" ? number : null;

    private static int Members(TreatyEdit edit) => (edit.Put is null ? 0 : 1) + (edit.Drop is null ? 0 : 1) + (edit.Terms is null ? 0 : 1);

    private static Ruling<Merged> Refuse(Refusal because) => new Ruling<Merged>.Refused(because);
}
