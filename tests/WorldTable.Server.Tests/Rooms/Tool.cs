using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using WorldTable.Rules;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;
using WorldTable.Server.Api;

namespace WorldTable.Server.Tests.Rooms;

/// <summary>An answer over HTTP as a tool reads it.</summary>
public sealed record Heard(HttpStatusCode Status, string Text, string? ContentType)
{
    public T As<T>() => JsonSerializer.Deserialize<T>(Text, RulesJson.Options)!;

    public Problem Problem => As<Problem>();

    /// <summary>The stable code of a refusal.</summary>
    public string Code => Problem.Code;
}

/// <summary>One world over the HTTP API.</summary>
public sealed class Tool : IDisposable
{
    private readonly HttpClient http;

    private Tool(Uri server) => http = new HttpClient { BaseAddress = server };

    public string Code { get; private set; } = "";

    public string Facilitator { get; private set; } = "";

    public static Tool At(Uri server) => new(server);

    public static async Task<Tool> WithWorldAsync(Uri server, string pace = "manual", int? seatsPerNation = null)
    {
        Tool tool = new(server);
        Heard heard = await tool.PostAsync("api/worlds", new CreateWorld { Pack = "small-table", Pace = pace, SeatsPerNation = seatsPerNation, Seed = 7 });
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        WorldCreated created = heard.As<WorldCreated>();
        (tool.Code, tool.Facilitator) = (created.Code, created.FacilitatorToken);
        return tool;
    }

    public async Task<WorldLook> LookAsync()
    {
        Heard heard = await GetAsync($"api/worlds/{Code}");
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        return heard.As<WorldLook>();
    }

    public Task<Heard> TrySitAsync(string nation, string nickname = "Ana") =>
        PostAsync($"api/worlds/{Code}/seats", new TakeSeat { Nation = NationId.Of(nation), Nickname = nickname });

    /// <summary>Takes a seat and answers its token.</summary>
    public async Task<string> SitAsync(string nation, string nickname = "Ana")
    {
        Heard heard = await TrySitAsync(nation, nickname);
        Assert.Equal(HttpStatusCode.OK, heard.Status);
        return heard.As<SeatTaken>().SeatToken;
    }

    public Task<Heard> PlayAsync(string token, Move move) => PostAsync($"api/worlds/{Code}/moves", move, token);

    public Task<Heard> PlayAsync(string token, string json) => PostTextAsync($"api/worlds/{Code}/moves", json, token);

    public Task<Heard> ClockAsync(string? token, string json) => PostTextAsync($"api/worlds/{Code}/clock", json, token);

    /// <summary>Ends phases until the world stands in this one.</summary>
    public async Task GoToAsync(Phase phase)
    {
        for (int steps = 0; (await LookAsync()).Phase != phase; steps++)
        {
            Assert.InRange(steps, 0, 30);
            Heard heard = await ClockAsync(Facilitator, "");
            Assert.Equal(HttpStatusCode.OK, heard.Status);
            await SettledAsync();
        }
    }

    /// <summary>Waits until no decisions are being collected.</summary>
    public async Task<WorldLook> SettledAsync()
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(20));
        while (true)
        {
            WorldLook look = await LookAsync();
            if (!look.Collecting)
            {
                return look;
            }
            patience.Token.ThrowIfCancellationRequested();
        }
    }

    public Task<Heard> GetAsync(string path, string? token = null, string? language = null) => AskAsync(HttpMethod.Get, path, content: null, token, language);

    public Task<Heard> DeleteAsync(string path, string? token) => AskAsync(HttpMethod.Delete, path, content: null, token);

    public Task<Heard> PostAsync<T>(string path, T body, string? token = null)
        where T : class => AskAsync(HttpMethod.Post, path, JsonContent.Create(body, typeof(Move).IsAssignableFrom(typeof(T)) ? typeof(Move) : typeof(T), options: RulesJson.Options), token);

    public Task<Heard> PostTextAsync(string path, string json, string? token = null, string? language = null) =>
        AskAsync(HttpMethod.Post, path, new StringContent(json, Encoding.UTF8, "application/json"), token, language);

    public void Dispose() => http.Dispose();

    private async Task<Heard> AskAsync(HttpMethod method, string path, HttpContent? content, string? token, string? language = null)
    {
        using HttpRequestMessage request = new(method, new Uri(path, UriKind.Relative)) { Content = content };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        if (language is not null)
        {
            request.Headers.AcceptLanguage.ParseAdd(language);
        }
        using HttpResponseMessage answer = await http.SendAsync(request);
        return new(answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Content.Headers.ContentType?.MediaType);
    }
}

/// <summary>Moves as tests write them.</summary>
public static class Playing
{
    private static int last;

    public static MoveId NewId() => MoveId.Of($"test-{Interlocked.Increment(ref last)}");

    public static SetPlan Plan(string lever, double amount, string? to = null) =>
        new() { Id = NewId(), Plan = new Plan { Lines = [new PlanLine { Lever = LeverId.Of(lever), Amount = amount, To = to }] } };

    public static MakePledge Pledge(string challenge, double billions) => new() { Id = NewId(), Challenge = ChallengeId.Of(challenge), BillionsPerYear = billions };
}
