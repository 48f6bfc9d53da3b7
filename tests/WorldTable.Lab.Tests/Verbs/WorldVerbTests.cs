using System.Globalization;

namespace WorldTable.Lab.Tests.Verbs;

public sealed class WorldVerbTests
{
    private const string Header = "round,year,warming_c,heading_c,median_income,poverty_pct,peace,health,rights_trust,knowledge_space";

    [Theory]
    [InlineData("all-cooperate", 1.5, 2.0)]
    [InlineData("all-defect", 3.0, 3.6)]
    public void It_plays_a_policy_to_the_end(string policy, double coolest, double hottest)
    {
        var run = LabRun.Of("world", "--pack", "small-table", "--policy", policy, "--seed", "3");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Errors);
        Assert.Equal(Header, run.Header);
        var rows = Rows(run);
        Assert.Equal(["0", "1", "2", "3", "4", "5"], rows.Select(row => row[0]));
        Assert.Equal(["2025", "2040", "2055", "2070", "2085", "2100"], rows.Select(row => row[1]));
        Assert.InRange(Number(rows[^1][2]), coolest, hottest);
        Assert.Equal(rows[^1][2], rows[^1][3]);
        // Peace, health, knowledge and space have no model yet.
        Assert.All(rows, row => Assert.Equal(["", "", ""], [row[6], row[7], row[9]]));
        Assert.All(rows, row => Assert.All([row[4], row[5], row[8]], cell => Assert.InRange(Number(cell), 0.0, 200.0)));
    }

    // Dilemma 1: each for itself is hardly better than nobody for anybody, and far from all together.
    [Fact]
    public void Policies_of_world_2025_end_in_the_order_of_the_dilemma()
    {
        double Heading(string policy) => Number(Rows(LabRun.Of("world", "--pack", "world-2025", "--policy", policy, "--rounds", "1"))[^1][3]);

        var (nobody, nash, together) = (Heading("all-defect"), Heading("nash"), Heading("all-cooperate"));

        Assert.True(nobody > nash && nash > together, $"{nobody}, {nash}, {together}");
        Assert.True(nobody - nash < 0.25 * (nobody - together), $"{nobody}, {nash}, {together}");
    }

    [Fact]
    public void It_shows_every_nation_of_every_round()
    {
        var run = LabRun.Of("world", "--pack", "world-2025", "--policy", "all-defect", "--rounds", "2", "--nations");

        Assert.StartsWith("round,year,nation,", run.Header, StringComparison.Ordinal);
        var rows = Rows(run);
        Assert.Equal(3 * 32, rows.Count);
        Assert.All(rows, row => Assert.Equal(run.Header.Split(',').Length, row.Length));
        Assert.Equal(["0", "2025", "USA", "347"], rows[0][..4].Select((cell, i) => i == 3 ? Math.Round(Number(cell)).ToString(CultureInfo.InvariantCulture) : cell));
        Assert.Equal(["2", "2035", "RSS"], rows[^1][..3]);
    }

    [Fact]
    public void It_plays_as_many_rounds_as_it_is_asked_to()
    {
        var run = LabRun.Of("world", "--policy", "all-defect", "--rounds", "2");

        Assert.Equal(3, Rows(run).Count);
        Assert.NotEqual(Rows(run)[^1][2], Rows(run)[^1][3]);
    }

    [Fact]
    public void It_plays_plans_from_a_file_and_goes_on_with_the_last()
    {
        using var file = new TextFile("""[{}, {"EUN": [{"lever": "carbon-price", "amount": 200}, {"lever": "pool", "to": "climate", "amount": 10}]}]""");

        var run = LabRun.Of("world", "--policy", file.Path);
        var nobody = LabRun.Of("world", "--policy", "all-defect");

        Assert.Equal(Rows(nobody)[1][2], Rows(run)[1][2]);
        Assert.True(Number(Rows(run)[^1][2]) < Number(Rows(nobody)[^1][2]) - 0.1);
    }

    [Theory]
    [InlineData("[]", "at least one round")]
    [InlineData("{}", "")]
    [InlineData("""[{"XXX": []}]""", "XXX")]
    [InlineData("""[{"USA": [{"lever": "pool"}]}]""", "amount")]
    public void A_file_that_is_no_policy_ends_with_2_and_says_why(string text, string told)
    {
        using var file = new TextFile(text);

        var run = LabRun.Of("world", "--policy", file.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(told, run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    // A plan that the table would refuse is measured by nobody: what is left of it would look like a policy.
    [Theory]
    [InlineData("""[{"EUN": [{"lever": "carbon-price", "amount": 100000}]}]""", "round 1, EUN, carbon-price: the amount lies between 0 and ", ", and is 100000.")]
    [InlineData("""[{"EUN": [{"lever": "hope", "amount": 1}]}]""", "round 1, EUN, hope: ", "has no such lever.")]
    [InlineData("""[{"EUN": [{"lever": "pool", "amount": 1}]}]""", "round 1, EUN, pool: ", "needs a target")]
    [InlineData("""[{}, {"EUN": [{"lever": "aid", "to": "EUN", "amount": 1}]}]""", "round 2, EUN, aid to EUN: ", "cannot go there.")]
    [InlineData("""[{"EUN": [{"lever": "pool", "to": "poverty", "amount": 1}]}]""", "round 1, EUN, pool to poverty: ", "opens in round 2.")]
    [InlineData("""[{}, {"EUN": [{"lever": "pool", "to": "climate", "amount": 1}, {"lever": "pool", "to": "climate", "amount": 2}]}]""", "round 2, EUN, pool to climate: ", "twice")]
    [InlineData("""[{}, {"EUN": [{"lever": "pool", "to": "climate", "amount": 80}, {"lever": "pool", "to": "poverty", "amount": 50}]}]""", "round 2, EUN, pool to climate, pool to poverty: ", "30 percent over the budget.")]
    [InlineData("[null]", "round 1 is null", "")]
    [InlineData("""[{}, {"USA": null}]""", "round 2, USA: ", "is null")]
    [InlineData("""[{"USA": [null]}]""", "round 1, USA: line 1", "is null.")]
    public void A_plan_that_does_not_hold_is_refused_before_anything_is_played(string text, string where, string why)
    {
        using var file = new TextFile(text);

        var run = LabRun.Of("world", "--policy", file.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(where, run.Errors, StringComparison.Ordinal);
        Assert.Contains(why, run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.Trim().Split('\n'));
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("--policy", "hope")]
    [InlineData("--policy", "all-defect", "--rounds", "0")]
    [InlineData("--policy", "all-defect", "--rounds", "6")]
    [InlineData("--policy", "all-defect", "--pack", "no-such-pack")]
    [InlineData("--policy", "all-defect", "--seed", "many")]
    public void What_cannot_be_played_ends_with_2_and_says_why(params string[] arguments)
    {
        var run = LabRun.Of(["world", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Errors);
        Assert.Empty(run.Output);
    }

    private static List<string[]> Rows(LabRun run) =>
        [.. run.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))];

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
