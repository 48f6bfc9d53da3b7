using System.Globalization;
using WorldTable.Rules.Domains.Climate;

namespace WorldTable.Lab.Verbs;

/// <summary>World emissions by year, as a file tells them: linear between its rows.</summary>
internal sealed class EmissionsFile
{
    public const string Header = "year,co2_fossil_gt,co2_luc_gt,ch4_mt,n2o_mt,so2_mt";
    private const int LatestYear = 9999;
    private static readonly string[] columns = Header.Split(',');
    private readonly List<(int Year, Emissions Emissions)> rows = [];

    public int FirstYear => rows[0].Year;

    public int LastYear => rows[^1].Year;

    public static EmissionsFile Read(FileInfo file)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(file.FullName);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"Cannot read {file}: {wrong.Message}");
        }
        return Read(lines);
    }

    public static EmissionsFile Read(IReadOnlyList<string> lines)
    {
        var read = new EmissionsFile();
        int[]? order = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split(',', StringSplitOptions.TrimEntries);
            if (order is null)
                order = OrderOf(cells, i + 1);
            else
                read.Add(cells, order, i + 1);
        }
        if (read.rows.Count == 0)
            throw new BadInputException($"No rows: the file needs the header {Header} and at least one year.");
        if (read.FirstYear is not (1750 or 2025))
            throw new BadInputException($"The first year is {read.FirstYear}: start in 1750 (before industry) or 2025 (from the end of 2024).");
        return read;
    }

    /// <summary>Emissions of a year between the first and the last.</summary>
    public Emissions In(int year)
    {
        var after = rows.FindIndex(row => row.Year >= year);
        var (y1, b) = rows[after];
        if (y1 == year)
            return b;
        var (y0, a) = rows[after - 1];
        var share = (double)(year - y0) / (y1 - y0);
        return new Emissions(
            a.Co2Gt + ((b.Co2Gt - a.Co2Gt) * share),
            a.Ch4Mt + ((b.Ch4Mt - a.Ch4Mt) * share),
            a.N2oMt + ((b.N2oMt - a.N2oMt) * share),
            a.So2Mt + ((b.So2Mt - a.So2Mt) * share));
    }

    private static int[] OrderOf(string[] cells, int line)
    {
        if (cells.Length != columns.Length || !columns.All(cells.Contains))
            throw new BadInputException($"Line {line}: the header must be {Header}.");
        return [.. columns.Select(column => Array.IndexOf(cells, column))];
    }

    private void Add(string[] cells, int[] order, int line)
    {
        if (cells.Length != columns.Length)
            throw new BadInputException($"Line {line}: {cells.Length} values instead of {columns.Length}.");
        if (!int.TryParse(cells[order[0]], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var year) || year > LatestYear)
            throw new BadInputException($"Line {line}: '{cells[order[0]]}' is not a year up to {LatestYear}.");
        if (rows.Count > 0 && year <= LastYear)
            throw new BadInputException($"Line {line}: {year} does not come after {LastYear}.");
        double Cell(int column, bool mayBeNegative)
        {
            var text = cells[order[column]];
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
                throw new BadInputException($"Line {line}: '{text}' is not a number ({columns[column]}).");
            return value >= 0.0 || mayBeNegative
                ? value
                : throw new BadInputException($"Line {line}: {columns[column]} cannot be below 0, and is {text}.");
        }
        rows.Add((year, new Emissions(Cell(1, true) + Cell(2, true), Cell(3, false), Cell(4, false), Cell(5, false))));
    }
}
