using System.CommandLine;
using WorldTable.Rules.Packs;

namespace WorldTable.Lab.Verbs;

/// <summary>Says what is wrong with a pack, for its author.</summary>
internal static class CheckVerb
{
    private static readonly (string Kind, string Told)[] Kinds =
    [
        ("data", "Published data"),
        ("rating", "The game's own coarse ratings (left out of a pack's -unrated option)"),
        ("calibration", "The game's own calibrations"),
    ];

    public static Command Create()
    {
        var pack = new Argument<string>("NAME|FILE") { Description = "a pack that ships with the game, or a file" };
        var verb = new Command("check", "Whether a pack can be played (then also which columns are published, rated or calibrated), or one line per fault: exit code 0 or 1. Example: check small-table") { pack };
        verb.SetAction(asked => Run(asked.GetRequiredValue(pack), asked.InvocationConfiguration.Output));
        return verb;
    }

    private static int Run(string nameOrFile, TextWriter output)
    {
        if (PackShelf.Named(nameOrFile) is null)
        {
            var faults = PackShelf.Check(PackFile.Bytes(nameOrFile));
            foreach (var fault in faults)
                output.WriteLine(fault);
            if (faults.Count > 0)
                return 1;
        }
        var pack = PackFile.Open(nameOrFile);
        output.WriteLine($"{pack.Name} can be played: {pack.Playable.Count} seats, {pack.Nations.Count} rows, {pack.Rounds} rounds of {pack.YearsPerRound} years from {pack.FirstYear}.");
        foreach (var (kind, told) in Kinds)
            output.WriteLine($"{told}: {string.Join(", ", pack.Sources.Where(source => source.Kind == kind).Select(source => source.Column).DefaultIfEmpty("none"))}.");
        return 0;
    }
}
