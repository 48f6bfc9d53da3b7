using WorldTable.Load.Tables;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Browser.Tests.House;

/// <summary>What <c>docker compose up</c> starts, started without Docker: the same two programs with the words, the environment and the grace of docker-compose.yml.</summary>
public sealed class ComposedTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("worldtable-composed-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_class_joins_and_plays_and_finds_its_world_again_after_compose_was_stopped_and_started()
    {
        CancellationToken patience = TestContext.Current.CancellationToken;
        int port = ServerProcess.FreePort(), store = ServerProcess.FreePort();
        await using Composed azurite = new("azurite", Path.Combine(Place.Root, "deploy", "azurite"), Path.Combine(folder, "azurite"),
            word => word is "0.0.0.0" ? "127.0.0.1" : word.Replace("10000", $"{store}", StringComparison.Ordinal));
        await using Composed server = new("server", Path.GetDirectoryName(Place.ServerDll)!, Path.Combine(folder, "server"), word => word
            .Replace("http://azurite:10000/", $"http://127.0.0.1:{store}/", StringComparison.Ordinal).Replace("0.0.0.0:5080", $"127.0.0.1:{port}", StringComparison.Ordinal));
        Uri blobs = new($"http://127.0.0.1:{store}/"), page = new($"http://127.0.0.1:{port}/");
        azurite.Also = ["--blobPort", $"{store}"];
        server.AlsoForHealth = ["--url", page.ToString()];
        Assert.All((Composed[])[azurite, server], one => Assert.True(one.IsReadOnly));
        Assert.All((Composed[])[azurite, server], one => Assert.DoesNotContain(one.User, (string[])["0", "root"]));

        await azurite.StartAsync(blobs, patience);
        await server.StartAsync(new Uri(page, "health/ready"), patience);
        using WorldApi world = await WorldApi.CreateAsync(page, cancellation: patience);
        SeatTaken seat = await world.SitAsync("EAC", "Amina", patience);
        await world.AdvanceToAsync(Phase.Table, patience);
        MakePledge pledge = new() { Id = new("pledge-composed"), Challenge = new("climate"), BillionsPerYear = 1 };
        MoveReply first = await world.PlayAsync(pledge, seat.SeatToken, patience);
        Assert.IsType<MoveReply.Accepted>(first);
        Assert.Empty(azurite.WritesOutside());
        Assert.Empty(server.WritesOutside());
        Assert.Equal(0, await server.StopAsync());
        Assert.Equal(0, await azurite.StopAsync());

        await azurite.StartAsync(blobs, patience);
        await server.StartAsync(new Uri(page, "health/ready"), patience);
        Assert.Equal((Phase.Table, 1), await world.StandsAsync(patience));
        Assert.Equal(first, await world.PlayAsync(pledge, seat.SeatToken, patience));
        Assert.Equal(0, await server.StopAsync());
        Assert.Equal(0, await azurite.StopAsync());
    }
}
