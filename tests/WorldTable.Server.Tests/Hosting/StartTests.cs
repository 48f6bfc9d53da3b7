using System.Net;
using WorldTable.Server.Hosting;
using WorldTable.Server.Tests.Rooms;

namespace WorldTable.Server.Tests.Hosting;

[Collection(nameof(RealProcesses))]
public sealed class StartTests
{
    [Theory]
    [InlineData("--nonsense")]
    [InlineData("--role", "king")]
    [InlineData("--storage", "paper")]
    [InlineData("--storage", "azure")]
    [InlineData("--azurite-port", "many")]
    [InlineData("--urls", "not an address")]
    [InlineData("--urls", "https://*:5443")]
    [InlineData("--public-url", "ftp://example.org")]
    [InlineData("--azurite-port", "99999")]
    [InlineData("--silo-port", "many")]
    [InlineData("--silo-port", "-1")]
    [InlineData("--limits", "0")]
    [InlineData("--limits", "NaN")]
    [InlineData("--limits", "many")]
    [InlineData("--keep-unstarted", "many")]
    [InlineData("play")]
    public async Task Words_that_are_not_understood_end_with_2_and_help(params string[] words)
    {
        TextWriter before = Console.Error;
        using StringWriter said = new();
        Console.SetError(said);
        try
        {
            Assert.Equal(2, await CommandLine.RunAsync(words, _ => throw new InvalidOperationException("It was started."), (_, _) => 0));
        }
        finally
        {
            Console.SetError(before);
        }
        Assert.Contains("--data <FOLDER>", said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_started_with_words_it_does_not_know_says_so_on_stderr_and_ends()
    {
        (int exitCode, string said) = await ServerProcess.RunAsync("--nonsense");

        Assert.Equal(2, exitCode);
        Assert.Contains("'--nonsense'", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_copy_serves_the_page_and_keeps_worlds_from_any_folder()
    {
        using TemporaryFolder copy = new();
        using TemporaryFolder folder = new();
        Uri url = new(ServerProcess.FreeUrl());
        await using ServerProcess server = await ServerProcess.StartPublishedAsync(copy.Path, "--data", folder.Path, "--urls", url.ToString());
        using Tool tool = await Tool.WithWorldAsync(url);

        Heard page = await tool.GetAsync("");
        string script = System.Text.RegularExpressions.Regex.Match(page.Text, "src=\"/(?<file>assets/[^\"]+\\.js)\"").Groups["file"].Value;

        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.Status, page.ContentType));
        Assert.Equal("text/javascript", (await tool.GetAsync(script)).ContentType);
        Assert.Equal(HttpStatusCode.OK, (await tool.TrySitAsync("EAC")).Status);
        Assert.DoesNotContain("worldtable", string.Join(' ', Directory.GetFiles(Path.GetPathRoot(copy.Path)!)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_second_server_on_the_same_folder_refuses_plainly()
    {
        using TemporaryFolder folder = new();
        await using ServerProcess first = await ServerProcess.StartAsync("--data", folder.Path, "--urls", "http://127.0.0.1:0");

        (int exitCode, string said) = await ServerProcess.RunAsync("--data", folder.Path, "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, exitCode);
        Assert.Contains("in use by another WorldTable server", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_somebody_else_has_is_named_plainly()
    {
        using TemporaryFolder folder = new();
        using TemporaryFolder other = new();
        string url = ServerProcess.FreeUrl();
        await using ServerProcess first = await ServerProcess.StartAsync("--data", folder.Path, "--urls", url);

        (int exitCode, string said) = await ServerProcess.RunAsync("--data", other.Path, "--urls", url);

        Assert.Equal(1, exitCode);
        Assert.Contains($"already listens on {url}", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_of_another_machine_is_named_plainly()
    {
        using TemporaryFolder folder = new();

        (int exitCode, string said) = await ServerProcess.RunAsync("--data", folder.Path, "--urls", "http://203.0.113.7:5080");

        Assert.Equal(1, exitCode);
        Assert.Contains("does not have the address 203.0.113.7", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:5080", null, "http://192.0.2.9:5080/join/CDFGHJ")]
    [InlineData("http://127.0.0.1:5080", null, "http://192.0.2.9:5080/join/CDFGHJ")]
    [InlineData("http://teacher.lan:5080", null, "http://teacher.lan:5080/join/CDFGHJ")]
    [InlineData("http://localhost:5080", "https://game.school.example", "https://game.school.example/join/CDFGHJ")]
    public void A_class_is_never_sent_to_an_address_that_means_only_the_teachers_machine(string asked, string? publicUrl, string link) =>
        Assert.Equal(link, Addresses.JoinLink(asked, "CDFGHJ", ["http://192.0.2.9:5080"], new ServerOptions { PublicUrl = publicUrl }));

    [Fact]
    public async Task A_server_tells_the_class_where_to_go()
    {
        using TemporaryFolder folder = new();
        await using ServerProcess server = await ServerProcess.StartAsync("--data", folder.Path, "--urls", "http://*:0");
        Assert.Matches(@"On this machine\s+http://localhost:\d+", server.Said);
        Assert.Matches(@"Players join at\s+http://", server.Said);
        Assert.Contains("█", server.Said, StringComparison.Ordinal);

        string outside = Announcement.Of(["http://0.0.0.0:5080"], new ServerOptions { PublicUrl = "https://game.school.example" });

        Assert.Contains("Players join at   https://game.school.example/join", outside, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_cannot_remember_is_alive_but_not_ready()
    {
        await using OpenRoom room = await OpenRoom.WithAsync(new ServerOptions());
        using Tool tool = Tool.At(room.Address);
        Assert.Equal(HttpStatusCode.OK, (await tool.GetAsync("health/ready")).Status);

        room.BreakStore();

        Heard ready = await tool.GetAsync("health/ready");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, Rules.Moves.Refusals.NotSaved), (ready.Status, ready.Code));
        Assert.Equal(HttpStatusCode.OK, (await tool.GetAsync("health/live")).Status);
        Heard create = await tool.PostTextAsync("api/worlds", """{"pack":"small-table","pace":"manual"}""");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, Rules.Moves.Refusals.NotSaved), (create.Status, create.Code));
        Assert.DoesNotContain("Exception", create.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_folders_are_two_clusters_and_one_folder_is_one_however_it_is_written()
    {
        Cluster one = Cluster.Of(new ServerOptions { Data = "/tmp/a" });

        Assert.Equal(one.Id, Cluster.Of(new ServerOptions { Data = "/tmp/b/../a/" }).Id);
        Assert.NotEqual(one.Id, Cluster.Of(new ServerOptions { Data = "/tmp/b" }).Id);
        Assert.NotEqual(one.GatewayPort, one.SiloPort);
    }
}
