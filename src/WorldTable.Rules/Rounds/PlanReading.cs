using System.Runtime.CompilerServices;
using WorldTable.Rules.Challenges;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;

namespace WorldTable.Rules.Rounds;

/// <summary>
/// One seat's plan as it holds in a round, with its levers looked up. Forecasts and replays read the same plan hundreds of times, so what
/// was read is remembered for as long as the plan lives; it stays true until another lever of the pack opens.
/// </summary>
internal sealed class PlanReading
{
    private static readonly ConditionalWeakTable<Plan, PlanReading> Known = [];

    private readonly Pack pack;
    private readonly int row;
    private readonly int from;
    private readonly int until;

    private PlanReading(Plan plan, Pack pack, int round, int row)
    {
        (this.pack, this.row, from, until) = (pack, row, int.MinValue, int.MaxValue);
        foreach (var card in pack.Levers)
        {
            if (card.OpensInRound <= round)
                from = card.OpensInRound > from ? card.OpensInRound : from;
            else
                until = card.OpensInRound < until ? card.OpensInRound : until;
        }
        Held = PlanRules.WhatHolds(plan, pack, round, pack.Nations[row].Code);
        var percent = PlanRules.PercentOfBudget(Held);
        Fits = percent > 100.0 ? 100.0 / percent : 1.0;
        Lines = new Line[Held.Lines.Count];
        for (var i = 0; i < Lines.Length; i++)
        {
            var line = Held.Lines[i];
            var lever = Lever.Named(line.Lever)!;
            Lines[i] = new Line(lever, line.To, line.Amount, lever.Form.CountsAgainstBudget, line.If);
        }
    }

    /// <summary>What of the plan holds.</summary>
    public Plan Held { get; }
    public Line[] Lines { get; }

    /// <summary>By what every line of the budget is trimmed: 1 when all together fit.</summary>
    public double Fits { get; }

    /// <summary>The plan read for this row in this round, now or earlier.</summary>
    public static PlanReading Of(Plan plan, Pack pack, int round, int row)
    {
        if (plan.Lines.Count == 0)
            return new PlanReading(plan, pack, round, row);
        if (Known.TryGetValue(plan, out var known) && known.IsOf(pack, round, row))
            return known;
        PlanReading fresh = new(plan, pack, round, row);
        Known.AddOrUpdate(plan, fresh);
        return fresh;
    }

    /// <summary>Whether it is true of this round, too.</summary>
    public bool Holds(int round) => round >= from && round < until;

    private bool IsOf(Pack pack, int round, int row) => ReferenceEquals(pack, this.pack) && row == this.row && Holds(round);

    /// <summary>One order, its lever looked up.</summary>
    public readonly record struct Line(Lever Lever, string? To, double Amount, bool OfBudget, PledgeCondition? If);
}
