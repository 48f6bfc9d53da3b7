using WorldTable.Rules.Challenges;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Nations;

/// <summary>What makes a plan acceptable.</summary>
public static class PlanRules
{
    // Percentages that a page has added up may miss 100 by rounding.
    private const double Rounding = 1e-9;

    /// <summary>Null when the plan holds, else why not: unknown or unopened lever, bad target, amount out of range or over 100 % of the budget, a condition that cannot be, or the wrong phase.</summary>
    public static Refusal? Check(Plan plan, RoundView view, NationId nation)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.Phase is not (Phase.Table or Phase.Decision))
            return Refusal.Of(Refusals.NotNow, ("phase", Phases.Word(view.Phase)));
        return Check(plan, view.Pack, view.Round, nation) ?? ConditionRules.Reach(plan, view, nation);
    }

    /// <summary>The same for a plan that is written for a round before it opens; neither the phase nor what others then have is asked about.</summary>
    public static Refusal? Check(Plan plan, Pack pack, int round, NationId nation)
    {
        ArgumentNullException.ThrowIfNull(pack);
        if (!pack.Playable.Contains(nation))
            return Refusal.Of(Refusals.UnknownNation);
        if (plan?.Lines is not { } lines)
            return Refusal.Of(Refusals.BadRequest);
        if (MostLines(pack, nation) is var most && lines.Count > most)
            return Refusal.Of(Refusals.TooManyLines, ("most", most));
        if (lines.Any(line => line is null))
            return Refusal.Of(Refusals.BadRequest);
        for (var i = 0; i < lines.Count; i++)
        {
            if (Check(lines[i], pack, round, nation) is { } refusal)
                return refusal;
            if (Stands(lines, i, lines[i]))
                return Refusal.Of(Refusals.LeverTwice, ("lever", lines[i].Lever.Value));
        }
        var percent = PercentOfBudget(plan);
        return percent > 100.0 + Rounding ? Refusal.Of(Refusals.OverBudget, ("share", percent - 100.0)) : null;
    }

    /// <summary>As many lines as a nation has levers and whom they can go to, pools once more under a condition: a longer plan would say something twice.</summary>
    public static int MostLines(Pack pack, NationId nation)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return Lever.All.Sum(lever => lever.Targets(pack, nation).Count(to => pack.OpensInRound(lever.Id, to) is not null) * (lever.CanWait ? 2 : 1));
    }

    /// <summary>Sum of everything that counts against the budget, percent.</summary>
    public static double PercentOfBudget(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var sum = 0.0;
        for (var i = 0; i < plan.Lines.Count; i++)
        {
            if (Lever.Named(plan.Lines[i].Lever) is { Form.CountsAgainstBudget: true })
                sum += plan.Lines[i].Amount;
        }
        return sum;
    }

    /// <summary>The lines of a plan that hold in a round: known, open, aimed at somebody, in range, each once (a pool once more under a condition).</summary>
    public static Plan WhatHolds(Plan plan, Pack pack, int round, NationId nation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        List<PlanLine>? held = null;
        for (var i = 0; i < plan.Lines.Count; i++)
        {
            var line = plan.Lines[i];
            var holds = line is not null && Check(line, pack, round, nation) is null && !Stands(held ?? plan.Lines, held?.Count ?? i, line);
            if (!holds)
                held ??= [.. plan.Lines.Take(i)];
            else
                held?.Add(line!);
        }
        return held is null ? plan : new Plan { Lines = held };
    }

    private static bool Stands(IReadOnlyList<PlanLine> lines, int count, PlanLine line)
    {
        for (var i = 0; i < count; i++)
        {
            if (lines[i].Lever == line.Lever && lines[i].To == line.To && lines[i].If is null == line.If is null)
                return true;
        }
        return false;
    }

    private static Refusal? Check(PlanLine line, Pack pack, int round, NationId nation)
    {
        if (Lever.Named(line.Lever) is not { } lever)
            return Refusal.Of(Refusals.UnknownLever, ("lever", line.Lever.Value ?? ""));
        if (!lever.CanGoTo(pack, nation, line.To))
            return Refusal.Of(Refusals.UnknownTarget, ("target", line.To ?? ""));
        if (pack.OpensInRound(line.Lever, line.To) is not { } opens)
            return Refusal.Of(Refusals.UnknownLever, ("lever", line.Lever.Value));
        if (round < opens)
            return Refusal.Of(Refusals.LeverNotYet, ("lever", line.Lever.Value), ("round", opens));
        var form = lever.Form;
        if (!double.IsFinite(line.Amount) || line.Amount < form.Min || line.Amount > form.Max)
            return Refusal.Of(Refusals.BadAmount, ("min", form.Min), ("max", form.Max));
        return line.If is null ? null : ConditionRules.Check(line.If, lever, pack);
    }
}
