using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using WorldTable.Rules;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Rules.Words;
using WorldTable.Rules.Worlds;

namespace WorldTable.Load.Tables;

/// <summary>One world over the HTTP API: what a host's tool can do.</summary>
public sealed class WorldApi : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly HttpClient http;

    private WorldApi(Uri server, HttpClient http, WorldCreated created)
    {
        Server = server;
        this.http = http;
        Created = created;
    }

    public Uri Server { get; }

    /// <summary>The join code and the facilitator's token.</summary>
    public WorldCreated Created { get; }

    /// <summary>Creates a world whose phases the facilitator moves.</summary>
    public static async Task<WorldApi> CreateAsync(Uri server, int seatsPerNation = 1, long? seed = null, string pace = "manual", string pack = "small-table", CancellationToken cancellation = default)
    {
        HttpClient client = new() { BaseAddress = server };
        CreateWorld wish = new() { Pack = pack, Pace = pace, SeatsPerNation = seatsPerNation, Seed = seed };
        return new WorldApi(server, client, await AskAsync<WorldCreated>(client, HttpMethod.Post, "api/worlds", wish, token: null, cancellation));
    }

    /// <summary>Takes a seat.</summary>
    public Task<SeatTaken> SitAsync(string nation, string nickname, CancellationToken cancellation = default) =>
        AskAsync<SeatTaken>(http, HttpMethod.Post, $"api/worlds/{Created.Code}/seats", new TakeSeat { Nation = new(nation), Nickname = nickname }, token: null, cancellation);

    /// <summary>The facilitator's wish about the clock.</summary>
    public async Task<MoveReply> ClockAsync(string wish, CancellationToken cancellation = default) =>
        await AskAsync<MoveReply>(http, HttpMethod.Post, $"api/worlds/{Created.Code}/clock", new ClockMove { Do = wish }, Created.FacilitatorToken, cancellation);

    /// <summary>A delegate's move.</summary>
    public Task<MoveReply> PlayAsync(Move move, string seatToken, CancellationToken cancellation = default) =>
        AskAsync<MoveReply>(http, HttpMethod.Post, $"api/worlds/{Created.Code}/moves", move, seatToken, cancellation);

    /// <summary>Where the world stands, for everybody.</summary>
    public async Task<(Phase Phase, int Round)> StandsAsync(CancellationToken cancellation = default)
    {
        JsonElement state = await http.GetFromJsonAsync<JsonElement>(new Uri($"api/worlds/{Created.Code}", UriKind.Relative), cancellation);
        return (state.GetProperty("phase").Deserialize<Phase>(RulesJson.Options), state.GetProperty("round").GetInt32());
    }

    /// <summary>Ends phases until the world stands in one of these.</summary>
    public async Task AdvanceToAsync(Phase wanted, CancellationToken cancellation = default)
    {
        (Phase Phase, int Round) stands = await StandsAsync(cancellation);
        while (stands.Phase != wanted)
        {
            (Phase Phase, int Round) before = stands;
            if (await ClockAsync(stands.Phase is Phase.Lobby ? "start" : "next", cancellation) is MoveReply.Refused refused)
            {
                throw new InvalidOperationException($"The facilitator was refused in {stands.Phase}: {refused.Because.Code}.");
            }
            await Poll.UntilAsync(
                async () => (stands = await StandsAsync(cancellation)) != before, Patience, () => $"World {Created.Code} still stands in {before}.", cancellation);
        }
    }

    public void Dispose() => http.Dispose();

    private static async Task<TAnswer> AskAsync<TAnswer>(HttpClient client, HttpMethod method, string path, object body, string? token, CancellationToken cancellation)
    {
        // A move is written as its base type, which gives it its kind.
        Type written = body is Move ? typeof(Move) : body.GetType();
        using HttpRequestMessage request = new(method, new Uri(path, UriKind.Relative)) { Content = JsonContent.Create(body, written, options: RulesJson.Options) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using HttpResponseMessage answer = await client.SendAsync(request, cancellation);
        if (!answer.IsSuccessStatusCode)
        {
            string said = await answer.Content.ReadAsStringAsync(cancellation);
            // Over HTTP a refusal is a problem; whoever plays wants to hear it as the answer to the move.
            if (typeof(TAnswer) == typeof(MoveReply) && JsonSerializer.Deserialize<JsonElement>(said) is var problem && problem.TryGetProperty("code", out JsonElement code))
            {
                return (TAnswer)(object)new MoveReply.Refused(new Refusal(code.GetString() ?? "", problem.GetProperty("said").Deserialize<Said>(RulesJson.Options) ?? Said.Of("")));
            }
            throw new HttpRequestException($"{method} {path}: {(int)answer.StatusCode} {said}", inner: null, answer.StatusCode);
        }
        return await answer.Content.ReadFromJsonAsync<TAnswer>(RulesJson.Options, cancellation) ?? throw new JsonException($"{path} answered null.");
    }
}
