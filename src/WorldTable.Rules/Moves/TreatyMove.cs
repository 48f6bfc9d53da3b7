using WorldTable.Rules.Ids;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Words;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Moves;

/// <summary>A move that is kept by one treaty.</summary>
public abstract record TreatyMove : Move
{
    /// <summary>The treaty it is about.</summary>
    public required TreatyId Treaty { get; init; }

    /// <summary>Whether it can still be made when everybody decides.</summary>
    protected virtual bool AlsoWhileDeciding => false;

    /// <summary>The rules' answer, against what was known when the round opened.</summary>
    public Ruling<TreatyTable> Judge(TreatyTable table, RoundView view, Delegate by)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(view);
        if (!table.IsBorn)
            return Refuse(Refusals.UnknownTreaty);
        return view.Phase is Phase.Table || AlsoWhileDeciding && view.Phase is Phase.Decision
            ? JudgeBorn(table, view, by)
            : Refuse(Refusals.NotNow, ("phase", Phases.Word(view.Phase)));
    }

    /// <summary>The same of a treaty that is there, in a phase that suits.</summary>
    protected abstract Ruling<TreatyTable> JudgeBorn(TreatyTable table, RoundView view, Delegate by);

    protected static Ruling<TreatyTable> Accept(TreatyTable table) => new Ruling<TreatyTable>.Accepted(table);

    protected static Ruling<TreatyTable> Refuse(Refusal because) => new Ruling<TreatyTable>.Refused(because);

    protected static Ruling<TreatyTable> Refuse(string code, params ReadOnlySpan<(string Name, SaidArgument Value)> arguments) => Refuse(Refusal.Of(code, arguments));

    /// <summary>The treaty's present standing does not allow it.</summary>
    protected static Ruling<TreatyTable> NotNow(TreatyTable table) => Refuse(Refusals.TreatyNotNow, ("status", table.Status.Word()));

    /// <summary>Null for a member of a treaty that is in force or sleeps, else why not.</summary>
    protected static Ruling<TreatyTable>? RefusesMember(TreatyTable table, Delegate by)
    {
        if (table.Standing.Status is not (TreatyStatus.InForce or TreatyStatus.Suspended))
            return NotNow(table);
        return table.Standing.Members.ContainsKey(by.Nation) ? null : Refuse(Refusals.NotAMember);
    }

    /// <summary>Somebody has written a newer version.</summary>
    protected static Ruling<TreatyTable> MovedOn(TreatyVersion newer) => Refuse(TreatyMerge.MovedOn(newer));
}
