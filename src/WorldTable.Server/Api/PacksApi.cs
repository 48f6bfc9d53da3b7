using WorldTable.Rules.Moves;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Views;
using WorldTable.Server.Limits;

namespace WorldTable.Server.Api;

/// <summary>What the scenarios bring with them.</summary>
public static class PacksApi
{
    extension(RouteGroupBuilder packs)
    {
        public void MapPacks() => packs.MapGet("/{pack}/treaty-kit", (string pack) => PackShelf.Named(pack) is { } known ? Wire.Json(TreatyKits.Of(known)) : Problems.Of(Refusals.UnknownPack))
            .WithName("TreatyKit").WithSummary("What treaties can be made of in worlds of this pack: the forms of all clauses, and whole treaties to begin with.")
            .Produces<TreatyKit>().Refuses(422, 429, 503).RequireRateLimiting(RateLimits.Asking);
    }
}
