using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization;
using WorldTable.Grains.Nations;
using WorldTable.Rules.Moves;

namespace WorldTable.Grains.Keepers;

/// <summary>The accepted moves of a round as one keeper writes them down: the last of each seat, kind and subject, with a count, so that it stays small.</summary>
internal static class Journal
{
    private static readonly FrozenDictionary<Type, string> Kinds = typeof(Move)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToFrozenDictionary(kind => kind.DerivedType, kind => (string)kind.TypeDiscriminator!);

    public static ImmutableList<JournalEntry> With(this ImmutableList<JournalEntry> journal, Delegate by, Move move)
    {
        string kind = Kinds[move.GetType()];
        string subject = move switch
        {
            ChallengeMove about => about.Challenge.Value,
            TreatyMove about => about.Treaty.Value,
            _ => by.Nation.Value,
        };
        int before = journal.FindIndex(entry => entry.Seat == by.Seat && entry.Kind == kind && entry.Subject == subject);
        return before < 0
            ? journal.Add(new JournalEntry(by.Seat, kind, subject, 1, move))
            : journal.RemoveAt(before).Add(new JournalEntry(by.Seat, kind, subject, journal[before].Count + 1, move));
    }
}
