using System.CommandLine;
using WorldTable.Rules.Games;

namespace WorldTable.Lab.Verbs;

/// <summary>Works out how many of nations alike hold together.</summary>
internal static class CoalitionVerb
{
    public static Command Create()
    {
        var nations = new Option<int>("--nations") { Required = true, HelpName = "N", Description = "how many nations there are, from 1 on" };
        var verb = new Command(
            "coalition",
            "How many nations alike hold together when nobody can be made to stay (Barrett 1994; each gets Q - q^2/2 of what all do, Q, and what it does itself, q): nations,stable,full_payoff,nash_payoff,stable_payoff. "
            + "Stable is the largest agreement that nobody gains by leaving or joining; payoffs are each nation's in the mean when all agree, nobody does, and so many do. "
            + "Example: coalition --nations 32 (3 hold, for 1.2 % of what all could gain)")
        {
            nations,
        };
        verb.SetAction(asked => Run(asked.GetRequiredValue(nations), asked.InvocationConfiguration.Output));
        return verb;
    }

    private static int Run(int nations, TextWriter output)
    {
        if (nations < 1)
            throw new BadInputException($"--nations lies at 1 or above, and is {nations}.");
        SelfEnforcing game = new(nations);
        var stable = game.LargestStable();
        new Table(output, "nations,stable,full_payoff,nash_payoff,stable_payoff").Row(nations, stable, game.Mean(nations), game.Mean(1), game.Mean(stable));
        return 0;
    }
}
