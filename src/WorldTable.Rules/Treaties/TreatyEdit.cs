using WorldTable.Rules.Ids;
using WorldTable.Rules.Treaties.Clauses;

namespace WorldTable.Rules.Treaties;

/// <summary>One change of a text; exactly one member is given. Changes of different clauses by different people go together; of the same one, the later is told to look again.</summary>
public sealed record TreatyEdit
{
    /// <summary>A new clause (empty id) or another wording of a clause that stands.</summary>
    public Clause? Put { get; init; }

    /// <summary>A clause that goes.</summary>
    public ClauseId? Drop { get; init; }

    /// <summary>Title, parties, entry into force and all that is no clause.</summary>
    public TreatyTerms? Terms { get; init; }
}
