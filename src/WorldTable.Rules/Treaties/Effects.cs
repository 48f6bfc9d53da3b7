using WorldTable.Rules.Domains.Trade;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Treaties.Execution;

namespace WorldTable.Rules.Treaties;

/// <summary>
/// The closed vocabulary through which clauses act in one round. Duties go into plans and are compared with deeds; the rest the engine carries out by itself. Rows are places in the pack.
/// </summary>
public sealed class Effects
{
    private readonly List<Duty> duties = [];
    private readonly List<Payment> payments = [];
    private readonly List<Licence> licences = [];
    private readonly HashSet<int> inspected = [];
    private readonly Dictionary<(int Treaty, int Clause), int[]> partners = [];
    private readonly int round;
    private double[]? sharedResearch;
    private AgreedTrade? trade;
    private IReadOnlyCollection<int> signed = [];
    private IReadOnlyCollection<int> excluded = [];
    private IReadOnlyCollection<int> all = [];

    public Effects(Pack pack, int round) => (Pack, this.round) = (pack, round);

    public Pack Pack { get; }

    // Of the clause that lays at present.

    /// <summary>Rows of all members of the treaty (those who reserved this clause and those who are excluded are not among them), and of those whom the clause binds.</summary>
    public IReadOnlyList<int> Members { get; private set; } = [];
    public IReadOnlyList<int> Bound { get; private set; } = [];

    /// <summary>Whole rounds since the clause first worked: 0 in the first.</summary>
    public int RoundsSince { get; private set; }

    /// <summary>Whether the clause can ask this nation for anything: it is a member that did not reserve it.</summary>
    public bool Binds(NationId nation) => signed.Contains(Pack.PlaceOf(nation));

    /// <summary>Whether a nation gets nothing from the treaty until it has mended a breach. Who never was a member is not excluded.</summary>
    public bool IsExcluded(NationId nation) => excluded.Contains(Pack.PlaceOf(nation));

    /// <summary>Whether a nation is a member of the treaty, whatever clauses it reserved, and not excluded.</summary>
    public bool IsMember(NationId nation) => all.Contains(Pack.PlaceOf(nation)) && !IsExcluded(nation);

    /// <summary>Playable rows that are not, or are excluded.</summary>
    public IEnumerable<int> Outsiders()
    {
        for (var row = 0; row < Pack.Playable.Count; row++)
        {
            if (!all.Contains(row) || excluded.Contains(row))
                yield return row;
        }
    }

    /// <summary>What stands in plans, in the lever's own unit.</summary>
    public IReadOnlyList<Duty> Duties => duties;

    /// <summary>Money that the engine moves from row to row, or that a row (to −1) spends on carrying the treaty out.</summary>
    public IReadOnlyList<Payment> Payments => payments;
    public IReadOnlyList<Licence> Licences => licences;

    /// <summary>Treaties (places in the list) all of whose duties inspectors check.</summary>
    public IReadOnlySet<int> Inspected => inspected;

    /// <summary>By row, how much more its research counts, as a share; null when nobody shares any.</summary>
    public IReadOnlyList<double>? SharedResearch => sharedResearch;

    /// <summary>On whose goods a ceiling on tariffs is laid, by treaty and clause.</summary>
    public IReadOnlyDictionary<(int Treaty, int Clause), int[]> Partners => partners;

    /// <summary>What treaties lay on trade; null when they leave it alone.</summary>
    public AgreedTrade? Trade => trade;

    /// <summary>Everybody bound orders at least so much of a lever that is set (in its own unit: dollars per tonne, points …).</summary>
    public void AtLeast(LeverId lever, string? to, double amount) => Lay(DutyKind.AtLeast, lever, to, amount);

    /// <summary>Everybody bound orders at most so much of a lever that is set.</summary>
    public void AtMost(LeverId lever, string? to, double amount) => Lay(DutyKind.AtMost, lever, to, amount);

    /// <summary>Everybody bound charges at most so much percent, its ordinary tariff included, on the goods of the other members.</summary>
    public void ChargeAtMost(double percent)
    {
        partners[(Treaty, Clause)] = [.. Members];
        Lay(DutyKind.ChargeAtMost, Nations.Levers.Tariff.Name, to: null, percent);
    }

    /// <summary>A row gives so many billions a year, and so much percent of its GDP as the round opens, through a lever of the budget (a pool, aid to a row, research …). What several treaties ask adds up.</summary>
    public void Give(int row, LeverId lever, string? to, double billions, double percentOfGdp = 0.0)
    {
        if (IsOpen(lever, to) && row < Pack.Playable.Count)
            duties.Add(new Duty(Treaty, Clause, row, DutyKind.Give, lever, to, billions, percentOfGdp));
    }

    /// <summary>A row emits at most so many gigatonnes of CO2 in the last year of the round.</summary>
    public void EmitAtMost(int row, double gigatonnes) => duties.Add(new Duty(Treaty, Clause, row, DutyKind.EmitAtMost, Nations.Levers.CarbonPrice.Name, null, gigatonnes));

    /// <summary>The members charge each other nothing and trade a tenth more cheaply.</summary>
    public void FreeTrade() => (trade ??= new AgreedTrade(Pack)).Free(Members);

    /// <summary>The members charge everybody else so much percent, whatever each would like.</summary>
    public void CommonTariff(double percent) => (trade ??= new AgreedTrade(Pack)).Common(Members, percent / 100.0);

    /// <summary>Buyers charge a seller so many points on top of everything else.</summary>
    public void Charge(IReadOnlyList<int> buyers, int seller, double points) => (trade ??= new AgreedTrade(Pack)).Charge(buyers, seller, points / 100.0);

    /// <summary>Trade between two rows becomes so many times dearer, in both directions, and nobody collects it.</summary>
    public void Sanction(int by, int on, double times) => (trade ??= new AgreedTrade(Pack)).Sanction(by, on, times);

    /// <summary>So many billions a year leave one row's budget and reach another's income.</summary>
    public void Pay(int from, int to, double billions) => payments.Add(new Payment(from, to, billions, 0.0));

    /// <summary>A row spends so much percent of its GDP on carrying the treaty out.</summary>
    public void Spend(int row, double percentOfGdp) => payments.Add(new Payment(row, -1, 0.0, percentOfGdp));

    /// <summary>The members' research counts more by this share, because all read its results. Several such clauses do not add up.</summary>
    public void ShareResearch(double share)
    {
        sharedResearch ??= new double[Pack.Nations.Count];
        foreach (var row in Members)
            sharedResearch[row] = share > sharedResearch[row] ? share : sharedResearch[row];
    }

    /// <summary>A row learns from another: every year this share of the distance between their know-how.</summary>
    public void Teach(int from, int to, double share) => licences.Add(new Licence(from, to, share));

    /// <summary>Inspectors check every duty of this treaty.</summary>
    public void Inspect() => inspected.Add(Treaty);

    private int Treaty { get; set; }
    private int Clause { get; set; }

    // A lever that the pack has not opened yet can ask for nothing.
    private bool IsOpen(LeverId lever, string? to) => Pack.OpensInRound(lever, to) is { } opens && opens <= round;

    private void Lay(DutyKind kind, LeverId lever, string? to, double amount)
    {
        if (!IsOpen(lever, to))
            return;
        foreach (var row in Bound)
            duties.Add(new Duty(Treaty, Clause, row, kind, lever, to, amount));
    }

    /// <summary>Of the clause that laid last, a row owes this share more: what was missing is made up for.</summary>
    internal void Raise(int row, double share)
    {
        for (var at = duties.Count - 1; at >= 0 && duties[at].Treaty == Treaty && duties[at].Clause == Clause; at--)
        {
            var duty = duties[at];
            if (duty.Row != row)
                continue;
            var times = duty.Kind is DutyKind.AtLeast or DutyKind.Give ? 1.0 + share : 1.0 - (0.5 * share);
            duties[at] = duty with { Amount = duty.Amount * times, PercentOfGdp = duty.PercentOfGdp * times };
        }
    }

    /// <param name="treaty">place in the list of treaties</param>
    /// <param name="clause">place in the text</param>
    /// <param name="here">members and bound</param>
    /// <param name="roundsSince">0 in the clause's first round</param>
    internal void Begin(int treaty, int clause, Belonging here, int roundsSince) =>
        (Treaty, Clause, Members, Bound, signed, excluded, all, RoundsSince) = (treaty, clause, here.Members, here.Bound, here.Signed, here.Excluded, here.All, roundsSince);
}

/// <summary>What a duty asks.</summary>
public enum DutyKind
{
    AtLeast,
    AtMost,
    ChargeAtMost,
    Give,
    EmitAtMost,
}

/// <summary>What one clause asks of one row in one round. Treaty and clause are places in the round's list of treaties in force and in the text; a gift may come as a share of GDP, too.</summary>
public readonly record struct Duty(int Treaty, int Clause, int Row, DutyKind Kind, LeverId Lever, string? To, double Amount, double PercentOfGdp = 0.0)
{
    /// <summary>Whether it asks for money.</summary>
    public bool IsMoney => Kind == DutyKind.Give;

    /// <summary>What it asks for, in the lever's own unit, billions or gigatonnes.</summary>
    public double Asks(double gdpBillions) => PercentOfGdp == 0.0 ? Amount : Amount + (PercentOfGdp / 100.0 * gdpBillions);
}

/// <summary>Billions a year and percent of the payer's GDP from one row to another; to −1 for what is simply spent.</summary>
public readonly record struct Payment(int From, int To, double Billions, double PercentOfGdp);

/// <summary>One row teaches another: the share of the distance in know-how that is learned every year.</summary>
public readonly record struct Licence(int From, int To, double Share);
