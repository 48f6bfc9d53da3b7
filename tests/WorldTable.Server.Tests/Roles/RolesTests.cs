using System.Net;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;
using WorldTable.Server.Hosting;
using WorldTable.Server.Tests.Rooms;

namespace WorldTable.Server.Tests.Roles;

[Collection(nameof(RealProcesses))]
public sealed class RolesTests
{
    [Fact]
    public async Task A_move_travels_through_a_web_process_to_a_silo_process_and_back_to_every_page()
    {
        using TemporaryFolder folder = new();
        string url = ServerProcess.FreeUrl();
        await using ServerProcess silo = await ServerProcess.StartAsync("--role", "silo", "--data", folder.Path);
        await using ServerProcess web = await ServerProcess.StartWebAsync("--data", folder.Path, "--gateway-port", $"{silo.GatewayPort}", "--urls", url);
        using Tool tool = await Tool.WithWorldAsync(new Uri(url));
        await using Page one = await Page.OfAsync(new Uri(url), await tool.SitAsync("EAC"));
        await using Page other = await Page.OfAsync(new Uri(url), await tool.SitAsync("USA"));
        await tool.GoToAsync(Phase.Table);

        MoveReply reply = await one.PlayAsync(Playing.Pledge("climate", 6));

        Assert.IsType<MoveReply.Accepted>(reply);
        await other.UntilAsync(page => page.See<ChallengeDocument>("challenge/climate").PledgedBillionsPerYear == 6, "the pledge");
        Assert.Equal(HttpStatusCode.OK, (await tool.GetAsync("health/ready")).Status);
        Assert.Equal(Refusals.BadAmount, Assert.IsType<MoveReply.Refused>(await one.PlayAsync(Playing.Pledge("climate", -6))).Because.Code);
    }

    [Fact]
    public async Task A_web_process_keeps_its_pages_while_its_silo_is_killed_and_comes_back()
    {
        using TemporaryFolder folder = new();
        string url = ServerProcess.FreeUrl();
        string gateway = $"{FreePort.Pick()}";
        string siloPort = $"{FreePort.Pick()}";
        ServerProcess silo = await ServerProcess.StartAsync("--role", "silo", "--data", folder.Path, "--gateway-port", gateway, "--silo-port", siloPort);
        await using ServerProcess web = await ServerProcess.StartWebAsync("--data", folder.Path, "--gateway-port", gateway, "--urls", url);
        using Tool tool = await Tool.WithWorldAsync(new Uri(url));
        await using Page page = await Page.OfAsync(new Uri(url), await tool.SitAsync("EAC"));
        await tool.GoToAsync(Phase.Table);
        await page.PlayAsync(Playing.Pledge("climate", 1));

        await silo.KillAsync();
        await silo.DisposeAsync();
        Assert.Equal(HttpStatusCode.OK, (await tool.GetAsync($"api/worlds/{tool.Code}")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await tool.GetAsync("health/ready")).Status);
        await using ServerProcess again = await ServerProcess.StartAsync("--role", "silo", "--data", folder.Path, "--gateway-port", gateway, "--silo-port", siloPort);

        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(40));
        while (await page.PlayAsync(Playing.Pledge("climate", 2)) is MoveReply.Refused { Because.Code: Refusals.NotSaved })
        {
            patience.Token.ThrowIfCancellationRequested();
        }
        await page.UntilAsync(one => one.See<ChallengeDocument>("challenge/climate").PledgedBillionsPerYear == 2, "the move after the silo came back");
    }

    [Fact]
    public async Task A_web_process_without_a_gateway_says_what_it_needs()
    {
        (int exitCode, string said) = await ServerProcess.RunAsync("--role", "web");

        Assert.Equal(2, exitCode);
        Assert.Contains("needs --gateway-port", said, StringComparison.Ordinal);
    }
}
