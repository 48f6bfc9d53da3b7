using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using WorldTable.Storage.Emulator;

namespace WorldTable.Load.Tables;

/// <summary>The real server as a process of its own: one port, one data folder; it can be killed and started again in place.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    // No promise: it only ends what would never come, and a machine with twenty things to do needs a minute for a start.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private readonly ConcurrentQueue<string> said = new();
    private readonly IReadOnlyList<string> more;
    private Process? process;

    private ServerProcess(string dataFolder, int port, IReadOnlyList<string> more)
    {
        DataFolder = dataFolder;
        this.more = more;
        Address = new Uri($"http://127.0.0.1:{port}");
    }

    /// <summary>Where browsers and programs find it; the same after a restart.</summary>
    public Uri Address { get; }

    /// <summary>Where its worlds are kept.</summary>
    public string DataFolder { get; }

    /// <summary>Processor time that it has taken so far, whatever else the machine does.</summary>
    public TimeSpan Worked
    {
        get
        {
            process!.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The last lines it printed.</summary>
    public IReadOnlyCollection<string> Said => said;

    /// <summary>Starts a server and answers when it is ready. Its folder is temporary and goes with it.</summary>
    public static async Task<ServerProcess> StartAsync(string[]? options = null, CancellationToken cancellation = default)
    {
        ServerProcess server = new(Directory.CreateTempSubdirectory("worldtable-").FullName, FreePort(), options ?? []);
        try
        {
            await server.StartAgainAsync(cancellation);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a server for a load that no class makes: its limits of speed are far away.</summary>
    public static Task<ServerProcess> StartWithoutLimitsAsync(string storage = "sqlite", CancellationToken cancellation = default) =>
        StartAsync(["--limits", "1000000", "--storage", storage], cancellation);

    /// <summary>Starts it on the same port and folder and answers when a write to its store succeeds.</summary>
    public async Task StartAgainAsync(CancellationToken cancellation = default)
    {
        Launch();
        using HttpClient http = new() { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        await Poll.UntilAsync(() => IsReadyAsync(http, cancellation), Patience, () => $"The server was not ready after {Patience}.\n{string.Join('\n', said)}", cancellation);
    }

    /// <summary>Starts the process and does not wait for it.</summary>
    public void Launch()
    {
        ProcessStartInfo start = new("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (string argument in (string[])[Place.ServerDll, "--urls", Address.ToString().TrimEnd('/'), "--data", DataFolder, .. more])
        {
            start.ArgumentList.Add(argument);
        }
        process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        process.StandardInput.Close();
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>SIGKILL: no goodbye, no last write.</summary>
    public async Task KillAsync()
    {
        if (process is { } running)
        {
            process = null;
            running.Kill();
            await running.WaitForExitAsync();
            running.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        // An Azurite of its own outlives the server.
        if (await Azurite.RunningAsync(Path.Combine(DataFolder, "azurite")) is { } azurite)
        {
            await azurite.DisposeAsync();
        }
        Directory.Delete(DataFolder, recursive: true);
    }

    private async Task<bool> IsReadyAsync(HttpClient http, CancellationToken cancellation)
    {
        if (process is not { HasExited: false })
        {
            throw new InvalidOperationException($"The server ended by itself with exit code {process?.ExitCode}.\n{string.Join('\n', said)}");
        }
        try
        {
            using HttpResponseMessage answer = await http.GetAsync(new Uri("health/ready", UriKind.Relative), cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception yet) when (yet is HttpRequestException || (yet is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false; // not listening yet, or not answering
        }
    }

    private void Hear(string? line)
    {
        if (line is not null)
        {
            said.Enqueue(line);
            while (said.Count > 200)
            {
                said.TryDequeue(out _);
            }
        }
    }

    /// <summary>A port below the range from which the system takes ports for outgoing connections, so that it is still free after a kill.</summary>
    public static int FreePort()
    {
        while (true)
        {
            int port = Random.Shared.Next(15_000, 32_000);
            using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Bind(new IPEndPoint(IPAddress.Any, port));
                return port;
            }
            catch (SocketException)
            {
                continue; // somebody else's
            }
        }
    }
}
