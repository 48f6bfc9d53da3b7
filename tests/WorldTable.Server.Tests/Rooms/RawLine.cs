using System.Net.WebSockets;
using System.Text;

namespace WorldTable.Server.Tests.Rooms;

/// <summary>A bare socket at the hub: every byte that the server sends is kept, pings apart.</summary>
public sealed class RawLine : IAsyncDisposable
{
    private const char End = '\u001e';
    private const string Ping = """{"type":6}""";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly ClientWebSocket socket = new();
    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private readonly List<string> messages = [];
    private readonly List<(Func<bool> Holds, TaskCompletionSource Done)> waiting = [];
    private Task listening = Task.CompletedTask;

    /// <summary>Everything that came but pings, in order.</summary>
    public IReadOnlyList<string> Messages
    {
        get
        {
            lock (gate)
            {
                return [.. messages];
            }
        }
    }

    public string Text => string.Join('\n', Messages);

    public static async Task<RawLine> ConnectAsync(Uri server)
    {
        RawLine line = new();
        await line.socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "hub" }.Uri, CancellationToken.None);
        line.listening = line.ListenAsync();
        await line.SendAsync("""{"protocol":"json","version":1}""");
        return line;
    }

    public Task SendAsync(string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    public async Task UntilAsync(Func<IReadOnlyList<string>, bool> holds)
    {
        TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            waiting.Add((() => holds(messages), done));
            Look();
        }
        await done.Task.WaitAsync(Patience);
    }

    public Task UntilClosedAsync() => listening.WaitAsync(Patience);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await listening;
        socket.Dispose();
        stop.Dispose();
    }

    private async Task ListenAsync()
    {
        StringBuilder text = new();
        byte[] part = new byte[64 * 1024];
        try
        {
            while (socket.State is WebSocketState.Open)
            {
                WebSocketReceiveResult received = await socket.ReceiveAsync(part, stop.Token);
                text.Append(Encoding.UTF8.GetString(part, 0, received.Count));
                if (received.EndOfMessage)
                {
                    Hear(text.ToString().Split(End, StringSplitOptions.RemoveEmptyEntries));
                    text.Clear();
                }
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or WebSocketException)
        {
            Hear([]);
        }
    }

    private void Hear(string[] heard)
    {
        lock (gate)
        {
            messages.AddRange(heard.Where(message => message != Ping));
            Look();
        }
    }

    private void Look()
    {
        foreach ((Func<bool> holds, TaskCompletionSource done) in waiting)
        {
            if (holds())
            {
                done.TrySetResult();
            }
        }
    }
}
