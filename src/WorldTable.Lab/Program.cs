using System.CommandLine;
using WorldTable.Lab.Verbs;

namespace WorldTable.Lab;

/// <summary>The lab: one verb for each model that can be run alone.</summary>
public static class Program
{
    public static int Main(string[] args) => Run(args, Console.Out, Console.Error);

    /// <summary>Runs one verb; answers 0, or 2 when the input cannot be used.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        var lab = new RootCommand(
            "WorldTable's models, each on its own. Rows of comma-separated values with a header go to standard output, "
            + "what went wrong to standard error; exit code 2 means that the input cannot be used.")
        {
            ClimateVerb.Create(),
            PovertyVerb.Create(),
            VotingVerb.Create(),
            TradeVerb.Create(),
            GainsVerb.Create(),
            CoalitionVerb.Create(),
            ContestVerb.Create(),
            FisheryVerb.Create(),
            WorldVerb.Create(),
            CheckVerb.Create(),
            BenchVerb.Create(),
        };
        return Asked.Answer(lab, args, output, errors);
    }
}
