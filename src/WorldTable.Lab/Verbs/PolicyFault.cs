using System.Globalization;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;

namespace WorldTable.Lab.Verbs;

/// <summary>Why a plan of a policy file cannot be laid on the table, in one sentence: which round, which nation, which lever, and what does not hold.</summary>
internal static class PolicyFault
{
    /// <summary>Null when the plan holds in the round.</summary>
    public static string? In(Pack pack, int round, NationId nation, List<PlanLine?>? lines)
    {
        var where = $"round {round}, {nation}";
        if (!pack.Playable.Contains(nation))
            return $"{where}: it has no seat in {pack.Name}.";
        if (lines is null)
            return $"{where}: its plan is null; a plan of nothing is [].";
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] is not { } line)
                return $"{where}: line {i + 1} of its plan is null.";
            if (Refused(pack, round, nation, line) is { } refusal)
                return $"{where}, {Named(line)}: {Why(refusal, line, pack)}";
            if (lines.Take(i).Any(earlier => earlier!.Lever == line.Lever && earlier.To == line.To))
                return $"{where}, {Named(line)}: it stands twice in one plan.";
        }
        return PlanRules.Check(new Plan { Lines = lines! }, pack, round, nation) is { } whole
            ? $"{where}, {string.Join(", ", lines.Where(line => Lever.Named(line!.Lever) is { Form.CountsAgainstBudget: true }).Select(line => Named(line!)))}: {Why(whole, lines[^1]!, pack)}"
            : null;
    }

    private static Refusal? Refused(Pack pack, int round, NationId nation, PlanLine line) => PlanRules.Check(new Plan { Lines = [line] }, pack, round, nation);

    private static string Named(PlanLine line) => line.To is null ? line.Lever.Value : $"{line.Lever.Value} to {line.To}";

    private static string Why(Refusal refusal, PlanLine line, Pack pack) => refusal.Code switch
    {
        Refusals.UnknownLever => $"{pack.Name} has no such lever.",
        Refusals.UnknownTarget => line.To is null ? "it needs a target (\"to\")." : "it cannot go there.",
        Refusals.LeverNotYet => $"it opens in round {Number(refusal, "round")}.",
        Refusals.BadAmount => $"the amount lies between {Number(refusal, "min")} and {Number(refusal, "max")}, and is {line.Amount.ToString(CultureInfo.InvariantCulture)}.",
        Refusals.OverBudget => $"together they are {Number(refusal, "share")} percent over the budget.",
        _ => $"it is refused ({refusal.Code}).",
    };

    private static string Number(Refusal refusal, string name) => refusal.Said.Arguments[name].Number.ToString("0.##", CultureInfo.InvariantCulture);
}
