namespace WorldTable.Lab.Tests.Verbs;

public sealed class ClimateVerbTests : IDisposable
{
    private const string Header = "year,co2_fossil_gt,co2_luc_gt,ch4_mt,n2o_mt,so2_mt";
    private readonly string folder = Directory.CreateTempSubdirectory("worldtable-lab-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // IPCC AR6 WG1, SPM A.1.2 and observed CO2 (NOAA).
    [Fact]
    public void History_from_1750_gives_a_row_a_year_and_the_observed_warming()
    {
        var run = LabRun.Of("climate", "--emissions", Emissions("historical.csv"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("year,co2_ppm,ch4_ppb,n2o_ppb,erf_wm2,warming_c", run.Header);
        var rows = run.Rows;
        Assert.Equal(Enumerable.Range(1750, 275).Select(year => (double)year), rows.Select(row => row[0]));
        Assert.Equal(410.1, rows.Single(row => row[0] == 2019)[1], 4.0);
        Assert.Equal(1.09, rows.Where(row => row[0] is >= 2011 and <= 2020).Average(row => row[5]), 0.08);
        Assert.Equal(0.0, rows.Where(row => row[0] is >= 1850 and <= 1900).Average(row => row[5]), 1e-12);
    }

    // IPCC AR6 WG1, table SPM.1.
    [Theory]
    [InlineData("ssp126.csv", 1.8)]
    [InlineData("ssp245.csv", 2.7)]
    [InlineData("ssp585.csv", 4.4)]
    public void A_scenario_after_history_warms_as_assessed_by_the_end_of_the_century(string scenario, double warmingC)
    {
        var history = File.ReadLines(Emissions("historical.csv")).Where(line => char.IsDigit(line[0]) && int.Parse(line[..4]) < 2015);
        var future = File.ReadLines(Emissions(scenario)).Where(line => char.IsDigit(line[0]));

        var run = LabRun.Of("climate", "--emissions", Written([Header, .. history, .. future]));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(351, run.Rows.Length);
        Assert.Equal(warmingC, run.Rows.Where(row => row[0] >= 2081).Average(row => row[5]), 0.15);
    }

    [Fact]
    public void From_2025_it_goes_on_from_the_end_of_2024_and_fills_the_years_between_rows()
    {
        var sparse = LabRun.Of("climate", "--emissions", Written([Header, "2025,38,4,365,11,70", "2035,28,2,305,10,50"]));
        var full = LabRun.Of("climate", "--emissions", Written([
            Header, .. Enumerable.Range(0, 11).Select(i => FormattableString.Invariant($"{2025 + i},{38 - i},{4 - (0.2 * i)},{365 - (6 * i)},{11 - (0.1 * i)},{70 - (2 * i)}"))]));

        Assert.Equal(0, sparse.ExitCode);
        Assert.Equal(11, sparse.Rows.Length);
        Assert.Equal(427.0, sparse.Rows[0][1], 2.0);
        Assert.Equal(1.42, sparse.Rows[0][5], 0.05);
        foreach (var (a, b) in sparse.Rows.Zip(full.Rows))
            Assert.Equal(a[5], b[5], 1e-12);
    }

    [Fact]
    public void Columns_in_another_order_comments_and_line_ends_of_other_systems_change_nothing()
    {
        var plain = LabRun.Of("climate", "--emissions", Written([Header, "2025,38,4,365,11,70"]));
        var other = LabRun.Of("climate", "--emissions", Written(
            ["# what we plan\r", "so2_mt, n2o_mt, ch4_mt, co2_luc_gt, co2_fossil_gt, year\r", "\r", "70, 11, 365, 4, 38, 2025\r"]));

        Assert.Equal(plain.Output, other.Output);
    }

    [Theory]
    [InlineData("no rows", Header)]
    [InlineData("header", "2025,38,4,365,11,70")]
    [InlineData("header", "year,co2\n2025,38")]
    [InlineData("header", "scenario," + Header + "\nx,2025,38,4,365,11,70")]
    [InlineData("first year", Header + "\n2015,38,4,365,11,70")]
    [InlineData("line 3", Header + "\n2025,38,4,365,11,70\n2025,38,4,365,11,70")]
    [InlineData("line 3", Header + "\n2026,38,4,365,11,70\n2025,38,4,365,11,70")]
    [InlineData("line 2", Header + "\n2025,38,4,365,11")]
    [InlineData("line 2", Header + "\n2025,38,4,365,11,70,1")]
    [InlineData("line 2", Header + "\n2025,many,4,365,11,70")]
    [InlineData("line 2", Header + "\n2025,NaN,4,365,11,70")]
    [InlineData("line 2", Header + "\n2025,1e999,4,365,11,70")]
    [InlineData("ch4_mt", Header + "\n2025,38,4,-365,11,70")]
    [InlineData("line 2", Header + "\n2025.5,38,4,365,11,70")]
    [InlineData("line 3", Header + "\n2025,38,4,365,11,70\n99999,38,4,365,11,70")]
    [InlineData("leave the range", Header + "\n2025,-9000,4,365,11,70")]
    public void A_file_that_cannot_be_used_ends_with_2_and_says_where(string said, string content)
    {
        var run = LabRun.Of("climate", "--emissions", Written([content]));

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(said, run.Errors, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_file_that_is_not_there_ends_with_2()
    {
        var missing = Path.Combine(folder, "nowhere.csv");

        Assert.Equal(2, LabRun.Of("climate", "--emissions", missing).ExitCode);
        Assert.Contains("nowhere.csv", LabRun.Of("climate", "--emissions", missing).Errors, StringComparison.Ordinal);
        Assert.Equal(2, LabRun.Of("climate", "--emissions", folder).ExitCode);
        Assert.Equal(2, LabRun.Of("climate", "--emissions", "").ExitCode);
    }

    private static string Emissions(string name) => Path.Combine(AppContext.BaseDirectory, "Emissions", name);

    private string Written(IEnumerable<string> lines)
    {
        var file = Path.Combine(folder, Guid.NewGuid() + ".csv");
        File.WriteAllText(file, string.Join('\n', lines));
        return file;
    }
}
