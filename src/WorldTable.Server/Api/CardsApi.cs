using WorldTable.Rules.Domains;
using WorldTable.Server.Limits;

namespace WorldTable.Server.Api;

/// <summary>How real the models are.</summary>
public static class CardsApi
{
    extension(RouteGroupBuilder cards)
    {
        public void MapCards() => cards.MapGet("/{domain}", (string domain) => ModelCards.Of(domain) is { } card ? Wire.Json(card) : Problems.Of(Problems.OfStatus(StatusCodes.Status404NotFound)))
            .WithName("ModelCard").WithSummary("How real the model of a domain is: idea, equations, sources, what is simplified, disputed and the game's own, and one number to check. Markdown in every language.")
            .Produces<ModelCard>().Refuses(404, 429, 503).RequireRateLimiting(RateLimits.Asking);
    }
}
