using WorldTable.Rules.Nations;
using WorldTable.Rules.Views;

namespace WorldTable.Load.Kills;

/// <summary>Deals plans that are all different and all affordable, out of the levers that are open.</summary>
internal static class PlanDeck
{
    /// <summary>The plan of this number: the number's digits are the steps of the levers' sliders.</summary>
    public static Plan Deal(LeversDocument table, long number)
    {
        LeverDocument[] open = [.. table.Levers.Where(lever => lever.OpensInRound <= table.Round)];
        double share = 100.0 / Math.Max(1, open.Count(lever => lever.Form.CountsAgainstBudget));
        List<PlanLine> lines = [];
        foreach (LeverDocument lever in open)
        {
            double most = lever.Form.CountsAgainstBudget ? Math.Min(lever.Form.Max, share) : lever.Form.Max;
            long steps = Math.Max(1, (long)Math.Floor((most - lever.Form.Min) / lever.Form.Step));
            double amount = lever.Form.Min + number % steps * lever.Form.Step;
            number /= steps;
            if (amount != 0)
            {
                lines.Add(new PlanLine { Lever = lever.Lever, To = lever.To, Amount = amount });
            }
        }
        return new Plan { Lines = lines };
    }

    /// <summary>True when both order the same.</summary>
    public static bool AreSame(IEnumerable<PlanLine> one, IEnumerable<PlanLine> other) =>
        one.Where(line => line.Amount != 0).ToHashSet().SetEquals(other.Where(line => line.Amount != 0));
}
