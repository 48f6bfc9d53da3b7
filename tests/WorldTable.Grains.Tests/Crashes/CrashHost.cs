using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WorldTable.Grains.Challenges;
using WorldTable.Grains.Keepers;
using WorldTable.Grains.Nations;
using WorldTable.Grains.Rounds;
using WorldTable.Grains.Treaties;
using WorldTable.Grains.Worlds;
using WorldTable.Rules;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;
using WorldTable.Storage.Folders;

namespace WorldTable.Grains.Tests.Crashes;

/// <summary>A real silo over a real store in a process of its own, so that it can really be killed. Verbs: <c>prepare</c> plays up to the decision; <c>seal</c> ends the round;
/// <c>look</c> only wakes the world. The last two print the round record when it is there and the next round is open.</summary>
internal static class CrashHost
{
    public const string Verb = "crash-host";
    private const string World = "crash";
    private const string Secret = "facilitator";

    public static async Task<int> RunAsync(string[] args)
    {
        (string verb, string folder) = (args[0], args[1]);
        using DataFolder data = DataFolder.Open(folder);
        using IHost host = Build(data);
        await host.StartAsync();
        IGrainFactory grains = host.Services.GetRequiredService<IGrainFactory>();
        if (verb == "prepare")
        {
            await PrepareAsync(grains);
        }
        else
        {
            await FinishAsync(grains, seals: verb == "seal");
        }
        await host.StopAsync();
        return 0;
    }

    private static IHost Build(DataFolder data)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning).AddFilter("Orleans", LogLevel.Error);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(FreePort(), FreePort(), primarySiloEndpoint: null, "worldtable", "crash-" + Environment.ProcessId);
            silo.AddSqliteGrainStorageAsDefault(storage =>
            {
                storage.Folder = data;
                storage.Json = RulesJson.Options;
            });
            silo.AddWorldTable();
        });
        return builder.Build();
    }

    private static async Task PrepareAsync(IGrainFactory grains)
    {
        IWorldGrain world = grains.GetGrain<IWorldGrain>(World);
        await world.CreateAsync(new WorldBirth { Code = "CRASH1", Pack = "small-table", Pace = "manual", SeatsPerNation = 1, Seed = 42, FacilitatorHash = Secrets.Hash(Secret) });
        Dictionary<string, SeatId> seats = [];
        foreach (string nation in (string[])["USA", "CHN", "EUN", "IND", "EAC", "SIS"])
        {
            seats[nation] = (await grains.GetGrain<INationGrain>($"{World}/{nation}").SitAsync("Player")).Seat!.Seat;
        }
        for (int phase = 0; phase < 3; phase++)
        {
            Accepted(await world.ClockAsync(Secret, new ClockMove { Do = phase == 0 ? "start" : "next" }));
            if (phase == 0)
            {
                continue;
            }
            if (phase == 1)
            {
                await OfferAsync(grains, new(new NationId("USA"), seats["USA"]), [.. seats.Keys.Select(NationId.Of)]);
            }
            int at = 0;
            foreach ((string nation, SeatId seat) in seats)
            {
                at++;
                PlanLine line = new() { Lever = new LeverId("clean-research"), Amount = at + phase };
                Acknowledged(Accepted(await grains.GetGrain<INationGrain>($"{World}/{nation}").PlayAsync(seat, new SetPlan { Id = new($"plan-{nation}-{phase}"), Plan = new Plan { Lines = [line] } })), seat, "set-plan");
                Acknowledged(Accepted(await grains.GetGrain<IChallengeGrain>($"{World}/climate").PlayAsync(
                    new(new NationId(nation), seat), new MakePledge { Id = new($"pledge-{nation}-{phase}"), Challenge = new("climate"), BillionsPerYear = at / 100.0 })), seat, "make-pledge");
                if (phase == 2)
                {
                    Acknowledged(Accepted(await Treaty(grains).PlayAsync(new(new NationId(nation), seat), new SignTreaty { Id = new("sign-" + nation), Treaty = One, Version = 1 })), seat, "sign-treaty");
                }
            }
        }
    }

    private static async Task OfferAsync(IGrainFactory grains, Rules.Moves.Delegate by, NationId[] parties)
    {
        DraftTreaty draft = new()
        {
            Id = new("draft"),
            Text = new TreatyText { Terms = new TreatyTerms { Title = "Floor price", Parties = [.. parties] }, Clauses = [new CarbonPriceFloor { Dollars = 20 }] },
        };
        RegisteredTreaty registered = (await grains.GetGrain<IWorldGrain>(World).RegisterAsync(by, draft)).Registered!;
        Acknowledged(Accepted(await Treaty(grains).BeginAsync(by, draft, registered)), by.Seat, "draft-treaty");
        Acknowledged(Accepted(await Treaty(grains).PlayAsync(by, new OfferTreaty { Id = new("offer"), Treaty = One, Version = 1 })), by.Seat, "offer-treaty");
    }

    private static TreatyId One => new("1");

    private static ITreatyGrain Treaty(IGrainFactory grains) => grains.GetGrain<ITreatyGrain>($"{World}/{One}");

    private static async Task FinishAsync(IGrainFactory grains, bool seals)
    {
        IWorldGrain world = grains.GetGrain<IWorldGrain>(World);
        if (seals)
        {
            Accepted(await world.ClockAsync(Secret, new ClockMove { Do = "next" }));
        }
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(60));
        using PeriodicTimer look = new(TimeSpan.FromMilliseconds(20));
        while (seals ? (await world.HeadAsync())!.OpenRound == 1 : await IsCollectingAsync(world))
        {
            await look.WaitForNextTickAsync(patience.Token);
        }
        WorldHead head = (await world.HeadAsync())!;
        KeptRound? kept = await grains.GetGrain<IRoundGrain>($"{World}/1/1").ReadAsync();
        // The next round is open: a delegate's move of it is judged.
        MoveReply ready = head.OpenRound == 2 ? await OpenAsync(grains) : new MoveReply.Accepted(0);
        Accepted(ready);
        Console.Out.WriteLine("record " + JsonSerializer.Serialize(kept?.Record, RulesJson.Options));
        Console.Out.WriteLine($"head {head.OpenRound} {Phases.Word(head.Phase)}");
    }

    private static async Task<bool> IsCollectingAsync(IWorldGrain world)
    {
        var notices = await world.NoticesAsync();
        return notices.Any(notice => notice.Key == "world" && JsonSerializer.Deserialize<WorldDocument>(notice.Json, RulesJson.Options)!.Collecting);
    }

    private static async Task<MoveReply> OpenAsync(IGrainFactory grains)
    {
        INationGrain nation = grains.GetGrain<INationGrain>($"{World}/EAC");
        var document = (await nation.NoticesAsync()).Single(notice => notice.Key == "nation/EAC");
        SeatId seat = JsonSerializer.Deserialize<NationDocument>(document.Json, RulesJson.Options)!.Delegates[0].Seat;
        return await nation.PlayAsync(seat, new SetReady { Id = new("ready"), Round = 2, Ready = true });
    }

    private static MoveReply Accepted(MoveReply reply) =>
        reply is MoveReply.Accepted ? reply : throw new InvalidOperationException($"Refused: {((MoveReply.Refused)reply).Because.Code}.");

    private static void Acknowledged(MoveReply reply, SeatId seat, string kind) => Console.Out.WriteLine($"acknowledged {seat} {kind} {((MoveReply.Accepted)reply).Revision}");

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
