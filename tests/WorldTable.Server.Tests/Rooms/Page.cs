using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using WorldTable.Rules;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;

namespace WorldTable.Server.Tests.Rooms;

/// <summary>What a browser's page does, without a browser: sits down, keeps documents by the frames' numbers, plays.</summary>
public sealed class Page : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly Lock gate = new();
    private readonly Dictionary<string, JsonElement> documents = new(StringComparer.Ordinal);
    private readonly List<Frame> frames = [];
    private readonly List<(Func<bool> Holds, TaskCompletionSource Done)> waiting = [];

    private Page(HubConnection hub) => Hub = hub;

    public HubConnection Hub { get; }

    public You? You { get; private set; }

    public Snapshot? Snapshot { get; private set; }

    public Refusal? DroppedBecause { get; private set; }

    /// <summary>Every frame so far, in the order of arrival.</summary>
    public IReadOnlyList<Frame> Frames => Locked(() => frames.ToArray());

    public static async Task<Page> ConnectAsync(Uri server, HttpTransportType transport = HttpTransportType.WebSockets)
    {
        HubConnection hub = new HubConnectionBuilder()
            .WithUrl(new Uri(server, "hub"), transport)
            .AddJsonProtocol(json => json.PayloadSerializerOptions = RulesJson.Options)
            .Build();
        Page page = new(hub);
        hub.On<Frame[]>("Frames", page.Hear);
        hub.On<Refusal>("Dropped", because => page.Change(() => page.DroppedBecause = because));
        await hub.StartAsync();
        return page;
    }

    /// <summary>Connects and sits down with a token.</summary>
    public static async Task<Page> OfAsync(Uri server, string token, HttpTransportType transport = HttpTransportType.WebSockets)
    {
        Page page = await ConnectAsync(server, transport);
        Assert.IsType<SitReply.Welcome>(await page.SitAsync(new SitRequest { Version = Rules.Views.Protocol.Version, Token = token }));
        return page;
    }

    /// <summary>Connects as somebody who only has the code.</summary>
    public static async Task<Page> OfVisitorAsync(Uri server, string code)
    {
        Page page = await ConnectAsync(server);
        Assert.IsType<SitReply.Welcome>(await page.SitAsync(new SitRequest { Version = Rules.Views.Protocol.Version, Code = code }));
        return page;
    }

    public async Task<SitReply> SitAsync(SitRequest request)
    {
        SitReply reply = await Hub.InvokeAsync<SitReply>("Sit", request);
        if (reply is SitReply.Welcome welcome)
        {
            Change(() =>
            {
                (You, Snapshot) = (welcome.You, welcome.Snapshot);
                Frame[] early = [.. frames.Where(frame => frame.Epoch == Snapshot.Epoch && frame.N > Snapshot.Counters.GetValueOrDefault(frame.Audience))];
                documents.Clear();
                foreach ((string key, JsonElement document) in welcome.Snapshot.Documents)
                {
                    documents[key] = document;
                }
                foreach (Frame frame in early)
                {
                    documents[frame.Key] = frame.Document;
                }
            });
        }
        return reply;
    }

    public Task<MoveReply> PlayAsync(Move move) => Hub.InvokeAsync<MoveReply>("Play", JsonSerializer.SerializeToElement(move, RulesJson.Options));

    public Task<MoveReply> PlayAsync(string json) => Hub.InvokeAsync<MoveReply>("Play", JsonElement.Parse(json));

    public Task<MoveReply> SayAsync(string channel, string text) =>
        Hub.InvokeAsync<MoveReply>("Say", new Say { Id = Playing.NewId(), Channel = ChannelId.Of(channel), Text = text });

    public Task<MoveReply> MuteAsync(MuteNation wish) => Hub.InvokeAsync<MoveReply>("Mute", wish);

    public Task<MoveReply> RemoveAsync(string channel, long number) =>
        Hub.InvokeAsync<MoveReply>("Remove", new RemoveMessage { Channel = ChannelId.Of(channel), Number = number });

    public Task<MoveReply> ClockAsync(string wish) => Hub.InvokeAsync<MoveReply>("Clock", new ClockMove { Do = wish });

    public Task<MoveReply> FreeAsync(FreeSeat wish) => Hub.InvokeAsync<MoveReply>("Free", wish);

    /// <summary>Done when the line is closed.</summary>
    public Task HungUpAsync()
    {
        TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Hub.Closed += _ =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
        return closed.Task;
    }

    public Task<CatchUpReply> CatchUpAsync(string audience, long after) => Hub.InvokeAsync<CatchUpReply>("CatchUp", audience, after);

    public bool Knows(string key) => Locked(() => documents.ContainsKey(key));

    public T See<T>(string key) => Locked(() => documents[key].Deserialize<T>(RulesJson.Options)!);

    /// <summary>Waits until the page shows this.</summary>
    public async Task UntilAsync(Func<Page, bool> holds, string what)
    {
        TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Change(() => waiting.Add((() => holds(this), done)));
        try
        {
            await done.Task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"The page never showed {what}.");
        }
    }

    public ValueTask DisposeAsync() => Hub.DisposeAsync();

    private void Hear(Frame[] heard) => Change(() =>
    {
        frames.AddRange(heard);
        foreach (Frame frame in heard)
        {
            documents[frame.Key] = frame.Document;
        }
    });

    private void Change(Action change)
    {
        lock (gate)
        {
            change();
            foreach ((Func<bool> holds, TaskCompletionSource done) in waiting.ToArray())
            {
                if (holds())
                {
                    done.TrySetResult();
                }
            }
        }
    }

    private T Locked<T>(Func<T> look)
    {
        lock (gate)
        {
            return look();
        }
    }
}
