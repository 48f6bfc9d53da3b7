using System.Diagnostics;
using System.Text.Json;
using WorldTable.Load.Tables;
using YamlDotNet.RepresentationModel;

namespace WorldTable.Browser.Tests.House;

/// <summary>One service of docker-compose.yml as a process without a container: its own command line, environment and grace; only ports and folders are others.</summary>
internal sealed class Composed : IAsyncDisposable
{
    private readonly YamlMappingNode service;
    private readonly string[] image;
    private readonly string folder;
    private readonly string workplace;
    private readonly Func<string, string> map;
    private Process? process;

    /// <summary><paramref name="map"/> exchanges what is another's here: the port, the neighbour's name.</summary>
    public Composed(string name, string workplace, string folder, Func<string, string> map)
    {
        (this.workplace, this.folder, this.map) = (workplace, folder, map);
        service = (YamlMappingNode)ContainerFilesTests.Compose()["services"][name];
        image = File.ReadAllLines(Path.Combine(Place.Root, service["build"]["dockerfile"].ToString()));
    }

    /// <summary>Words that only give it a port of its own.</summary>
    public IReadOnlyList<string> Also { get; set; } = [];

    public IReadOnlyList<string> AlsoForHealth { get; set; } = [];

    /// <summary>How long compose waits between SIGTERM and SIGKILL.</summary>
    public TimeSpan Grace => TimeSpan.FromSeconds(int.Parse(service["stop_grace_period"].ToString().TrimEnd('s')));

    /// <summary>Its files can't be written, but for what is mounted.</summary>
    public bool IsReadOnly => service.Children.TryGetValue("read_only", out YamlNode? only) && string.Equals(only.ToString(), "true", StringComparison.Ordinal);

    /// <summary>Whom the image runs it as.</summary>
    public string User => image.Last(line => line.StartsWith("USER ", StringComparison.Ordinal))["USER ".Length..];

    /// <summary>The folders that can be written: the volume and what is in memory only.</summary>
    private string Data => Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;

    private string Memory => Directory.CreateDirectory(Path.Combine(folder, "tmp")).FullName;

    /// <summary>Starts it, waits until it answers here, and asks the health check of compose.</summary>
    public async Task StartAsync(Uri here, CancellationToken cancellation)
    {
        string entry = Assert.Single(image, line => line.StartsWith("ENTRYPOINT ", StringComparison.Ordinal))["ENTRYPOINT ".Length..];
        process = Run([.. JsonSerializer.Deserialize<string[]>(entry) ?? [], .. Words("command"), .. Also]);
        using HttpClient http = new();
        await Poll.UntilAsync(() => AnswersAsync(http, here, cancellation), TimeSpan.FromMinutes(2), () => $"{here} does not answer.", cancellation);
        using Process health = Run([.. Words("healthcheck", "test").SkipWhile(word => word is "CMD"), .. AlsoForHealth]);
        await health.WaitForExitAsync(cancellation);
        Assert.Equal(0, health.ExitCode);
    }

    /// <summary>Files open for writing that a read-only container would not have.</summary>
    public string[] WritesOutside()
    {
        string proc = $"/proc/{process!.Id}";
        return [.. Directory.EnumerateFileSystemEntries(proc + "/fd").Where(IsForWriting).Select(fd => new FileInfo(fd).LinkTarget ?? "")
            .Where(file => file.StartsWith('/') && !file.StartsWith("/dev/", StringComparison.Ordinal) && !file.StartsWith("/memfd:", StringComparison.Ordinal)
                && !file.StartsWith(Data, StringComparison.Ordinal) && !file.StartsWith(Memory, StringComparison.Ordinal))];

        bool IsForWriting(string fd)
        {
            string? flags = File.Exists($"{proc}/fdinfo/{Path.GetFileName(fd)}") ? File.ReadLines($"{proc}/fdinfo/{Path.GetFileName(fd)}").First(line => line.StartsWith("flags:", StringComparison.Ordinal)) : null;
            return flags is not null && (Convert.ToInt32(flags["flags:".Length..].Trim(), 8) & 3) != 0;
        }
    }

    /// <summary><c>docker compose stop</c>: SIGTERM, and it must end within its grace. Answers the exit code.</summary>
    public async Task<int> StopAsync()
    {
        using Process running = process ?? throw new InvalidOperationException("It does not run.");
        process = null;
        using Process term = Process.Start("kill", ["-TERM", running.Id.ToString()]);
        await term.WaitForExitAsync();
        await running.WaitForExitAsync().WaitAsync(Grace);
        return running.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { } left)
        {
            left.Kill();
            await left.WaitForExitAsync();
            left.Dispose();
        }
    }

    private async Task<bool> AnswersAsync(HttpClient http, Uri here, CancellationToken cancellation)
    {
        Assert.False(process is { HasExited: true }, $"{service["build"]["dockerfile"]}: ended by itself.");
        try
        {
            using HttpResponseMessage answer = await http.GetAsync(here, cancellation);
            return (int)answer.StatusCode < 500;
        }
        catch (HttpRequestException)
        {
            return false; // not listening yet
        }
    }

    /// <summary>With nothing of our own environment but where programs are.</summary>
    private Process Run(string[] words)
    {
        ProcessStartInfo start = new(words[0]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = workplace };
        start.Environment.Clear();
        foreach (string kept in (string[])["PATH", "DOTNET_ROOT"])
        {
            start.Environment[kept] = Environment.GetEnvironmentVariable(kept);
        }
        start.Environment["HOME"] = "/nonexistent";
        start.Environment["TMPDIR"] = Memory;
        if (service.Children.TryGetValue("environment", out YamlNode? environment))
        {
            foreach ((YamlNode name, YamlNode value) in ((YamlMappingNode)environment).Children)
            {
                start.Environment[name.ToString()] = map(value.ToString());
            }
        }
        words[1..].Select(word => word is "/data" ? Data : map(word)).ToList().ForEach(start.ArgumentList.Add);
        Process begun = Process.Start(start) ?? throw new InvalidOperationException($"{words[0]} did not start.");
        begun.OutputDataReceived += (_, _) => { };
        begun.ErrorDataReceived += (_, _) => { };
        begun.BeginOutputReadLine();
        begun.BeginErrorReadLine();
        return begun;
    }

    private string[] Words(params string[] path)
    {
        YamlNode node = service;
        foreach (string step in path)
        {
            if (!((YamlMappingNode)node).Children.TryGetValue(step, out YamlNode? next))
            {
                return [];
            }
            node = next;
        }
        return [.. ((YamlSequenceNode)node).Select(word => word.ToString())];
    }
}
