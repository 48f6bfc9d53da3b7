using WorldTable.Load.Tables;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Browser.Tests.World2025;

/// <summary>World 2025 with one round behind it and the table of the second open: for tests that only look. Nobody moves its clock any more.</summary>
public sealed class PlayedWorld : IDisposable
{
    /// <summary>Large and small ones, and what each announces for the climate in the first round and in the second.</summary>
    private static readonly Person[] People = [new("USA", "Bruno", 60, 80), new("CHN", "Chen", 20, 25), new("EAC", "Amina", 0.5, 0.6), new("SIS", "Sela", 0.2, 0.1)];

    private readonly WorldApi api;

    private PlayedWorld(WorldApi api, IReadOnlyDictionary<string, SeatTaken> seats)
    {
        this.api = api;
        Seats = seats;
    }

    public string Code => api.Created.Code;

    /// <summary>The seats that are taken, by nation.</summary>
    public IReadOnlyDictionary<string, SeatTaken> Seats { get; }

    public static async Task<PlayedWorld> PlayAsync(Uri server)
    {
        WorldApi world = await WorldApi.CreateAsync(server, seed: 7, pack: "world-2025");
        Dictionary<string, SeatTaken> seats = [];
        foreach (Person person in People)
        {
            seats[person.Nation] = await world.SitAsync(person.Nation, person.Nickname);
        }
        await PledgeAsync(world, seats, person => person.First);
        await world.AdvanceToAsync(Phase.Report);
        await PledgeAsync(world, seats, person => person.Second);
        return new PlayedWorld(world, seats);
    }

    /// <summary>What everybody may know, as a program hears it.</summary>
    public Task<SeatAtTable> ListenAsync() => SeatAtTable.ConnectAsync(api.Server, Seats["SIS"].SeatToken);

    public void Dispose() => api.Dispose();

    private static async Task PledgeAsync(WorldApi world, Dictionary<string, SeatTaken> seats, Func<Person, double> amount)
    {
        await world.AdvanceToAsync(Phase.Table);
        foreach (Person person in People)
        {
            MakePledge pledge = new() { Id = new($"pledge-{Guid.NewGuid():N}"), Challenge = new("climate"), BillionsPerYear = amount(person) };
            Assert.IsType<MoveReply.Accepted>(await world.PlayAsync(pledge, seats[person.Nation].SeatToken));
        }
    }

    private sealed record Person(string Nation, string Nickname, double First, double Second);
}
