using System.Net;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Worlds;
using WorldTable.Server.Api;
using WorldTable.Server.Tests.Rooms;

namespace WorldTable.Server.Tests.Api;

public sealed class WholeGameTests(OpenRoom room)
{
    private static readonly string[] Nations = ["USA", "CHN", "EUN", "IND", "EAC", "SIS"];

    [Fact]
    public async Task Small_Table_can_be_played_to_its_end_over_HTTP_alone()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        Dictionary<string, string> seats = [];
        foreach (string nation in Nations)
        {
            seats[nation] = await tool.SitAsync(nation, "Delegate " + nation);
        }
        Assert.Equal(Phase.Lobby, (await tool.LookAsync()).Phase);

        for (int round = 1; round <= 5; round++)
        {
            await tool.GoToAsync(Phase.Table);
            Assert.Equal(round, (await tool.LookAsync()).Round);
            Assert.Equal(HttpStatusCode.OK, (await tool.PlayAsync(seats["EUN"], Playing.Pledge("climate", 20))).Status);
            Assert.Equal(HttpStatusCode.OK, (await tool.PlayAsync(seats["EAC"], Playing.Plan("carbon-price", 10 * round))).Status);
            await tool.GoToAsync(Phase.Decision);
            await tool.GoToAsync(Phase.Report);
            WorldLook after = await tool.LookAsync();
            Assert.Equal(round, after.Report!.Round);
            Assert.Contains(after.Report.Promises, row => row.Nation.Value == "EUN" && row.PromisedBillionsPerYear == 20);
        }
        await tool.GoToAsync(Phase.Ended);

        WorldLook end = await tool.LookAsync();
        Assert.NotNull(end.Report!.Final);
        Assert.Equal(6, end.Report.Final.Nations.Count);
        Assert.Equal(Refusals.NotNow, (await tool.PlayAsync(seats["USA"], Playing.Plan("carbon-price", 1))).Code);
        Assert.Equal(Refusals.WorldEnded, (await tool.TrySitAsync("USA")).Code);
    }

    [Fact]
    public async Task A_move_is_there_at_the_next_look()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        string seat = await tool.SitAsync("IND", "Asha");
        await tool.GoToAsync(Phase.Table);

        await tool.PlayAsync(seat, Playing.Pledge("climate", 12));

        WorldLook look = await tool.LookAsync();
        Assert.Equal(12, look.Challenges.Single(challenge => challenge.Challenge.Value == "climate").PledgedBillionsPerYear);
        Assert.Equal("Asha", look.Nations.Single(nation => nation.Nation.Value == "IND").Delegates.Single().Nickname);
    }

    [Fact]
    public async Task A_retried_move_gets_its_first_answer()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        string seat = await tool.SitAsync("CHN");
        await tool.GoToAsync(Phase.Table);
        SetPlan move = Playing.Plan("carbon-price", 15);

        Heard first = await tool.PlayAsync(seat, move);
        Heard again = await tool.PlayAsync(seat, move);

        Assert.Equal(first.Text, again.Text);
        Assert.IsType<MoveReply.Accepted>(first.As<MoveReply>());
    }

    [Theory]
    [InlineData("")]
    [InlineData("next")]
    [InlineData("\"next\"")]
    [InlineData("{}")]
    [InlineData("""{"do":"next"}""")]
    public async Task The_clock_understands_next_however_it_is_written(string body)
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);

        Heard heard = await tool.ClockAsync(tool.Facilitator, body);

        Assert.Equal(HttpStatusCode.OK, heard.Status);
        Assert.Equal(Phase.Briefing, (await tool.LookAsync()).Phase);
    }

    [Fact]
    public async Task A_code_is_read_as_people_type_it()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        string typed = Uri.EscapeDataString($" {tool.Code[..3].ToLowerInvariant()} {tool.Code[3..]}");

        Assert.Equal(HttpStatusCode.OK, (await tool.GetAsync($"api/worlds/{typed}")).Status);
    }

    [Fact]
    public async Task A_token_says_whose_it_is()
    {
        using Tool tool = await Tool.WithWorldAsync(room.Address);
        string seat = await tool.SitAsync("SIS", "Tevita");

        Rules.Views.You you = (await tool.GetAsync($"api/worlds/{tool.Code}/seat", seat)).As<Rules.Views.You>();

        Assert.Equal(("delegate", "SIS", "Tevita", tool.Code), (you.Role, you.Nation!.Value.Value, you.Nickname, you.Code));
        Assert.Equal("facilitator", (await tool.GetAsync($"api/worlds/{tool.Code}/seat", tool.Facilitator)).As<Rules.Views.You>().Role);
    }
}
