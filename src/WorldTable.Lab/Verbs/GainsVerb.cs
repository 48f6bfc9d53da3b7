using System.CommandLine;
using WorldTable.Rules.Domains.Trade;

namespace WorldTable.Lab.Verbs;

/// <summary>Works out what trade is worth to a nation.</summary>
internal static class GainsVerb
{
    public static Command Create()
    {
        var share = new Option<double>("--share") { Required = true, HelpName = "L", Description = "share of spending that goes to goods made at home, above 0 and at most 1" };
        var elasticity = new Option<double>("--elasticity") { Required = true, HelpName = "E", Description = "trade elasticity: percent less bought for each percent dearer, above 0; the game has 5" };
        var verb = new Command(
            "gains",
            "What a nation would lose without any trade, 1 - L^(1/E) of its real income (Arkolakis, Costinot & Rodríguez-Clare 2012): share,elasticity,gains_pct. "
            + "Example, Canada: gains --share 0.824 --elasticity 5 (3.8 %, table 4.1 of Costinot & Rodríguez-Clare 2014)")
        {
            share,
            elasticity,
        };
        verb.SetAction(asked => Run(asked.GetRequiredValue(share), asked.GetRequiredValue(elasticity), asked.InvocationConfiguration.Output));
        return verb;
    }

    private static int Run(double share, double elasticity, TextWriter output)
    {
        if (!(share > 0.0 && share <= 1.0))
            throw new BadInputException($"--share lies above 0 and at most at 1, and is {share}.");
        if (!(elasticity > 0.0 && elasticity < double.PositiveInfinity))
            throw new BadInputException($"--elasticity lies above 0, and is {elasticity}.");
        new Table(output, "share,elasticity,gains_pct").Row(share, elasticity, 100.0 * GainsFromTrade.Share(share, elasticity));
        return 0;
    }
}
