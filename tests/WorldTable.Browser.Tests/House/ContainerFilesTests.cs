using System.Text.Json;
using WorldTable.Load.Tables;
using YamlDotNet.RepresentationModel;

namespace WorldTable.Browser.Tests.House;

/// <summary>The container files say what is true of this repository, as far as that shows without a container engine.</summary>
public sealed class ContainerFilesTests
{
    private static readonly string[][] Instructions = Read(Path.Combine("deploy", "server.Dockerfile"));

    [Fact]
    public void Compose_builds_from_files_that_exist_and_mounts_volumes_that_it_declares()
    {
        YamlMappingNode compose = Compose();
        YamlMappingNode services = (YamlMappingNode)compose["services"];
        string[] declared = [.. ((YamlMappingNode)compose["volumes"]).Children.Keys.Select(name => name.ToString())];

        Assert.NotEmpty(services.Children);
        foreach (YamlMappingNode service in services.Children.Values.Cast<YamlMappingNode>())
        {
            string context = service["build"]["context"].ToString();
            Assert.True(File.Exists(Path.Combine(Place.Root, context, service["build"]["dockerfile"].ToString())));
            Assert.All((YamlSequenceNode)service["volumes"], volume => Assert.Contains(volume.ToString().Split(':')[0], declared));
        }
    }

    [Fact]
    public void Compose_opens_the_port_and_keeps_the_folder_that_the_image_uses()
    {
        YamlNode server = Compose()["services"]["server"];
        string port = Assert.Single(Instructions, line => line[0] == "EXPOSE")[1];
        string[] entry = JsonSerializer.Deserialize<string[]>(string.Join(' ', Assert.Single(Instructions, line => line[0] == "ENTRYPOINT")[1..])) ?? [];

        Assert.Contains($"{port}:{port}", ((YamlSequenceNode)server["ports"]).Select(one => one.ToString()));
        Assert.EndsWith(":" + port, entry[^1], StringComparison.Ordinal);
        string folder = entry[Array.IndexOf(entry, "--data") + 1];
        Assert.Contains(folder, ((YamlSequenceNode)server["volumes"]).Select(volume => volume.ToString().Split(':')[1]));
    }

    [Fact]
    public void Everything_that_the_image_copies_is_in_the_repository_and_not_kept_out()
    {
        string[] keptOut = File.ReadAllLines(Path.Combine(Place.Root, ".dockerignore"));

        string[] copied = [.. Instructions.Where(line => line[0] == "COPY" && !line[1].StartsWith("--from", StringComparison.Ordinal)).SelectMany(line => line[1..^1])];

        Assert.NotEmpty(copied);
        Assert.All(copied, file => Assert.True(Path.Exists(Path.Combine(Place.Root, file)), $"{file} is not there."));
        Assert.Empty(copied.Select(file => file.TrimEnd('/')).Intersect(keptOut, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_stage_that_is_copied_from_has_been_named_before()
    {
        List<string> named = [];
        foreach (string[] line in Instructions)
        {
            if (line is ["FROM", _, "AS", var name])
            {
                named.Add(name);
            }
            else if (line[0] == "COPY" && line[1].StartsWith("--from=", StringComparison.Ordinal))
            {
                Assert.Contains(line[1]["--from=".Length..], named);
            }
        }
        Assert.NotEmpty(named);
    }

    internal static YamlMappingNode Compose()
    {
        YamlStream stream = [];
        using StreamReader file = File.OpenText(Path.Combine(Place.Root, "docker-compose.yml"));
        stream.Load(file);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static string[][] Read(string file) =>
        [.. File.ReadAllText(Path.Combine(Place.Root, file)).Replace("\\\n", " ", StringComparison.Ordinal).Split('\n', StringSplitOptions.TrimEntries)
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
