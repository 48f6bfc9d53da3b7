using System.CommandLine;
using WorldTable.Rules.Games;

namespace WorldTable.Lab.Verbs;

/// <summary>Works out what equals burn in a contest for a prize.</summary>
internal static class ContestVerb
{
    public static Command Create()
    {
        var players = new Option<int>("--players") { Required = true, HelpName = "N", Description = "how many want the prize, from 1 on" };
        var prize = new Option<double>("--prize") { Required = true, HelpName = "V", Description = "what it is worth to each, above 0" };
        var verb = new Command(
            "contest",
            "What equals spend on winning a prize when efforts are tickets of a lottery (Tullock 1980): players,prize,effort,win_probability,dissipation. Effort is each one's, (N-1)V/N^2; dissipation is the share of the prize that all efforts burn. "
            + "Example: contest --players 2 --prize 100 (25 each, half of it burned)")
        {
            players,
            prize,
        };
        verb.SetAction(asked => Run(asked.GetRequiredValue(players), asked.GetRequiredValue(prize), asked.InvocationConfiguration.Output));
        return verb;
    }

    private static int Run(int players, double prize, TextWriter output)
    {
        if (players < 1)
            throw new BadInputException($"--players lies at 1 or above, and is {players}.");
        if (!(prize > 0.0 && prize < double.PositiveInfinity))
            throw new BadInputException($"--prize lies above 0, and is {prize}.");
        Contest contest = new(players, prize);
        new Table(output, "players,prize,effort,win_probability,dissipation").Row(players, prize, contest.Effort, contest.WinProbability, contest.Dissipation);
        return 0;
    }
}
