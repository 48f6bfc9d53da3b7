using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using WorldTable.Server.Hosting;

namespace WorldTable.Server.Tests.Rooms;

/// <summary>A real server in a process of its own, that can be killed.</summary>
public sealed partial class ServerProcess : IAsyncDisposable
{
    // No promise: it only ends what would never come, and a machine with twenty things to do needs a minute for a start.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private readonly Process process = new();
    private readonly StringBuilder said = new();
    private readonly TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string until;

    private ServerProcess(string[] arguments, string until, string? dll = null, string? folder = null)
    {
        this.until = until;
        process.StartInfo = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) is "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        foreach (string argument in (string[])[dll ?? Dll, .. arguments])
        {
            process.StartInfo.ArgumentList.Add(argument);
        }
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
    }

    private static string Dll { get; } = Built("ServerDll");

    private static string Root { get; } = Built("Root");

    public string Said
    {
        get
        {
            lock (said)
            {
                return said.ToString();
            }
        }
    }

    public int GatewayPort => int.Parse(Gateway().Match(Said).Groups["port"].Value);

    /// <summary>A free port for a server that keeps its address over a restart.</summary>
    public static string FreeUrl() => $"http://127.0.0.1:{FreePort.Pick()}";

    /// <summary>Starts and waits until it says that it is open.</summary>
    public static async Task<ServerProcess> StartAsync(params string[] arguments)
    {
        ServerProcess server = new(arguments, "Worlds are kept in");
        await server.BeginAsync();
        return server;
    }

    /// <summary>Starts one whose surroundings say something, as a container's do.</summary>
    public static async Task<ServerProcess> StartWithAsync(string name, string value, params string[] arguments)
    {
        ServerProcess server = new(arguments, "Worlds are kept in");
        server.process.StartInfo.Environment[name] = value;
        await server.BeginAsync();
        return server;
    }

    /// <summary>Publishes the built server into a folder, as a host does, and starts what lies there from the root folder of the machine.</summary>
    public static async Task<ServerProcess> StartPublishedAsync(string into, params string[] arguments)
    {
        string configuration = Path.GetFileName(Path.GetDirectoryName(Dll)!);
        string project = Path.Combine(Root, "src", "WorldTable.Server");
        // The page is taken as it is; it is built only where there is none.
        bool page = File.Exists(Path.Combine(Root, "client", "dist", "index.html"));
        using Process publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", project, "--no-build", "--nologo", "-c", configuration, "-o", into, $"-p:BuildClient={!page}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> errors = publish.StandardError.ReadToEndAsync();
        string printed = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        Assert.True(publish.ExitCode == 0, $"It could not be published: {printed}{await errors}");
        ServerProcess server = new(arguments, "Worlds are kept in", Path.Combine(into, "WorldTable.Server.dll"), Path.GetPathRoot(into));
        await server.BeginAsync();
        return server;
    }

    /// <summary>Starts one that keeps no worlds itself.</summary>
    public static async Task<ServerProcess> StartWebAsync(params string[] arguments)
    {
        ServerProcess server = new(["--role", "web", .. arguments], "WorldTable is open");
        await server.BeginAsync();
        return server;
    }

    /// <summary>Runs to its own end: exit code and everything it said.</summary>
    public static Task<(int ExitCode, string Said)> RunAsync(params string[] arguments) => RunWithAsync("", "", arguments);

    /// <summary>Runs one whose surroundings say something.</summary>
    public static async Task<(int ExitCode, string Said)> RunWithAsync(string name, string value, params string[] arguments)
    {
        await using ServerProcess server = new(arguments, "\0");
        if (name.Length > 0)
        {
            server.process.StartInfo.Environment[name] = value;
        }
        server.Start();
        using CancellationTokenSource patience = new(Patience);
        await server.process.WaitForExitAsync(patience.Token);
        return (server.process.ExitCode, server.Said);
    }

    /// <summary>As a power cut.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>As Ctrl-C.</summary>
    public async Task<int> StopAsync()
    {
        using Process kill = Process.Start("kill", ["-INT", process.Id.ToString()]);
        await kill.WaitForExitAsync();
        using CancellationTokenSource patience = new(Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }
        process.Dispose();
    }

    private static string Built(string key) => Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == key).Value!;

    private void Start()
    {
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private async Task BeginAsync()
    {
        Start();
        Task first = await Task.WhenAny(open.Task, process.WaitForExitAsync()).WaitAsync(Patience);
        Assert.True(first == open.Task, $"The server ended: {Said}");
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }
        lock (said)
        {
            said.AppendLine(line);
        }
        if (line.Contains(until, StringComparison.Ordinal))
        {
            open.TrySetResult();
        }
    }

    [GeneratedRegex(@"--gateway-port (?<port>\d+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Gateway();
}
