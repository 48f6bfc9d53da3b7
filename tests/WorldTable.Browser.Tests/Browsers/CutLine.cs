using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace WorldTable.Browser.Tests.Browsers;

/// <summary>A line between a browser and the server that can be cut: what runs through it breaks, and nothing new gets through until it is mended.</summary>
internal sealed class CutLine : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, byte> open = new();
    private readonly CancellationTokenSource stop = new();
    private readonly Uri server;
    private readonly Task accepting;
    private volatile bool cut;

    public CutLine(Uri server)
    {
        this.server = server;
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        accepting = AcceptAsync();
    }

    /// <summary>Where the browser goes.</summary>
    public Uri Address { get; }

    /// <summary>The line is down for so long and then up again; the task ends when it is up.</summary>
    public async Task CutForAsync(TimeSpan outage)
    {
        using PeriodicTimer end = new(outage);
        cut = true;
        BreakAll();
        await end.WaitForNextTickAsync();
        cut = false;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        BreakAll();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> lines = [];
        try
        {
            while (true)
            {
                Socket browser = await listener.AcceptSocketAsync(stop.Token);
                if (cut)
                {
                    browser.Dispose();
                }
                else
                {
                    lines.Add(JoinAsync(browser));
                }
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException && stop.IsCancellationRequested)
        {
            await Task.WhenAll(lines);
        }
    }

    private async Task JoinAsync(Socket browser)
    {
        using Socket there = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        browser.NoDelay = true;
        open[browser] = 0;
        try
        {
            await there.ConnectAsync(server.Host, server.Port, stop.Token);
            await using NetworkStream left = new(browser);
            await using NetworkStream right = new(there);
            await Task.WhenAny(left.CopyToAsync(right, stop.Token), right.CopyToAsync(left, stop.Token));
        }
        catch (Exception broken) when (broken is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            return; // cut, or either end has hung up
        }
        finally
        {
            open.TryRemove(browser, out _);
            browser.Dispose();
        }
    }

    private void BreakAll()
    {
        foreach (Socket browser in open.Keys)
        {
            browser.Close(0);
        }
    }
}
