using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;
using WorldTable.Server.Api;
using WorldTable.Server.Hosting;
using WorldTable.Server.Tests.Rooms;
using WorldTable.Storage.Emulator;

namespace WorldTable.Server.Tests.Roles;

/// <summary>Several silos keep the same worlds: they meet at Redis and remember in Azurite.</summary>
[Collection(nameof(RealProcesses))]
public sealed class ClusterTests
{
    private static readonly string[] Nations = ["USA", "CHN", "EUN", "IND", "EAC", "SIS"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Two_silos_and_a_web_process_play_on_when_one_silo_is_killed_and_no_acknowledged_move_is_lost()
    {
        using TemporaryFolder place = new();
        await using RedisServer redis = await RedisServer.StartAsync();
        await using Azurite azurite = await Azurite.StartAsync(Path.Combine(place.Path, "azurite"), cancellation: TestContext.Current.CancellationToken);
        string[] together = ["--cluster", $"redis=127.0.0.1:{redis.Port}", "--advertise", "127.0.0.1", "--limits", "100"];
        Task<ServerProcess> Silo(string name) => ServerProcess.StartWithAsync(
            $"ConnectionStrings__{OpenStore.ConnectionName}", azurite.ConnectionString, ["--role", "silo", "--data", Path.Combine(place.Path, name), .. together]);
        await using ServerProcess first = await Silo("one");
        await using ServerProcess second = await Silo("two");
        string url = ServerProcess.FreeUrl();
        await using ServerProcess web = await ServerProcess.StartWebAsync(["--urls", url, .. together]);
        Assert.Contains($"--role web --cluster redis=127.0.0.1:{redis.Port}", first.Said, StringComparison.Ordinal);

        using Tool tool = await Tool.WithWorldAsync(new Uri(url));
        List<(string Nation, Page Page)> pages = [];
        foreach (string nation in Nations)
        {
            pages.Add((nation, await Page.OfAsync(new Uri(url), await tool.SitAsync(nation, "Delegate " + nation))));
        }
        await tool.GoToAsync(Phase.Table);
        foreach ((_, Page page) in pages)
        {
            Assert.IsType<MoveReply.Accepted>(await page.PlayAsync(Playing.Pledge("climate", 1)));
        }

        await first.KillAsync();
        // Whoever plays on may hear "not saved" until the others have noticed; what is accepted stays.
        await Task.WhenAll(pages.Select((one, index) => AcceptedAsync(one.Page, Playing.Pledge("climate", 10 + index))));
        await Task.WhenAll(pages.Select(one => AcceptedAsync(one.Page, Playing.Plan("carbon-price", 20))));

        using CancellationTokenSource patience = new(Patience);
        // The board of the dead silo is drawn anew by another one.
        while (Pledged(await tool.LookAsync()) != Enumerable.Range(10, Nations.Length).Sum())
        {
            patience.Token.ThrowIfCancellationRequested();
        }
        // One look for both: a second one could already see the report, and the press would lead past it.
        for (WorldLook look = await tool.LookAsync(); look.Phase != Phase.Report; look = await tool.LookAsync())
        {
            await tool.ClockAsync(tool.Facilitator, $$"""{"do":"next","from":"{{look.Phase.ToString().ToLowerInvariant()}}"}""");
            patience.Token.ThrowIfCancellationRequested();
        }
        ReportDocument report = (await tool.LookAsync()).Report!;
        Assert.Equal(
            Nations.Select((nation, index) => (nation, 10.0 + index)).Order(),
            report.Promises.Where(row => row.PromisedBillionsPerYear > 0).Select(row => (row.Nation.Value, row.PromisedBillionsPerYear ?? 0)).Order());
        foreach ((_, Page page) in pages)
        {
            await page.DisposeAsync();
        }
    }

    [Fact]
    public async Task What_cannot_be_a_cluster_is_refused_with_the_reason()
    {
        (int code, string said) = await ServerProcess.RunAsync("--cluster", "redis=127.0.0.1:6379");
        Assert.Equal((2, true), (code, said.Contains("cannot keep worlds in SQLite", StringComparison.Ordinal)));

        (code, said) = await ServerProcess.RunAsync("--role", "web", "--cluster", "127.0.0.1");
        Assert.Equal((2, true), (code, said.Contains("must be redis=HOST:PORT", StringComparison.Ordinal)));

        (code, said) = await ServerProcess.RunAsync("--role", "web", "--cluster", $"redis=127.0.0.1:{FreePort.Pick()}");
        Assert.Equal((1, true), (code, said.Contains("No Redis answers", StringComparison.Ordinal)));
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    private static double Pledged(WorldLook look) => look.Challenges.Single(challenge => challenge.Challenge.Value == "climate").PledgedBillionsPerYear;

    private static async Task AcceptedAsync(Page page, Move move)
    {
        using CancellationTokenSource patience = new(Patience);
        while (await page.PlayAsync(move) is MoveReply.Refused refused)
        {
            Assert.Equal(Refusals.NotSaved, refused.Because.Code);
            patience.Token.ThrowIfCancellationRequested();
        }
    }
}
