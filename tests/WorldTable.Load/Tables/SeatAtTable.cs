using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using WorldTable.Rules;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;

namespace WorldTable.Load.Tables;

/// <summary>A document of this name has just come, or come anew.</summary>
public sealed class Seen(string key) : EventArgs
{
    public string Key { get; } = key;
}

/// <summary>One connection to a world over SignalR, with the documents that it sees: what a page does, without a page.</summary>
public sealed class SeatAtTable : IAsyncDisposable
{
    private readonly HubConnection hub;
    private readonly ConcurrentDictionary<string, JsonElement> documents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> counters = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<long, TaskCompletionSource<ForecastReply>> questions = [];

    private long epoch = -1;

    private SeatAtTable(HubConnection hub) => this.hub = hub;

    /// <summary>Raised with each changed document, as soon as it is here.</summary>
    public event EventHandler<Seen>? Changed;

    /// <summary>Connects and sits down with a token.</summary>
    public static async Task<SeatAtTable> ConnectAsync(Uri server, string token, CancellationToken cancellation = default)
    {
        HubConnection connection = new HubConnectionBuilder()
            .WithUrl(new Uri(server, "hub"))
            .AddJsonProtocol(json => json.PayloadSerializerOptions = RulesJson.Options)
            .Build();
        SeatAtTable seat = new(connection);
        connection.On<IReadOnlyList<Frame>>("Frames", seat.TakeAsync);
        connection.On<ForecastReply>("Foreseen", seat.Answered);
        try
        {
            await connection.StartAsync(cancellation);
            switch (await connection.InvokeAsync<SitReply>("Sit", new SitRequest { Version = Protocol.Version, Token = token }, cancellation))
            {
                case SitReply.Welcome welcome:
                    seat.Take(welcome.Snapshot);
                    return seat;
                case SitReply.Refused refused:
                    throw new InvalidOperationException($"The seat was refused: {refused.Because.Code}.");
                case var other:
                    throw new InvalidOperationException($"The hub answered {other}.");
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Plays a move and answers what the rules said.</summary>
    public Task<MoveReply> PlayAsync(Move move, CancellationToken cancellation = default) =>
        hub.InvokeAsync<MoveReply>("Play", JsonSerializer.SerializeToElement(move, RulesJson.Options), cancellation);

    /// <summary>Asks where a draft of the own plan would lead.</summary>
    public async Task<ForecastReply> ForecastAsync(ForecastWish wish, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(wish);
        TaskCompletionSource<ForecastReply> answer = questions[wish.Number] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await hub.InvokeAsync("Forecast", wish, cancellation);
        return await answer.Task.WaitAsync(cancellation);
    }

    /// <summary>A document as it stands here now; throws when it is not here.</summary>
    public TDocument See<TDocument>(string key) =>
        documents.TryGetValue(key, out JsonElement document)
            ? document.Deserialize<TDocument>(RulesJson.Options) ?? throw new JsonException($"{key} is null.")
            : throw new KeyNotFoundException($"There is no document {key} here; there are {string.Join(", ", documents.Keys.Order(StringComparer.Ordinal))}.");

    /// <summary>Answers a document as soon as it is as wished, or as it stands when patience ends.</summary>
    public async Task<TDocument> SeeWhenAsync<TDocument>(string key, Func<TDocument, bool> wished, TimeSpan patience)
    {
        TaskCompletionSource come = new(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(object? sender, Seen seen)
        {
            if (string.Equals(seen.Key, key, StringComparison.Ordinal) && wished(See<TDocument>(key)))
            {
                come.TrySetResult();
            }
        }
        Changed += Look;
        try
        {
            if (!documents.ContainsKey(key) || !wished(See<TDocument>(key)))
            {
                await Task.WhenAny(come.Task, Task.Delay(patience));
            }
            return See<TDocument>(key);
        }
        finally
        {
            Changed -= Look;
        }
    }

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    private void Answered(ForecastReply reply)
    {
        long number = reply switch { ForecastReply.Done done => done.Number, ForecastReply.Refused refused => refused.Number, _ => 0 };
        if (questions.TryRemove(number, out TaskCompletionSource<ForecastReply>? question))
        {
            question.TrySetResult(reply);
        }
    }

    private async Task TakeAsync(IReadOnlyList<Frame> frames)
    {
        foreach (Frame frame in frames)
        {
            // A later epoch counts anew, from a board that was drawn anew: as a page does, everything is asked for.
            if (frame.Epoch > epoch || (frame.Epoch == epoch && frame.N > counters.GetValueOrDefault(frame.Audience) + 1))
            {
                CatchUpReply reply = await hub.InvokeAsync<CatchUpReply>("CatchUp", frame.Audience, frame.Epoch > epoch ? -1 : counters.GetValueOrDefault(frame.Audience));
                reply.Frames?.ToList().ForEach(Take);
                if (reply.Snapshot is { } snapshot)
                {
                    Take(snapshot);
                }
            }
            Take(frame);
        }
    }

    private void Take(Snapshot snapshot)
    {
        if (snapshot.Epoch < epoch)
        {
            return;
        }
        if (snapshot.Epoch > epoch)
        {
            epoch = snapshot.Epoch;
            counters.Clear();
            foreach (string gone in documents.Keys.Where(key => !snapshot.Documents.ContainsKey(key)))
            {
                documents.TryRemove(gone, out _);
            }
        }
        foreach ((string audience, long n) in snapshot.Counters)
        {
            counters[audience] = n;
        }
        foreach ((string key, JsonElement document) in snapshot.Documents)
        {
            documents[key] = document;
            Changed?.Invoke(this, new Seen(key));
        }
    }

    private void Take(Frame frame)
    {
        if (frame.Epoch == epoch && frame.N > counters.GetValueOrDefault(frame.Audience))
        {
            counters[frame.Audience] = frame.N;
            documents[frame.Key] = frame.Document;
            Changed?.Invoke(this, new Seen(frame.Key));
        }
    }
}
