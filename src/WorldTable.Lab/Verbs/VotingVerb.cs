using System.CommandLine;
using System.Globalization;
using WorldTable.Rules.Domains.Multilateral;

namespace WorldTable.Lab.Verbs;

/// <summary>Works out who decides in a body that votes by weights.</summary>
internal static class VotingVerb
{
    public static Command Create()
    {
        var weights = new Option<string>("--weights")
        {
            Required = true,
            HelpName = "W0,W1,…",
            Description = "each member's weight, 0 or above, decimals welcome; the first member is number 0",
        };
        var quota = new Option<string>("--quota")
        {
            Required = true,
            HelpName = "Q",
            Description = "the weight in favour that a decision needs: above 0, at most the sum of all weights",
        };
        var veto = new Option<string?>("--veto") { HelpName = "M0,M1,…", Description = "numbers of the members without whom nothing passes" };
        var verb = new Command(
            "voting",
            "Whose vote decides how often: member,shapley_shubik,banzhaf. Shapley-Shubik (1954) is the share of all orders of members in which one turns no into yes; Banzhaf (1965), normalised, the share of all coalitions' swings. "
            + "Counted exactly by generating functions. Example, the Security Council: voting --weights 1,1,1,1,1,1,1,1,1,1,1,1,1,1,1 --quota 9 --veto 0,1,2,3,4 (0.19627 for each of the five, 0.00186 for each of the ten)")
        {
            weights,
            quota,
            veto,
        };
        verb.SetAction(asked => Run(asked.GetRequiredValue(weights), asked.GetRequiredValue(quota), asked.GetValue(veto), asked.InvocationConfiguration.Output));
        return verb;
    }

    private static int Run(string weightList, string quotaText, string? vetoList, TextWriter output)
    {
        var weights = Exactly.Numbers("--weights", weightList);
        if (Array.FindIndex(weights, weight => weight < 0m) is var below && below >= 0)
            throw new BadInputException($"--weights: no weight lies below 0, and member {below} has {weights[below]}.");
        var (quota, sum) = (Exactly.Number("--quota", quotaText), weights.Sum());
        if (quota <= 0m)
            throw new BadInputException($"--quota lies above 0, and is {quota}: nobody would have to agree.");
        if (quota > sum)
            throw new BadInputException($"--quota is {quota}, and all weights together are {sum}: nothing would ever pass.");
        var power = VotingPower.Of(new VotingBody(weights, quota, Vetoes(vetoList, weights.Length)))
            ?? throw new BadInputException($"--weights: {weights.Length} members with so many different sums would take minutes to count. Round the weights to fewer digits.");

        var table = new Table(output, "member,shapley_shubik,banzhaf");
        for (var member = 0; member < weights.Length; member++)
            table.Row(member, power[member].ShapleyShubik, power[member].Banzhaf);
        return 0;
    }

    private static int[] Vetoes(string? list, int members)
    {
        if (list is null)
            return [];
        List<int> vetoes = [];
        foreach (var part in list.Split(','))
        {
            if (!int.TryParse(part, NumberStyles.Integer, CultureInfo.InvariantCulture, out var member) || member < 0 || member >= members)
                throw new BadInputException($"--veto: '{part}' is no member; they are numbered from 0 to {members - 1}.");
            if (vetoes.Contains(member))
                throw new BadInputException($"--veto: member {member} is named twice.");
            vetoes.Add(member);
        }
        return [.. vetoes];
    }
}
