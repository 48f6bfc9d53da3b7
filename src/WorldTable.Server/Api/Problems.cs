using Microsoft.AspNetCore.WebUtilities;
using WorldTable.Rules;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Words;
using WorldTable.Server.Words;

namespace WorldTable.Server.Api;

/// <summary>A refusal over HTTP: problem+json with a stable <c>code</c>, and the sentence in the reader's language.</summary>
public sealed record Problem
{
    public string Type { get; init; } = "about:blank";
    public required string Title { get; init; }
    public required int Status { get; init; }

    /// <summary>One of the game's refusal codes.</summary>
    public required string Code { get; init; }

    /// <summary>The sentence for people.</summary>
    public required string Detail { get; init; }

    /// <summary>The same as a catalogue key with arguments, for pages that speak for themselves.</summary>
    public required Said Said { get; init; }
}

/// <summary>Turns refusals into answers.</summary>
public static class Problems
{
    public const string ContentType = "application/problem+json";

    public static ProblemAnswer Of(Refusal because) => new(because);

    /// <summary>Something can be done at this address, but not that.</summary>
    public static ProblemAnswer WrongMethod(HttpResponse response, IReadOnlyList<string> methods)
    {
        ArgumentNullException.ThrowIfNull(response);
        string allowed = string.Join(", ", methods);
        response.Headers.Allow = allowed;
        return Of(Refusals.WrongMethod, ("methods", allowed));
    }

    public static ProblemAnswer Of(string code, params ReadOnlySpan<(string Name, SaidArgument Value)> arguments) => new(Refusal.Of(code, arguments));

    public static int StatusOf(string code) => code switch
    {
        Refusals.UnknownCode or Refusals.UnknownChannel or Refusals.NotFound => StatusCodes.Status404NotFound,
        Refusals.WrongMethod => StatusCodes.Status405MethodNotAllowed,
        Refusals.UnknownToken or Refusals.SeatFreed => StatusCodes.Status401Unauthorized,
        Refusals.NotFacilitator or Refusals.NotYourNation or Refusals.NotYourChannel or Refusals.Muted => StatusCodes.Status403Forbidden,
        Refusals.BadRequest or Refusals.UnknownKind or Refusals.OldPage => StatusCodes.Status400BadRequest,
        Refusals.TooLarge => StatusCodes.Status413PayloadTooLarge,
        Refusals.TooFast => StatusCodes.Status429TooManyRequests,
        Refusals.NotSaved => StatusCodes.Status503ServiceUnavailable,
        Refusals.SeatTaken or Refusals.WorldFull or Refusals.WorldEnded or Refusals.NotNow or Refusals.WordStands or Refusals.RoundIsClosed or Refusals.RoundNotOpen or Refusals.NoMoreTime
            or Refusals.RoundIsClosing or Refusals.OtherFuture or Refusals.MoveIdReused or Refusals.BadClock or Refusals.TreatyNotNow or Refusals.TreatyMovedOn or Refusals.TooManyTreaties or Refusals.TooManyDrafts or Refusals.SameKey or Refusals.Superseded => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    /// <summary>Which refusal a bare status stands for, when the web framework itself said no.</summary>
    public static Refusal OfStatus(int status) => status switch
    {
        StatusCodes.Status404NotFound => Refusal.Of(Refusals.NotFound),
        StatusCodes.Status413PayloadTooLarge => Refusal.Of(Refusals.TooLarge),
        StatusCodes.Status429TooManyRequests => Refusal.Of(Refusals.TooFast),
        >= 500 => Refusal.Of(Refusals.NotSaved),
        _ => Refusal.Of(Refusals.BadRequest),
    };
}

/// <summary>Writes a <see cref="Problem"/>.</summary>
public sealed class ProblemAnswer(Refusal because) : IResult, IStatusCodeHttpResult
{
    public Refusal Because => because;

    public int? StatusCode => Problems.StatusOf(because.Code);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        int status = Problems.StatusOf(because.Code);
        Catalogue words = httpContext.RequestServices.GetRequiredService<Catalogues>().For(httpContext.Request.Headers.AcceptLanguage);
        Problem problem = new()
        {
            Title = ReasonPhrases.GetReasonPhrase(status),
            Status = status,
            Code = because.Code,
            Detail = words.Say(because.Said),
            Said = because.Said,
        };
        httpContext.Response.StatusCode = status;
        httpContext.Response.Headers.ContentLanguage = words.Language;
        httpContext.Response.Headers.CacheControl = "no-store";
        return httpContext.Response.WriteAsJsonAsync(problem, RulesJson.Options, Problems.ContentType);
    }
}
