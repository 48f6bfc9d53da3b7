using System.Collections.Immutable;
using System.Text.Json;
using WorldTable.Grains.Noticeboards;
using WorldTable.Grains.Tests.Playing;
using WorldTable.Grains.Treaties;
using WorldTable.Grains.Worlds;
using WorldTable.Rules;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Views;

namespace WorldTable.Grains.Tests.Treaties;

/// <summary>What delegates do to treaties in a world under test, as the edge passes it on.</summary>
internal static class AtTreaties
{
    public static ITreatyGrain Treaty(this PlayedWorld world, string treaty) => world.House.Grains.GetGrain<ITreatyGrain>($"{world.Id}/{treaty}");

    public static DraftTreaty Draft(params string[] parties) => new()
    {
        Id = PlayedWorld.NextMove(),
        Text = new TreatyText
        {
            Terms = new TreatyTerms { Title = "Floor price", Parties = [.. parties.Select(NationId.Of)] },
            Clauses = [new CarbonPriceFloor { Dollars = 30 }],
        },
    };

    public static Task<TreatyNumber> RegisterAsync(this Seat seat, DraftTreaty move) => seat.World.Grain.RegisterAsync(seat.Delegate, move);

    /// <summary>Begins a treaty; its number.</summary>
    public static async Task<string> BeginAsync(this Seat seat, params string[] parties) => await seat.BeginAsync(Draft(parties));

    public static async Task<string> BeginAsync(this Seat seat, DraftTreaty move)
    {
        TreatyNumber number = await seat.RegisterAsync(move);
        Assert.Null(number.Because);
        MoveReply reply = await seat.World.Treaty(number.Registered!.Treaty.Value).BeginAsync(seat.Delegate, move, number.Registered);
        return Assert.IsType<MoveReply.Accepted>(reply).Made!.Value.Value;
    }

    public static Task<MoveReply> PlayAsync(this Seat seat, TreatyMove move) => seat.World.Treaty(move.Treaty.Value).PlayAsync(seat.Delegate, move);

    public static async Task DoAsync(this Seat seat, TreatyMove move) => Assert.IsType<MoveReply.Accepted>(await seat.PlayAsync(move));

    public static async Task<string> RefusedAsync(this Seat seat, TreatyMove move) => Assert.IsType<MoveReply.Refused>(await seat.PlayAsync(move)).Because.Code;

    public static EditTreaty Edit(string treaty, int from, params TreatyEdit[] edits) => new() { Id = PlayedWorld.NextMove(), Treaty = new TreatyId(treaty), Base = from, Edits = edits };

    public static TreatyEdit Adds(double dollars) => new() { Put = new CarbonPriceFloor { Dollars = dollars } };

    public static OfferTreaty Offer(string treaty, int version) => new() { Id = PlayedWorld.NextMove(), Treaty = new TreatyId(treaty), Version = version };

    public static SignTreaty Sign(string treaty, int version) => new() { Id = PlayedWorld.NextMove(), Treaty = new TreatyId(treaty), Version = version };

    /// <summary>The treaty's document; null when there is none.</summary>
    public static async Task<TreatyDocument?> TreatyShownAsync(this PlayedWorld world, string treaty) =>
        (await world.Treaty(treaty).NoticesAsync()).SingleOrDefault() is { IsRemoval: false } notice ? JsonSerializer.Deserialize<TreatyDocument>(notice.Json, RulesJson.Options) : null;
}
