using WorldTable.Load.Tables;
using WorldTable.Rules.Worlds;
using WorldTable.Storage.Shelf;

namespace WorldTable.Load.Kills;

/// <summary>What one world came to after the store was killed.</summary>
internal sealed record WentBack(int Forgotten, bool Told, IReadOnlyList<string> Unlike, string Standing)
{
    /// <summary>Something was forgotten and no page said so.</summary>
    public bool IsUntold => Forgotten > 0 && !Told;
}

/// <summary>One world whose people stay connected while its store is killed.</summary>
internal sealed class PatientWorld : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);
    private readonly WorldApi world;
    private readonly IReadOnlyList<PatientHand> hands;
    private int forgotten;
    private string forgottenAt = "";

    private PatientWorld(WorldApi world, IReadOnlyList<PatientHand> hands) => (this.world, this.hands) = (world, hands);

    public long Acked => hands.Sum(hand => hand.Acked);

    public bool Ended { get; private set; }

    public static async Task<PatientWorld> CreateAsync(Uri server, long seed, CancellationToken cancellation)
    {
        WorldApi created = await WorldApi.CreateAsync(server, seed: seed, cancellation: cancellation);
        List<PatientHand> seated = [];
        foreach (string nation in (string[])["USA", "CHN", "EUN", "IND", "EAC", "SIS"])
        {
            PatientHand hand = new(created, await created.SitAsync(nation, $"Hand {seated.Count + 1}", cancellation));
            await hand.ConnectAsync(cancellation);
            seated.Add(hand);
        }
        return new PatientWorld(created, seated);
    }

    /// <summary>A round is open, and every page that stayed shows it; false when the game is over.</summary>
    public async Task<bool> OpenTableAsync(CancellationToken cancellation)
    {
        await Poll.UntilAsync(
            async () =>
            {
                (Phase phase, int round) = await world.StandsAsync(cancellation);
                if (phase is Phase.Ended)
                {
                    return Ended = true;
                }
                if (phase is Phase.Table or Phase.Decision && hands.All(hand => hand.Sees(round)))
                {
                    return true;
                }
                if (phase is not (Phase.Table or Phase.Decision))
                {
                    _ = await world.ClockAsync(phase is Phase.Lobby ? "start" : "next", cancellation);
                }
                return false;
            },
            Patience, () => $"World {world.Created.Code} does not go on. {string.Join("; ", hands.Select(hand => hand.Standing()))}", cancellation);
        return !Ended;
    }

    public Task PlayAsync(CancellationToken enough) => Task.WhenAll(hands.Select(hand => hand.PlayAsync(enough)));

    /// <summary>The facilitator wishes the round's end, as far as the store still hears it.</summary>
    public async Task EndRoundAsync(CancellationToken cancellation)
    {
        for (int wish = 0; wish < 2; wish++)
        {
            _ = await world.ClockAsync("next", cancellation);
        }
    }

    /// <summary>From here on counts what players are told.</summary>
    public void Listen() => hands.ToList().ForEach(hand => hand.WasTold = false);

    /// <summary>Counts what the store has forgotten, before anybody goes on.</summary>
    public async Task LookAsync(IRecordShelf shelf, CancellationToken cancellation)
    {
        forgotten = (await Task.WhenAll(hands.Select(hand => hand.ForgottenAsync(shelf, cancellation)))).Sum();
        forgottenAt = hands[0].Standing();
    }

    /// <summary>Everybody plays on until each has had something acknowledged; then every page must show what is stored.</summary>
    public async Task<WentBack> GoOnAsync(IRecordShelf shelf, CancellationToken cancellation)
    {
        await Poll.UntilAsync(
            async () =>
            {
                if (!await OpenTableAsync(cancellation))
                {
                    return true;
                }
                long[] before = [.. hands.Select(hand => hand.Acked)];
                using CancellationTokenSource enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                enough.CancelAfter(TimeSpan.FromSeconds(2));
                await PlayAsync(enough.Token);
                return hands.Zip(before).All(pair => pair.First.Acked > pair.Second);
            },
            Patience, () => $"World {world.Created.Code} is not played on.", cancellation);
        // Whoever plays on at once may be quicker than the word about it.
        bool told = forgotten > 0 && await IsSoAsync(() => Task.FromResult(hands.Any(hand => hand.WasTold)), cancellation);
        return new WentBack(forgotten, told, Ended ? [] : await UnlikeAsync(shelf, cancellation), $"{world.Created.Code}, {forgotten} forgotten, {forgottenAt} before, {hands[0].Standing()} now");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (PatientHand hand in hands)
        {
            await hand.DisposeAsync();
        }
        world.Dispose();
    }

    private async Task<IReadOnlyList<string>> UnlikeAsync(IRecordShelf shelf, CancellationToken cancellation)
    {
        List<string> unlike = [];
        foreach (PatientHand hand in hands)
        {
            string? other = null;
            if (!await IsSoAsync(async () => (other = await hand.UnlikeAsync(shelf, cancellation)) is null, cancellation))
            {
                unlike.Add($"{world.Created.Code} {other}");
            }
        }
        return unlike;
    }

    private static async Task<bool> IsSoAsync(Func<Task<bool>> isSo, CancellationToken cancellation)
    {
        try
        {
            await Poll.UntilAsync(isSo, Soon, () => "not so", cancellation);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
