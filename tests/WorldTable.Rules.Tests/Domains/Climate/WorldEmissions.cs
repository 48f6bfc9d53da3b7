using System.Globalization;
using WorldTable.Rules.Domains.Climate;

namespace WorldTable.Rules.Tests.Domains.Climate;

/// <summary>World emissions as the files beside this one tell them: history 1750–2024, and scenarios linear between their decades.</summary>
internal static class WorldEmissions
{
    private static readonly Dictionary<string, List<(int Year, Emissions Emissions)>> files =
        new[] { "historical", "ssp126", "ssp245", "ssp585" }.ToDictionary(name => name, Read);

    public static Emissions Historical(int year) => files["historical"][year - 1750].Emissions;

    /// <summary>History to 2014 and the scenario from 2015, as CMIP6 drove its models.</summary>
    public static Emissions Scenario(string name, int year)
    {
        if (year < 2015)
            return Historical(year);
        var rows = files[name];
        var after = rows.FindIndex(row => row.Year >= year);
        var (y1, b) = rows[after];
        if (y1 == year)
            return b;
        var (y0, a) = rows[after - 1];
        double Between(double from, double to) => from + ((to - from) * (year - y0) / (y1 - y0));
        return new Emissions(Between(a.Co2Gt, b.Co2Gt), Between(a.Ch4Mt, b.Ch4Mt), Between(a.N2oMt, b.N2oMt), Between(a.So2Mt, b.So2Mt));
    }

    /// <summary>The climate at the end of each year from 1750.</summary>
    public static Dictionary<int, ClimateState> Drive(Func<int, Emissions> emissions, int lastYear)
    {
        var states = new Dictionary<int, ClimateState>();
        var state = ClimateState.Preindustrial;
        for (var year = 1750; year <= lastYear; year++)
            states[year] = state = ClimateModel.Standard.Step(state, year, emissions(year));
        return states;
    }

    /// <summary>Mean warming of some years against 1850–1900, °C.</summary>
    public static double MeanWarmingC(this Dictionary<int, ClimateState> states, int from, int to) =>
        Enumerable.Range(from, to - from + 1).Average(year => ClimateModel.Standard.WarmingC(states[year]));

    private static List<(int Year, Emissions Emissions)> Read(string name)
    {
        using var stream = typeof(WorldEmissions).Assembly.GetManifestResourceStream($"WorldTable.Rules.Tests.Domains.Climate.Emissions.{name}.csv")
            ?? throw new InvalidOperationException($"The tests carry no file {name}.csv.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => char.IsDigit(line[0]))
            .Select(line => line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray())
            .Select(cells => ((int)cells[0], new Emissions(cells[1] + cells[2], cells[3], cells[4], cells[5])))];
    }
}
