using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.SignalR.Client;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;
using WorldTable.Server.Api;
using WorldTable.Server.Tests.Rooms;

namespace WorldTable.Server.Tests.Roles;

[Collection(nameof(RealProcesses))]
public sealed class RestartTests
{
    [Fact]
    public async Task A_killed_and_restarted_server_finds_every_page_again_and_the_world_where_it_was()
    {
        using TemporaryFolder folder = new();
        Uri url = new(ServerProcess.FreeUrl());
        ServerProcess server = await ServerProcess.StartAsync("--data", folder.Path, "--urls", url.ToString());
        using Tool tool = await Tool.WithWorldAsync(url);
        string[] seats = [await tool.SitAsync("EAC", "Neema"), await tool.SitAsync("USA", "Ann")];
        await tool.GoToAsync(Phase.Table);
        await using (Page page = await Page.OfAsync(url, seats[0]))
        {
            Assert.IsType<MoveReply.Accepted>(await page.PlayAsync(Playing.Plan("carbon-price", 21)));
            Assert.IsType<MoveReply.Accepted>(await page.PlayAsync(Playing.Pledge("climate", 5)));
        }
        Page[] pages = await Task.WhenAll(seats.Select(seat => Page.OfAsync(url, seat)));
        string freed = await tool.SitAsync("IND", "Ravi");
        Assert.Equal(HttpStatusCode.OK, (await tool.DeleteAsync($"api/worlds/{tool.Code}/seats/IND", tool.Facilitator)).Status);
        Task<TimeSpan>[] comingBack = [.. pages.Zip(seats, (page, seat) => ComeBackAsync(url, page, seat))];

        await server.KillAsync();
        await server.DisposeAsync();
        await using ServerProcess again = await ServerProcess.StartAsync("--data", folder.Path, "--urls", url.ToString());
        TimeSpan[] live = await Task.WhenAll(comingBack);

        WorldLook look = await tool.LookAsync();
        Assert.Equal((Phase.Table, 1), (look.Phase, look.Round));
        Assert.Empty(look.Nations.Single(nation => nation.Nation.Value == "IND").Delegates);
        Assert.Equal(Rules.Moves.Refusals.SeatFreed, (await tool.GetAsync($"api/worlds/{tool.Code}/seat", freed)).Code);
        Assert.Equal(5, look.Challenges.Single(one => one.Challenge.Value == "climate").PledgedBillionsPerYear);
        await using Page after = await Page.OfAsync(url, seats[0]);
        Assert.Contains(after.See<PlanDocument>("plan/EAC").Lines, line => line.Amount == 21);
        Assert.Equal("Neema", after.You!.Nickname);
        double busy = await BusyAsync();
        TestContext.Current.TestOutputHelper?.WriteLine($"live again {live.Max().TotalSeconds:0.0} s after the server could be reached; this machine is {busy:0.0} times as slow as a free one");
        Assert.True(live.Max().TotalSeconds < 5 * busy, $"Pages were live again only after {live.Max().TotalSeconds:0.0} s.");
    }

    [Fact]
    public async Task Ctrl_C_stops_cleanly_and_the_next_start_goes_on()
    {
        using TemporaryFolder folder = new();
        Uri url = new(ServerProcess.FreeUrl());
        await using ServerProcess server = await ServerProcess.StartAsync("--data", folder.Path, "--urls", url.ToString());
        using Tool tool = await Tool.WithWorldAsync(url);
        string seat = await tool.SitAsync("EAC");
        await tool.GoToAsync(Phase.Briefing);
        await using Page page = await Page.OfAsync(url, seat);

        Assert.Equal(0, await server.StopAsync());
        Assert.DoesNotContain("   at ", server.Said, StringComparison.Ordinal);

        await using ServerProcess again = await ServerProcess.StartAsync("--data", folder.Path, "--urls", url.ToString());
        Assert.Equal(Phase.Briefing, (await tool.LookAsync()).Phase);
        Assert.Equal(HttpStatusCode.OK, (await tool.GetAsync($"api/worlds/{tool.Code}/seat", seat)).Status);
    }

    // 5 s are promised to a class whose laptop does nothing else. A free machine starts the program for its help in less than 0.6 s.
    private static async Task<double> BusyAsync()
    {
        Stopwatch watch = Stopwatch.StartNew();
        await ServerProcess.RunAsync("--help");
        return Math.Max(1, watch.Elapsed.TotalSeconds / 0.6);
    }

    // As a page does: when the line breaks it tries again, and counts from the first moment the server could be reached.
    private static async Task<TimeSpan> ComeBackAsync(Uri url, Page before, string token)
    {
        TaskCompletionSource broken = new(TaskCreationOptions.RunContinuationsAsynchronously);
        before.Hub.Closed += _ =>
        {
            broken.TrySetResult();
            return Task.CompletedTask;
        };
        await broken.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await before.DisposeAsync();
        using HttpClient http = new() { BaseAddress = url };
        Stopwatch? sinceReachable = null;
        while (true)
        {
            try
            {
                if (sinceReachable is null)
                {
                    using HttpResponseMessage live = await http.GetAsync(new Uri("health/live", UriKind.Relative));
                    sinceReachable = Stopwatch.StartNew();
                }
                await using Page page = await Page.ConnectAsync(url);
                SitReply reply = await page.SitAsync(new SitRequest { Version = Rules.Views.Protocol.Version, Token = token });
                if (reply is SitReply.Welcome)
                {
                    return sinceReachable.Elapsed;
                }
            }
            catch (HttpRequestException)
            {
                Assert.False(sinceReachable?.Elapsed > TimeSpan.FromSeconds(30), "The server is there and takes no pages.");
            }
        }
    }
}
