using System.Net;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;
using WorldTable.Server.Api;
using WorldTable.Server.Hosting;
using WorldTable.Server.Tests.Rooms;
using WorldTable.Server.Tests.Verbs;
using WorldTable.Storage.Emulator;

namespace WorldTable.Server.Tests.Stores;

/// <summary>One command, and worlds are kept in Azurite: what a host who tries Azure on a laptop sees.</summary>
[Collection(nameof(RealProcesses))]
public sealed class AzuriteTests(PlayedRoom played) : IClassFixture<PlayedRoom>, IAsyncDisposable
{
    private const string Connection = "ConnectionStrings__AzureStorage";
    private readonly TemporaryFolder place = new();
    private readonly Uri url = new(ServerProcess.FreeUrl());

    private string Data => Path.Combine(place.Path, "data");

    private string[] Words => ["--data", Data, "--urls", url.ToString(), "--limits", "100"];

    public async ValueTask DisposeAsync()
    {
        // A server that a failed test has killed leaves its Azurite running.
        if (await Azurite.RunningAsync(OpenStore.AzuriteFolder(Data)) is { } left)
        {
            await left.DisposeAsync();
        }
        place.Dispose();
    }

    [Fact]
    public async Task A_world_from_SQLite_is_played_on_in_Azurite_through_a_kill_a_stop_and_another_host()
    {
        string file = Path.Combine(place.Path, "world.jsonl");
        await DoneAsync("export", played.Tool.Code, "--to", file, "--data", played.Room.Folder);
        Azurite left = await Azurite.StartAsync(OpenStore.AzuriteFolder(Data), cancellation: TestContext.Current.CancellationToken);
        string leader = LeaderIn(await DoneAsync("import", file, "--lead", "--storage", "azurite", "--data", Data));
        using Tool tool = Tool.At(url);

        await using (ServerProcess first = await ServerProcess.StartAsync(["--storage", "azurite", .. Words]))
        {
            Assert.Contains("Azurite is an emulator, not a database", first.Said, StringComparison.Ordinal);
            Assert.Contains("by Azurite at http://127.0.0.1:", first.Said, StringComparison.Ordinal);
            Assert.Equal(2, (await LookAsync(tool)).Report!.Round);
            while ((await LookAsync(tool)).Phase != Phase.Table)
            {
                Assert.Equal(HttpStatusCode.OK, (await tool.PostTextAsync($"api/worlds/{played.Tool.Code}/clock", """{"do":"next"}""", leader)).Status);
            }
            Assert.Equal(HttpStatusCode.OK, (await tool.PostAsync($"api/worlds/{played.Tool.Code}/moves", (Rules.Moves.Move)Playing.Pledge("climate", 33), played.Seat)).Status);
            await first.KillAsync();
        }

        // Azurite has outlived it and is found again.
        await using (ServerProcess second = await ServerProcess.StartAsync(["--storage", "azurite", .. Words]))
        {
            Assert.Contains($"http://127.0.0.1:{left.Port}/", second.Said, StringComparison.Ordinal);
            Assert.Equal(33, Pledged(await LookAsync(tool)));
            Assert.Contains("0 wrong", await DoneAsync("verify", "--storage", "azurite", "--data", Data), StringComparison.Ordinal);
            Assert.Contains("1 worlds are copied", await DoneAsync("backup", "--to", Path.Combine(place.Path, "copy"), "--storage", "azurite", "--data", Data), StringComparison.Ordinal);
            Assert.Equal(0, await second.StopAsync());
        }
        Assert.Null(await Azurite.RunningAsync(OpenStore.AzuriteFolder(Data)));

        // As in a container: Azurite is somebody else's, and the environment names it.
        await using Azurite outside = await Azurite.StartAsync(OpenStore.AzuriteFolder(Data), cancellation: TestContext.Current.CancellationToken);
        await using ServerProcess third = await ServerProcess.StartWithAsync(Connection, outside.ConnectionString, ["--data", Path.Combine(place.Path, "other"), "--urls", url.ToString()]);
        Assert.Contains("Azurite is an emulator, not a database", third.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("AccountKey", third.Said, StringComparison.Ordinal);
        Assert.Equal(33, Pledged(await LookAsync(tool)));
        Assert.Equal(0, await third.StopAsync());
    }

    [Fact]
    public async Task An_account_that_does_not_answer_is_named_plainly()
    {
        (int exitCode, string said) = await ServerProcess.RunWithAsync(
            Connection, Azurite.ConnectionStringOf(9), ["--storage", "azure", "--data", Path.Combine(place.Path, "other"), "--urls", "http://127.0.0.1:0"]);

        Assert.Equal(1, exitCode);
        Assert.Contains("Azure Storage could not be reached", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("azurite", "https://school.blob.core.windows.net", "is no Azurite")]
    [InlineData("azure", "somewhere", "is no connection string")]
    public async Task An_account_that_does_not_fit_is_refused_before_anything_starts(string storage, string words, string why)
    {
        (int exitCode, string said) = await ServerProcess.RunWithAsync(Connection, words, ["--storage", storage, "--data", Data]);

        Assert.Equal(2, exitCode);
        Assert.Contains(why, said, StringComparison.Ordinal);
    }

    private async Task<WorldLook> LookAsync(Tool tool) => (await tool.GetAsync($"api/worlds/{played.Tool.Code}")).As<WorldLook>();

    private static double Pledged(WorldLook look) => look.Challenges.Single(one => one.Challenge.Value == "climate").PledgedBillionsPerYear;

    private static string LeaderIn(string said) => said[(said.IndexOf("#lead=", StringComparison.Ordinal) + "#lead=".Length)..].Split('\n')[0].Trim();

    private static async Task<string> DoneAsync(params string[] words)
    {
        (int exitCode, string said) = await ServerProcess.RunAsync(words);
        Assert.True(exitCode == 0, said);
        return said;
    }
}
