using System.ComponentModel;
using System.Diagnostics;
using System.Net.Sockets;
using WorldTable.Server.Hosting;

namespace WorldTable.Server.Tests.Rooms;

/// <summary>A real Redis of one test, from the system's packages, that remembers nothing.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Process process;

    private RedisServer(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    public static async Task<RedisServer> StartAsync()
    {
        int port = FreePort.Pick();
        Process redis = new()
        {
            StartInfo = new ProcessStartInfo("redis-server", ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", Path.GetTempPath()])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            },
        };
        try
        {
            redis.Start();
        }
        catch (Win32Exception problem)
        {
            throw new InvalidOperationException("This test needs Redis: apt-get install redis-server (./test.sh does it).", problem);
        }
        redis.BeginOutputReadLine();
        RedisServer started = new(redis, port);
        await started.AnswersAsync();
        return started;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task AnswersAsync()
    {
        using CancellationTokenSource patience = new(Patience);
        while (true)
        {
            using TcpClient line = new();
            try
            {
                await line.ConnectAsync("127.0.0.1", Port, patience.Token);
                return;
            }
            catch (SocketException) when (!process.HasExited)
            {
                await Task.Yield();
            }
        }
    }
}
