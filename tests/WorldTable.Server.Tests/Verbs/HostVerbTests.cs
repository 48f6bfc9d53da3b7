using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using WorldTable.Rules.Worlds;
using WorldTable.Server.Api;
using WorldTable.Server.Hosting;
using WorldTable.Server.Tests.Rooms;
using WorldTable.Storage.Folders;
using WorldTable.Storage.Shelf;

namespace WorldTable.Server.Tests.Verbs;

/// <summary>What a host does with a world of two played rounds from the command line, while its server runs.</summary>
public sealed class HostVerbTests(PlayedRoom played) : IClassFixture<PlayedRoom>, IDisposable
{
    private readonly TemporaryFolder place = new();

    private OpenRoom Room => played.Room;

    private Tool Tool => played.Tool;

    private string File => Path.Combine(place.Path, "world.jsonl");

    private string Elsewhere => Path.Combine(place.Path, "elsewhere");

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task A_world_goes_on_elsewhere_where_it_was_exported()
    {
        Assert.Equal(0, (await ServerProcess.RunAsync("export", Tool.Code, "--to", File, "--data", Room.Folder)).ExitCode);
        string said = await DoneAsync("import", File, "--data", Elsewhere, "--lead");

        Assert.Contains("2 rounds played again and found true", said, StringComparison.Ordinal);
        await using OpenRoom other = await OpenRoom.WithAsync(new ServerOptions { Limits = 100, Data = Elsewhere });
        using Tool moved = Tool.At(other.Address);
        WorldLook there = (await moved.GetAsync($"api/worlds/{Tool.Code}")).As<WorldLook>();
        WorldLook here = await Tool.LookAsync();
        Assert.Equal(
            here.Meters.Select(meter => (meter.Id, meter.Now, meter.Heading)),
            there.Meters.Select(meter => (meter.Id, meter.Now, meter.Heading)));
        Assert.Equal(here.Round, there.Round);
        Assert.Equal("Asha", there.Nations.Single(nation => nation.Nation.Value == "IND").Delegates.Single().Nickname);

        Assert.Contains("Shall we begin?", (await moved.GetAsync($"api/worlds/{Tool.Code}/channels/floor", played.Seat)).Text, StringComparison.Ordinal);

        string leader = said[(said.IndexOf("#lead=", StringComparison.Ordinal) + "#lead=".Length)..].Split('\n')[0].Trim();
        while ((await moved.GetAsync($"api/worlds/{Tool.Code}")).As<WorldLook>().Phase != Phase.Table)
        {
            Assert.Equal(HttpStatusCode.OK, (await moved.PostTextAsync($"api/worlds/{Tool.Code}/clock", """{"do":"next"}""", leader)).Status);
        }
        Assert.Equal(HttpStatusCode.OK, (await moved.PostAsync($"api/worlds/{Tool.Code}/moves", (Rules.Moves.Move)Playing.Plan("carbon-price", 30), played.Seat)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await moved.PostTextAsync($"api/worlds/{Tool.Code}/clock", """{"do":"next"}""", Tool.Facilitator)).Status);
    }

    [Fact]
    public async Task What_is_kept_already_is_not_replaced_and_a_running_server_is_not_written_under()
    {
        await DoneAsync("export", Tool.Code, "--to", File, "--data", Room.Folder);
        await DoneAsync("import", File, "--data", Elsewhere);

        Assert.Contains("is there already", await RefusedAsync("export", Tool.Code, "--to", File, "--data", Room.Folder), StringComparison.Ordinal);
        Assert.Contains("is kept here already", await RefusedAsync("import", File, "--data", Elsewhere), StringComparison.Ordinal);
        Assert.Contains(Room.Folder, await RefusedAsync("import", File, "--data", Room.Folder), StringComparison.Ordinal);
        Assert.Contains("no world KKKKKK", await RefusedAsync("export", "KKKKKK", "--to", File + "2", "--data", Room.Folder), StringComparison.Ordinal);
        Assert.Contains("no worlds are kept here", await RefusedAsync("verify", "--data", Path.Combine(place.Path, "nothing")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_cut_off_or_changed_stays_outside()
    {
        await DoneAsync("export", Tool.Code, "--to", File, "--data", Room.Folder);
        byte[] whole = await System.IO.File.ReadAllBytesAsync(File, TestContext.Current.CancellationToken);
        string text = Encoding.UTF8.GetString(whole);

        await System.IO.File.WriteAllBytesAsync(File, whole[..(whole.Length / 2)], TestContext.Current.CancellationToken);
        Assert.Contains("cut off", await RefusedAsync("import", File, "--data", Elsewhere), StringComparison.Ordinal);

        await System.IO.File.WriteAllTextAsync(File, text.Replace("Asha", "Esha", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Contains("was changed", await RefusedAsync("import", File, "--data", Elsewhere), StringComparison.Ordinal);

        await System.IO.File.WriteAllTextAsync(File, "{\"hello\":1}", TestContext.Current.CancellationToken);
        Assert.Contains("no exported world", await RefusedAsync("import", File, "--data", Elsewhere), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_taken_while_the_server_runs_and_is_a_folder_like_any_other()
    {
        Assert.Contains("1 worlds are copied", await DoneAsync("backup", "--to", Elsewhere, "--data", Room.Folder), StringComparison.Ordinal);

        await using OpenRoom copy = await OpenRoom.WithAsync(new ServerOptions { Limits = 100, Data = Elsewhere });
        using Tool there = Tool.At(copy.Address);
        Assert.Equal(2, (await there.GetAsync($"api/worlds/{Tool.Code}")).As<WorldLook>().Report!.Round);
        Assert.Contains("holds worlds already", await RefusedAsync("backup", "--to", Elsewhere, "--data", Room.Folder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verification_finds_a_record_that_somebody_changed()
    {
        Assert.Contains("0 wrong", await DoneAsync("verify", "--data", Room.Folder), StringComparison.Ordinal);
        DataFolder.Copy(Room.Folder, Elsewhere);
        await ChangeAsync("round", "/1/1", round => round["outcome"]!["state"]!["greenFund"] = 1e6);
        await ChangeAsync("nation", "/CHN", nation => nation["schemaVersion"] = 99);

        string said = await RefusedAsync("verify", "--data", Elsewhere);

        Assert.Contains("its hash is another", said, StringComparison.Ordinal);
        Assert.Contains("Played again from what was sealed, it ends in another state", said, StringComparison.Ordinal);
        Assert.Contains("schema version 99", said, StringComparison.Ordinal);
        Assert.Contains("WRONG", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_record_is_named_whatever_it_belongs_to()
    {
        DataFolder.Copy(Room.Folder, Elsewhere);
        await WriteAsync("join-code", Tool.Code, """{"schemaVersion":1,"wor""");
        await WriteAsync("join-code", "KKKKKK", """{"schemaVersion":9,"world":"nope"}""");

        string said = await RefusedAsync("verify", "--data", Elsewhere);
        Assert.Contains(Tool.Code + "  join code WRONG", said, StringComparison.Ordinal);
        Assert.Contains("schema version 9", said, StringComparison.Ordinal);
        Assert.Contains("2 rounds played again", said, StringComparison.Ordinal);
        Assert.Contains("is damaged", await RefusedAsync("export", Tool.Code, "--to", File, "--data", Elsewhere), StringComparison.Ordinal);

        await ChangeAsync("world", "", world => world["schemaVersion"] = 2.5);
        Assert.Contains("not a whole number", await RefusedAsync("verify", "--data", Elsewhere), StringComparison.Ordinal);
        string purged = await DoneAsync("purge", "--older-than", "1", "--data", Elsewhere);
        Assert.Contains("stays: ", purged, StringComparison.Ordinal);
        Assert.Contains("0 worlds are gone", purged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_no_world_and_no_calendar_knows_are_refused_plainly()
    {
        Assert.Contains("There is no world a/../b", await RefusedAsync("export", "a/../b", "--to", File, "--data", Room.Folder), StringComparison.Ordinal);
        Assert.Contains("from 1 to 36500", (await RunAsync(["purge", "--older-than", "99999999", "--data", Room.Folder])).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_purge_takes_what_nobody_has_woken_and_leaves_the_rest()
    {
        DataFolder.Copy(Room.Folder, Elsewhere);
        Assert.Contains("0 worlds are gone", await DoneAsync("purge", "--older-than", "30", "--data", Elsewhere), StringComparison.Ordinal);
        await ChangeAsync("world", "", world => (world["createdAt"], world["aliveAt"]) = ("2024-01-01T00:00:00+00:00", "2024-02-01T00:00:00+00:00"));

        Assert.Contains("1 worlds would go", await DoneAsync("purge", "--older-than", "30", "--dry-run", "--data", Elsewhere), StringComparison.Ordinal);
        Assert.Contains("1 worlds are gone", await DoneAsync("purge", "--older-than", "30", "--data", Elsewhere), StringComparison.Ordinal);

        byte[] left = await System.IO.File.ReadAllBytesAsync(Path.Combine(Elsewhere, "worldtable.db"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("Asha", Encoding.Latin1.GetString(left), StringComparison.Ordinal);
        Assert.Contains("0 worlds, 0 records, 0 wrong", await DoneAsync("verify", "--data", Elsewhere), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_supervises_a_server_asks_it_without_a_shell()
    {
        Assert.Contains("is ready", await DoneAsync("health", "--url", Room.Address.ToString()), StringComparison.Ordinal);
        Assert.Contains("does not answer", await RefusedAsync("health", "--url", ServerProcess.FreeUrl()), StringComparison.Ordinal);
    }

    private async Task ChangeAsync(string state, string keyEnd, Action<JsonNode> change)
    {
        using DataFolder folder = DataFolder.Open(Elsewhere);
        await foreach (RecordName name in folder.Sqlite.ListAllAsync(TestContext.Current.CancellationToken))
        {
            if (name.State != state || !name.Key.EndsWith(keyEnd, StringComparison.Ordinal))
            {
                continue;
            }
            ShelvedRecord record = (await folder.Sqlite.ReadAsync(name, TestContext.Current.CancellationToken))!;
            JsonNode json = JsonNode.Parse(record.Body.Span)!;
            change(json);
            await folder.Sqlite.WriteAsync(name, Encoding.UTF8.GetBytes(json.ToJsonString()), TestContext.Current.CancellationToken);
            return;
        }
        Assert.Fail($"There is no {state} record that ends with {keyEnd}.");
    }

    private async Task WriteAsync(string state, string key, string body)
    {
        using DataFolder folder = DataFolder.Open(Elsewhere);
        await folder.Sqlite.WriteAsync(new RecordName(state, state, key), Encoding.UTF8.GetBytes(body), TestContext.Current.CancellationToken);
    }

    private static async Task<string> DoneAsync(params string[] words)
    {
        (int code, string said) = await RunAsync(words);
        Assert.True(code == 0, said);
        return said;
    }

    private static async Task<string> RefusedAsync(params string[] words)
    {
        (int code, string said) = await RunAsync(words);
        Assert.True(code == 1, $"{code}: {said}");
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        return said;
    }

    private static async Task<(int Code, string Said)> RunAsync(string[] words)
    {
        StringWriter said = new();
        int code = await CommandLine.RunAsync(words, _ => throw new InvalidOperationException("A verb does not serve."), (_, _) => 1, said, said);
        return (code, said.ToString());
    }
}
