using System.CommandLine;
using WorldTable.Rules.Games;

namespace WorldTable.Lab.Verbs;

/// <summary>Works out what is left of a shared stock's worth when several fleets fish it.</summary>
internal static class FisheryVerb
{
    public static Command Create()
    {
        var fleets = new Option<int>("--fleets") { Required = true, HelpName = "N", Description = "how many fleets fish the stock, from 1 on" };
        var verb = new Command(
            "fishery",
            "What fleets that share a stock earn together, as a share of what a sole owner would (Gordon 1954, Schaefer 1954; each chooses its best effort): fleets,rent_share. It is 4N/(N+1)^2 whatever fish, price and boats are. "
            + "Example: fishery --fleets 2 (0.889; ten fleets keep a third)")
        {
            fleets,
        };
        verb.SetAction(asked => Run(asked.GetRequiredValue(fleets), asked.InvocationConfiguration.Output));
        return verb;
    }

    private static int Run(int fleets, TextWriter output)
    {
        if (fleets < 1)
            throw new BadInputException($"--fleets lies at 1 or above, and is {fleets}.");
        new Table(output, "fleets,rent_share").Row(fleets, new Fishery().RentShare(fleets));
        return 0;
    }
}
