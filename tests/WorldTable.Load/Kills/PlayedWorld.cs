using WorldTable.Load.Tables;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Load.Kills;

/// <summary>One world under load: its facilitator and a restless hand at every nation.</summary>
internal sealed class PlayedWorld : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly WorldApi world;
    private readonly IReadOnlyList<Hand> hands;
    private (int Round, Phase Phase) promised;

    private PlayedWorld(WorldApi world, IReadOnlyList<Hand> hands) => (this.world, this.hands) = (world, hands);

    /// <summary>Moves acknowledged so far.</summary>
    public long Acked => hands.Sum(hand => hand.Acked);

    /// <summary>Nothing is left to play.</summary>
    public bool Ended => promised.Phase is Phase.Ended;

    /// <summary>Creates a world and takes all its seats; every third plays over HTTP.</summary>
    public static async Task<PlayedWorld> CreateAsync(Uri server, long seed, CancellationToken cancellation)
    {
        WorldApi created = await WorldApi.CreateAsync(server, seed: seed, cancellation: cancellation);
        List<Hand> seated = [];
        foreach (string nation in (string[])["USA", "CHN", "EUN", "IND", "EAC", "SIS"])
        {
            SeatTaken seat = await created.SitAsync(nation, $"Hand {seated.Count + 1}", cancellation);
            seated.Add(new Hand(created, seat, overHttp: seated.Count % 3 == 2));
        }
        return new PlayedWorld(created, seated);
    }

    /// <summary>Everybody comes (back), and the table is open.</summary>
    public async Task OpenTableAsync(CancellationToken cancellation)
    {
        await Task.WhenAll(hands.Select(hand => hand.ConnectAsync(cancellation)));
        (Phase phase, int round) = await world.StandsAsync(cancellation);
        if (phase is Phase.Ended || (phase is Phase.Report && round == hands[0].Table.See<WorldDocument>("world").Rounds))
        {
            // The kill fell into the last seal, and the world has gone on to its end since it was looked at.
            await world.AdvanceToAsync(Phase.Ended, cancellation);
            promised = (round, Phase.Ended);
            return;
        }
        if (phase is not (Phase.Table or Phase.Decision))
        {
            await world.AdvanceToAsync(Phase.Table, cancellation);
            (phase, round) = await world.StandsAsync(cancellation);
        }
        if (round != promised.Round)
        {
            hands.ToList().ForEach(hand => hand.OpenRound());
        }
        promised = (round, phase);
        await Task.WhenAll(hands.Select(hand => hand.SeeRoundAsync(round, cancellation)));
    }

    /// <summary>Everybody plays until the server is gone or the round closes.</summary>
    public Task PlayAsync(CancellationToken cancellation) => Ended ? Task.CompletedTask : Task.WhenAll(hands.Select(hand => hand.PlayAsync(cancellation)));

    /// <summary>The facilitator ends the round; the kill may come before it is done.</summary>
    public async Task EndRoundAsync(CancellationToken cancellation)
    {
        try
        {
            while (promised.Phase is Phase.Table or Phase.Decision && await world.ClockAsync("next", cancellation) is MoveReply.Accepted)
            {
                promised.Phase = promised.Phase is Phase.Table ? Phase.Decision : Phase.Report;
            }
        }
        catch (HttpRequestException killed) when (killed.StatusCode is null)
        {
            return; // whether the last wish was stored is open
        }
    }

    /// <summary>Everybody comes back after a kill and looks for what was acknowledged; answers how many moves are gone.</summary>
    public async Task<int> LostAsync(CancellationToken cancellation)
    {
        await Task.WhenAll(hands.Select(hand => hand.ConnectAsync(cancellation)));
        WorldDocument stands = await hands[0].Table.SeeWhenAsync<WorldDocument>("world", so => !so.Collecting && !IsBehind(so), Patience);
        if (stands.Collecting)
        {
            throw new TimeoutException($"World {world.Created.Code} still waits for {string.Join(", ", stands.Missing)}.");
        }
        int round = promised.Round;
        IReadOnlySet<MoveId>[] lost = await Task.WhenAll(hands.Select(hand => hand.LostAsync(stands, round, cancellation)));
        int wishes = IsBehind(stands) ? 1 : 0; // an acknowledged end of a phase is a promise too
        promised.Phase = stands.Phase;
        return lost.Sum(gone => gone.Count) + wishes;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (Hand hand in hands)
        {
            await hand.DisposeAsync();
        }
        world.Dispose();
    }

    private bool IsBehind(WorldDocument stands) =>
        (stands.Round, stands.Phase).CompareTo((promised.Round, promised.Phase)) < 0;
}
