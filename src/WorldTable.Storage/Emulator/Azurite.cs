using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace WorldTable.Storage.Emulator;

/// <summary>Microsoft's storage emulator on this machine: started in a process group of its own, or found running. It outlives a server that was killed; the next one finds it again.</summary>
public sealed class Azurite : IAsyncDisposable
{
    private const string RunningFile = "running.json";
    private const string StartingFile = "starting";
    private const int Attempts = 3;
    private static readonly TimeSpan Looks = TimeSpan.FromMilliseconds(500);
    // No promise: it only ends what would never come.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private AzuriteProcess? process;

    private Azurite(string folder, int port, AzuriteProcess? process)
    {
        (Folder, Port, this.process) = (folder, port, process);
        ConnectionString = ConnectionStringOf(port);
    }

    /// <summary>Where it keeps its blobs.</summary>
    public string Folder { get; }

    public int Port { get; }

    public string ConnectionString { get; }

    /// <summary>Its number among this machine's processes; nothing where somebody else started it.</summary>
    public int? ProcessId => process?.Pid;

    /// <summary>Somebody else started it and will stop it.</summary>
    public bool IsSomebodyElses => process is null;

    /// <summary>With the account name and key that every Azurite has.</summary>
    public static string ConnectionStringOf(int port) =>
        $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;BlobEndpoint=http://127.0.0.1:{port}/devstoreaccount1;";

    /// <summary>The one that still runs on this folder, or that answers on the wished port, else a new one that is ready when this returns.</summary>
    /// <param name="folder">Its data; only for whoever holds the data folder around it.</param>
    /// <param name="port">Null: any free one.</param>
    /// <param name="say">Told what takes long.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<Azurite> StartAsync(string folder, int? port = null, Action<string>? say = null, CancellationToken cancellation = default)
    {
        if (OperatingSystem.IsWindows())
            throw new AzuriteFailed("On Windows start Azurite yourself (npm install -g azurite; azurite --skipApiVersionCheck) and name it: ConnectionStrings__AzureStorage=UseDevelopmentStorage=true with --storage azurite.");
        Directory.CreateDirectory(folder);
        await using var alone = await AloneAsync(folder, cancellation);
        if (await LeftRunningAsync(folder, mayStop: true, cancellation) is { } left)
        {
            if (port is null || port == left.Port)
                return left;
            await left.DisposeAsync();
        }
        if (port is { } wished && await AnswersAsync(wished, cancellation))
            return new(folder, wished, process: null);

        var tool = await AzuriteTool.FindAsync(say, cancellation);
        for (var attempt = 1; ; attempt++)
        {
            if (await TryAsync(tool, folder, port ?? FreePort(), cancellation) is { } started)
                return started;
            if (attempt == Attempts || port is not null)
                throw new AzuriteFailed($"Azurite did not start{(port is null ? "" : $" on port {port}")}. Its last words, in {LogOf(folder)}: {await LastWordsAsync(folder, cancellation)}");
        }
    }

    /// <summary>The one that runs on this folder, for somebody who only wants to look; nothing where none does.</summary>
    public static Task<Azurite?> RunningAsync(string folder, CancellationToken cancellation = default) => LeftRunningAsync(folder, mayStop: false, cancellation);

    /// <summary>Starts it again, on the same port, whenever it ended without having been told to: it crashed, or was killed. Ends when somebody stopped it, or took it over.</summary>
    /// <param name="say">Told that it is gone, and why it cannot be had again.</param>
    /// <param name="cancellation">Stops watching.</param>
    public async Task WatchAsync(Action<string>? say, CancellationToken cancellation)
    {
        using var looks = new PeriodicTimer(Looks);
        var told = "";
        while (process is { } watched && !cancellation.IsCancellationRequested)
        {
            try
            {
                await looks.WaitForNextTickAsync(cancellation);
                if (watched.IsAlive)
                    continue;
                if (await ReadAsync(Folder, cancellation) is not { } running || running.Process != watched)
                    return;
                Say($"Azurite has ended by itself; it is started again on port {Port}. What it had not saved yet, up to 5 seconds, is forgotten.");
                process = (await StartAsync(Folder, Port, say, cancellation)).process;
                told = "";
            }
            catch (AzuriteFailed problem)
            {
                Say(problem.Message);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
        }

        void Say(string what)
        {
            if (what != told)
                say?.Invoke(what);
            told = what;
        }
    }

    /// <summary>Stops the one that is ours, after it has saved everything.</summary>
    public async ValueTask DisposeAsync()
    {
        if (process is null)
            return;
        // First, so that whoever watches it knows that it was meant.
        File.Delete(Path.Combine(Folder, RunningFile));
        await process.StopAsync();
    }

    /// <summary>As a power cut: it forgets up to five seconds.</summary>
    public void Kill() => process?.Kill();

    private static async Task<Azurite?> LeftRunningAsync(string folder, bool mayStop, CancellationToken cancellation)
    {
        if (await ReadAsync(folder, cancellation) is not { } running || !running.Process.IsAlive)
            return null;
        if (await BecomesReadyAsync(running.Process, running.Port, cancellation))
            return new(folder, running.Port, running.Process);
        if (mayStop)
            await running.Process.StopAsync();
        return null;
    }

    private static async Task<Running?> ReadAsync(string folder, CancellationToken cancellation)
    {
        var file = Path.Combine(folder, RunningFile);
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize<Running>(await File.ReadAllTextAsync(file, cancellation)) : null;
        }
        catch (Exception cut) when (cut is JsonException or FileNotFoundException)
        {
            return null; // cut off while it was written, or taken away meanwhile: that one never got ready, or is gone
        }
    }

    /// <summary>One starts at a time: whoever comes second finds what the first has started.</summary>
    private static async Task<FileStream> AloneAsync(string folder, CancellationToken cancellation)
    {
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(folder, StartingFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited.Elapsed < Patience)
            {
                await looks.WaitForNextTickAsync(cancellation);
            }
        }
    }

    private static async Task<Azurite?> TryAsync(AzuriteTool tool, string folder, int port, CancellationToken cancellation)
    {
        var pid = await tool.StartAsync(LogOf(folder),
            ["--blobHost", "127.0.0.1", "--blobPort", port.ToString(), "--location", folder, "--silent", "--disableTelemetry", "--skipApiVersionCheck"], cancellation);
        AzuriteProcess begun;
        try
        {
            begun = AzuriteProcess.Of(pid);
        }
        catch (ArgumentException)
        {
            return null; // gone already
        }
        await File.WriteAllTextAsync(Path.Combine(folder, RunningFile), JsonSerializer.Serialize(new Running(begun, port)), cancellation);
        if (await BecomesReadyAsync(begun, port, cancellation))
            return new(folder, port, begun);
        await begun.StopAsync();
        return null;
    }

    private static async Task<bool> BecomesReadyAsync(AzuriteProcess begun, int port, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (begun.IsAlive && waited.Elapsed < Patience)
        {
            if (await AnswersAsync(port, cancellation))
                return true;
            await looks.WaitForNextTickAsync(cancellation);
        }
        return false;
    }

    /// <summary>Whoever answers there says of itself that it is Azurite.</summary>
    private static async Task<bool> AnswersAsync(int port, CancellationToken cancellation)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/devstoreaccount1?comp=list"), cancellation);
            return answer.Headers.Server.ToString().StartsWith("Azurite-Blob", StringComparison.Ordinal);
        }
        catch (Exception yet) when (yet is HttpRequestException || (yet is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    private static string LogOf(string folder) => Path.Combine(folder, "azurite.log");

    private static async Task<string> LastWordsAsync(string folder, CancellationToken cancellation) =>
        string.Join(" / ", (await File.ReadAllLinesAsync(LogOf(folder), cancellation)).TakeLast(3));

    private sealed record Running(AzuriteProcess Process, int Port);
}
