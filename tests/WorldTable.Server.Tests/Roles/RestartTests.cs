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
        TestContext.Current.TestOutputHelper?.WriteLine($"live again {live.Max().TotalSeconds:0.00} s after the server said that it is ready");
        Assert.True(live.Max() < TimeSpan.FromSeconds(5), $"Pages were live again only after {live.Max().TotalSeconds:0.0} s.");
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

    // As a page does: when the line breaks it tries again. How long a machine needs to start a program is not ours: it counts from the server's own mark that it is ready.
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
        Stopwatch? sinceReady = null;
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(60));
        using PeriodicTimer attempts = new(TimeSpan.FromMilliseconds(50));
        while (await attempts.WaitForNextTickAsync(patience.Token))
        {
            try
            {
                if (sinceReady is null)
                {
                    using HttpResponseMessage ready = await http.GetAsync(new Uri("health/ready", UriKind.Relative), patience.Token);
                    sinceReady = ready.IsSuccessStatusCode ? Stopwatch.StartNew() : null;
                    continue;
                }
                await using Page page = await Page.ConnectAsync(url);
                SitReply reply = await page.SitAsync(new SitRequest { Version = Rules.Views.Protocol.Version, Token = token });
                if (reply is SitReply.Welcome)
                {
                    return sinceReady.Elapsed;
                }
            }
            catch (HttpRequestException)
            {
                Assert.Null(sinceReady);
            }
        }
        throw new UnreachableException();
    }
}
