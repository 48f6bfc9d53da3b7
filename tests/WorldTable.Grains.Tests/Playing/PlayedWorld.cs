using WorldTable.Grains.Challenges;
using WorldTable.Grains.Nations;
using WorldTable.Grains.Noticeboards;
using WorldTable.Grains.Rounds;
using WorldTable.Grains.Worlds;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Grains.Tests.Playing;

/// <summary>A world under test, spoken to in the game's words.</summary>
public sealed class PlayedWorld(House house, string id)
{
    public const string Secret = "the facilitator's secret";
    private static int moves;

    public string Id => id;
    public House House => house;
    public Pack Pack { get; private init; } = PackShelf.Named("small-table")!;
    public IWorldGrain Grain => house.Grains.GetGrain<IWorldGrain>(id);
    public INoticeboardGrain Board => house.Grains.GetGrain<INoticeboardGrain>(id);

    public static async Task<PlayedWorld> CreateAsync(House house, string pace = "manual", int seatsPerNation = 1, long seed = 7, string pack = "small-table")
    {
        PlayedWorld world = new(house, House.NextWorld()) { Pack = PackShelf.Named(pack)! };
        Assert.True(await world.Grain.CreateAsync(new WorldBirth
        {
            Code = "code-" + world.Id,
            Pack = pack,
            Pace = pace,
            SeatsPerNation = seatsPerNation,
            Seed = seed,
            FacilitatorHash = Grains.Keepers.Secrets.Hash(Secret),
        }));
        return world;
    }

    public INationGrain Nation(string nation) => house.Grains.GetGrain<INationGrain>($"{id}/{nation}");

    public IChallengeGrain Challenge(string challenge) => house.Grains.GetGrain<IChallengeGrain>($"{id}/{challenge}");

    public IRoundGrain Round(int branch, int round) => house.Grains.GetGrain<IRoundGrain>($"{id}/{branch}/{round}");

    public async Task<WorldHead> HeadAsync() => (await Grain.HeadAsync())!;

    public async Task<Seat> SitAsync(string nation, string nickname = "Amina")
    {
        SitDown answer = await Nation(nation).SitAsync(nickname);
        Assert.Null(answer.Because);
        return new Seat(this, nation, answer.Seat!.Seat, answer.Secret!);
    }

    /// <summary>The facilitator does something that must succeed.</summary>
    public async Task DoAsync(string what, double? seconds = null, int? round = null)
    {
        MoveReply reply = await TryAsync(what, seconds, round);
        Assert.IsType<MoveReply.Accepted>(reply);
    }

    public Task<MoveReply> TryAsync(string what, double? seconds = null, int? round = null, string secret = Secret) =>
        Grain.ClockAsync(secret, new ClockMove { Do = what, Seconds = seconds, Round = round });

    /// <summary>Ends phases until this one has come; a seal is waited for.</summary>
    public async Task GoToAsync(Phase phase)
    {
        do
        {
            await DoAsync("next");
            await UntilAsync(async () => !(await ShownAsync()).Collecting);
        }
        while ((await HeadAsync()).Phase != phase);
    }

    /// <summary>The world's own document, as its noticeboard would be told.</summary>
    public async Task<WorldDocument> ShownAsync() => (await DocumentAsync<WorldDocument>("world"))!;

    /// <summary>The same, while the world's timer goes on ticking: for a world that has much to catch up with.</summary>
    public async Task<WorldDocument> ShownInTimeAsync()
    {
        Task<WorldDocument> shown = ShownAsync();
        while (!shown.IsCompleted)
        {
            await ((Task)shown).WaitAsync(TimeSpan.FromMilliseconds(50)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            house.Time.Advance(TimeSpan.FromMilliseconds(100));
        }
        return await shown;
    }

    public async Task<T?> DocumentAsync<T>(string key)
        where T : class
    {
        IReadOnlyList<Notice> notices = key.StartsWith("nation/", StringComparison.Ordinal) || key.Split('/')[0] is "plan" or "levers"
            ? await Nation(key.Split('/')[1]).NoticesAsync()
            : key.StartsWith("challenge/", StringComparison.Ordinal) ? await Challenge(key.Split('/')[1]).NoticesAsync() : await Grain.NoticesAsync();
        return notices.FirstOrDefault(notice => notice.Key == key) is { } found
            ? System.Text.Json.JsonSerializer.Deserialize<T>(found.Json, Rules.RulesJson.Options)
            : null;
    }

    public Task HereAsync(params Seat[] seats) => Grain.PresenceAsync(new PresenceReport { Node = "web-1", Seats = [.. seats.Select(seat => seat.Id.Value)], Facilitator = false });

    /// <summary>Lets time pass in the world, second by second, with a turn of the world after each.</summary>
    public async Task PassAsync(TimeSpan span, Func<Task>? eachSecond = null)
    {
        TimeSpan step = span > TimeSpan.FromHours(1) ? TimeSpan.FromMinutes(30) : TimeSpan.FromSeconds(1);
        for (TimeSpan left = span; left > TimeSpan.Zero; left -= step)
        {
            house.Time.Advance(left < step ? left : step);
            await SettleAsync();
            if (eachSecond is not null)
            {
                await eachSecond();
            }
        }
    }

    /// <summary>Time passes in small steps until something is so; fails after twenty real seconds.</summary>
    public async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(20));
        while (!await isSo())
        {
            Assert.False(patience.IsCancellationRequested, "It did not come to pass within twenty seconds.");
            house.Time.Advance(TimeSpan.FromMilliseconds(100));
            await SettleAsync();
        }
    }

    public static MoveId NextMove() => new("m" + Interlocked.Increment(ref moves));

    // A whole turn of the world that changes nothing: whatever its timer had queued is done when it returns.
    private Task<MoveReply> SettleAsync() => Grain.ClockAsync("nobody", new ClockMove { Do = "next" });
}

/// <summary>A delegate at the table.</summary>
public sealed record Seat(PlayedWorld World, string Nation, SeatId Id, string Secret)
{
    public Delegate Delegate => new(new NationId(Nation), Id);

    /// <summary>A plan of one line, different for each amount.</summary>
    public static Plan PlanOf(double percent) => new() { Lines = [new PlanLine { Lever = new LeverId("clean-research"), Amount = percent }] };

    public Task<MoveReply> PlanAsync(double percent, MoveId? id = null, int? branch = null, int? round = null) =>
        World.Nation(Nation).PlayAsync(Id, new SetPlan { Id = id ?? PlayedWorld.NextMove(), Branch = branch, Round = round, Plan = PlanOf(percent) });

    public Task<MoveReply> ReadyAsync(bool ready = true) =>
        World.Nation(Nation).PlayAsync(Id, new SetReady { Id = PlayedWorld.NextMove(), Ready = ready });

    public Task<MoveReply> PledgeAsync(double billions, MoveId? id = null, string challenge = "climate") =>
        World.Challenge(challenge).PlayAsync(Delegate, new MakePledge { Id = id ?? PlayedWorld.NextMove(), Challenge = new ChallengeId(challenge), BillionsPerYear = billions });
}
