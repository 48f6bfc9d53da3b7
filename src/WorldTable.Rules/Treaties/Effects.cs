using WorldTable.Rules.Domains.Trade.Agreements;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;

namespace WorldTable.Rules.Treaties;

/// <summary>
/// The closed vocabulary through which clauses act in one round. Duties go into plans and are compared with deeds; the rest the engine carries out by itself. Rows are places in the pack.
/// </summary>
public sealed class Effects
{
    private readonly List<Duty> duties = [];
    private readonly List<TradeAgreement> agreements = [];

    public Effects(Pack pack) => Pack = pack;

    public Pack Pack { get; }

    // Of the clause that lays at present.

    /// <summary>Rows of all members of the treaty (those who reserved this clause and those who are excluded are not among them), and of those whom the clause binds.</summary>
    public IReadOnlyList<int> Members { get; private set; } = [];
    public IReadOnlyList<int> Bound { get; private set; } = [];

    /// <summary>Whole rounds since the clause first worked: 0 in the first.</summary>
    public int RoundsSince { get; private set; }

    /// <summary>What stands in plans, in the lever's own unit.</summary>
    public IReadOnlyList<Duty> Duties => duties;
    public IReadOnlyList<TradeAgreement> Agreements => agreements;

    /// <summary>Everybody bound orders at least so much of a lever that is set (in its own unit: dollars per tonne, points …).</summary>
    public void AtLeast(LeverId lever, string? to, double amount) => Lay(DutyKind.AtLeast, lever, to, amount);

    /// <summary>Everybody bound orders at most so much of a lever that is set.</summary>
    public void AtMost(LeverId lever, string? to, double amount) => Lay(DutyKind.AtMost, lever, to, amount);

    /// <summary>A row gives at least so many billions a year through a lever of the budget (a pool, aid to a row, research …).</summary>
    public void Give(int row, LeverId lever, string? to, double billions) => duties.Add(new Duty(Treaty, Clause, row, DutyKind.Give, lever, to, billions));

    /// <summary>A row emits at most so many gigatonnes of CO2 in the last year of the round.</summary>
    public void EmitAtMost(int row, double gigatonnes) => duties.Add(new Duty(Treaty, Clause, row, DutyKind.EmitAtMost, default, null, gigatonnes));

    /// <summary>Trade runs by this rule.</summary>
    public void Trade(TradeAgreement agreement) => agreements.Add(agreement);

    private int Treaty { get; set; }
    private int Clause { get; set; }

    private void Lay(DutyKind kind, LeverId lever, string? to, double amount)
    {
        foreach (int row in Bound)
            duties.Add(new Duty(Treaty, Clause, row, kind, lever, to, amount));
    }

    internal void Begin(int treaty, int clause, IReadOnlyList<int> members, IReadOnlyList<int> bound, int roundsSince) =>
        (Treaty, Clause, Members, Bound, RoundsSince) = (treaty, clause, members, bound, roundsSince);
}

/// <summary>What a duty asks.</summary>
public enum DutyKind
{
    AtLeast,
    AtMost,
    Give,
    EmitAtMost,
}

/// <summary>What one clause asks of one row in one round. Treaty and clause are places in the round's list of treaties in force and in the text.</summary>
public readonly record struct Duty(int Treaty, int Clause, int Row, DutyKind Kind, LeverId Lever, string? To, double Amount);
