using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using WorldTable.Grains.Joining;
using WorldTable.Grains.Keepers;
using WorldTable.Grains.Nations;
using WorldTable.Grains.Worlds;
using WorldTable.Rules;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Views;
using WorldTable.Server.Hosting;
using WorldTable.Server.Identity;
using WorldTable.Server.Relay;

namespace WorldTable.Server.Api;

/// <summary>Births of worlds, looks at them, and sitting down at them.</summary>
public sealed class Worlds(IGrainFactory grains, WorldRelay relay, IServer server, ServerOptions options)
{
    private const int MostSeatsPerNation = 8;
    private const int CodesToTry = 20;
    private const int ShortestWish = 16;
    private const int LongestWish = 64;

    // 53 bits, so that the seed is the same number in every language that reads it.
    private const long LargestSeed = (1L << 53) - 1;

    public async Task<Outcome<WorldCreated>> CreateAsync(CreateWorld wish, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(wish);
        if (PackShelf.Named(wish.Pack) is null)
        {
            return Refusal.Of(Refusals.UnknownPack);
        }
        if (Pace.Named(wish.Pace) is null)
        {
            return Refusal.Of(Refusals.UnknownPace);
        }
        if (wish.SeatsPerNation is < 1 or > MostSeatsPerNation)
        {
            return Refusal.Of(Refusals.BadSetting, ("setting", "seatsPerNation"));
        }
        if (wish.Seed is < 0 or > LargestSeed)
        {
            return Refusal.Of(Refusals.BadSetting, ("setting", "seed"));
        }
        string world = RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 16);
        if (await ClaimCodeAsync(world, cancellation) is not { } code)
        {
            return Refusal.Of(Refusals.NotSaved);
        }
        string secret = Secrets.Draw();
        WorldBirth birth = new()
        {
            Code = code,
            Pack = wish.Pack,
            Pace = wish.Pace,
            SeatsPerNation = wish.SeatsPerNation ?? 1,
            Seed = wish.Seed ?? RandomNumberGenerator.GetInt32(int.MaxValue),
            FacilitatorHash = Secrets.Hash(secret),
        };
        return await grains.GetGrain<IWorldGrain>(world).CreateAsync(birth, cancellation)
            ? new WorldCreated(code, new WorldToken.Facilitator(world, secret).ToString())
            : Refusal.Of(Refusals.NotSaved);
    }

    public async Task<Outcome<WorldLook>> LookAsync(string code, string asked, CancellationToken cancellation) =>
        await relay.FeedOfCodeAsync(code, cancellation) is not { } feed
            ? Refusal.Of(Refusals.UnknownCode)
            : LookOf(await feed.LookAfreshAsync(Audience.Visitor, cancellation), Addresses.JoinLink(asked, feed.Code, Bound, options));

    public async Task<Outcome<SeatTaken>> SitAsync(string code, TakeSeat wish, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(wish);
        if (await relay.FeedOfCodeAsync(code, cancellation) is not { } feed)
        {
            return Refusal.Of(Refusals.UnknownCode);
        }
        if (!feed.Pack.Playable.Contains(wish.Nation))
        {
            return Refusal.Of(Refusals.UnknownNation);
        }
        if (wish.Id is { } id && !(id.Length is >= ShortestWish and <= LongestWish && id.All(char.IsAsciiLetterOrDigit)))
        {
            return Refusal.Of(Refusals.BadSetting, ("setting", "id"));
        }
        SitDown answer = await grains.GetGrain<INationGrain>(KeeperKeys.Nation(feed.Id, wish.Nation)).SitAsync(wish.Nickname, wish.Id, cancellation);
        if (answer is { Seat: { } seat, Secret: { } secret })
        {
            return new SeatTaken(new WorldToken.Seat(feed.Id, seat.Nation, seat.Seat, secret).ToString(), seat.Seat, seat.Nation, seat.Nickname);
        }
        Refusal because = answer.Because ?? Refusal.Of(Refusals.NotSaved);
        return because.Code == Refusals.SeatTaken && IsFull(await feed.LookAfreshAsync(Audience.Visitor, cancellation)) ? Refusal.Of(Refusals.WorldFull) : because;
    }

    private IEnumerable<string> Bound => server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];

    private static bool IsFull(Snapshot snapshot)
    {
        int seats = Read<WorldDocument>(snapshot.Documents["world"]).SeatsPerNation;
        return All<NationDocument>(snapshot, "nation/").Where(nation => nation.Playable).All(nation => nation.Delegates.Count >= seats);
    }

    private async Task<string?> ClaimCodeAsync(string world, CancellationToken cancellation)
    {
        for (int tried = 0; tried < CodesToTry; tried++)
        {
            string code = JoinCode.Draw();
            if (await grains.GetGrain<IJoinCodeGrain>(code).ClaimAsync(world, cancellation))
            {
                return code;
            }
        }
        return null;
    }

    private static WorldLook LookOf(Snapshot snapshot, string joinLink)
    {
        WorldDocument world = Read<WorldDocument>(snapshot.Documents["world"]);
        return new()
        {
            Code = world.Code,
            JoinLink = joinLink,
            Pack = world.Pack,
            Pace = world.Pace,
            Branch = world.Branch,
            Round = world.Round,
            Rounds = world.Rounds,
            FromYear = world.FromYear,
            ToYear = world.ToYear,
            Phase = world.Phase,
            Collecting = world.Collecting,
            WentBackAt = world.WentBackAt,
            Clock = world.Clock,
            SeatsPerNation = world.SeatsPerNation,
            Meters = snapshot.Documents.TryGetValue("meters", out JsonElement meters) ? Read<MetersDocument>(meters).Meters : [],
            Nations = [.. All<NationDocument>(snapshot, "nation/").OrderBy(nation => Place(world, nation.Nation))],
            Challenges = [.. All<ChallengeDocument>(snapshot, "challenge/")],
            Report = snapshot.Documents.TryGetValue("report", out JsonElement report) ? Read<ReportDocument>(report) : null,
        };
    }

    private static int Place(WorldDocument world, NationId nation)
    {
        int place = world.Nations.ToList().IndexOf(nation);
        return place < 0 ? int.MaxValue : place;
    }

    private static IEnumerable<T> All<T>(Snapshot snapshot, string family)
        where T : class =>
        snapshot.Documents.Where(document => document.Key.StartsWith(family, StringComparison.Ordinal)).OrderBy(document => document.Key, StringComparer.Ordinal).Select(document => Read<T>(document.Value));

    private static T Read<T>(JsonElement document)
        where T : class => document.Deserialize<T>(RulesJson.Options)!;
}
