namespace WorldTable.Rules.Packs;

/// <summary>What a pack must hold beyond its shape, with a sentence for its author when it does not.</summary>
public static class PackCheck
{
    private static readonly string[] ShareColumns = ["landUsePercent", "ch4Percent", "n2oPercent", "so2Percent"];

    public static IReadOnlyList<string> Faults(PackFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        List<string> faults = [];
        void Must(bool holds, string sentence)
        {
            if (!holds)
                faults.Add(sentence);
        }
        Must(file.Rounds is >= 1 and <= 100, "rounds: between 1 and 100.");
        Must(file.YearsPerRound is >= 1 and <= 25, "yearsPerRound: between 1 and 25.");
        return faults;
    }
}
