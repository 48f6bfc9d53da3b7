using System.CommandLine;
using WorldTable.Rules.Domains.Development;

namespace WorldTable.Lab.Verbs;

/// <summary>Runs the log-normal poverty model alone.</summary>
internal static class PovertyVerb
{
    public static Command Create()
    {
        var gini = new Option<double>("--gini")
        {
            Required = true,
            HelpName = "G",
            Description = "inequality of incomes, above 0 (all the same) and below 1 (one has all)",
        };
        var ratio = new Option<double>("--ratio")
        {
            Required = true,
            HelpName = "R",
            Description = "poverty line divided by mean income, above 0",
        };
        var verb = new Command(
            "poverty",
            "How many live below a line when incomes are spread log-normally (Bourguignon 2003): gini,ratio,sigma,headcount_pct,growth_elasticity. "
            + "The elasticity says by how many % the headcount changes when all incomes grow by 1 %. Example: poverty --gini 0.4 --ratio 0.5")
        {
            gini,
            ratio,
        };
        verb.SetAction(asked => Run(asked.GetRequiredValue(gini), asked.GetRequiredValue(ratio), asked.InvocationConfiguration.Output));
        return verb;
    }

    private static int Run(double gini, double ratio, TextWriter output)
    {
        if (!(gini > 0.0 && gini < 1.0))
            throw new BadInputException($"--gini lies above 0 and below 1, and is {gini}.");
        if (!(ratio > 0.0 && ratio < double.PositiveInfinity))
            throw new BadInputException($"--ratio lies above 0, and is {ratio}.");
        var sigma = Poverty.Sigma(gini);
        if (!(sigma > 0.0))
            throw new BadInputException($"--gini {gini} is too close to 0: everybody has the same.");
        new Table(output, "gini,ratio,sigma,headcount_pct,growth_elasticity")
            .Row(gini, ratio, sigma, 100.0 * Poverty.Headcount(ratio, sigma), Poverty.GrowthElasticity(ratio, sigma));
        return 0;
    }
}
