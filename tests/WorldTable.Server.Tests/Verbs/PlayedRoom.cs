using WorldTable.Rules.Worlds;
using WorldTable.Server.Hosting;
using WorldTable.Server.Tests.Rooms;

namespace WorldTable.Server.Tests.Verbs;

/// <summary>A running server with one world, whose second round has just been reported. Nobody changes it any more.</summary>
public sealed class PlayedRoom : IAsyncLifetime
{
    public OpenRoom Room { get; private set; } = null!;

    public Tool Tool { get; private set; } = null!;

    /// <summary>The token of Asha, who plays India.</summary>
    public string Seat { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Room = await OpenRoom.WithAsync(new ServerOptions { Limits = 100 });
        Tool = await Tool.WithWorldAsync(Room.Address);
        Seat = await Tool.SitAsync("IND", "Asha");
        await Tool.PostTextAsync($"api/worlds/{Tool.Code}/messages", """{"id":"a","channel":"floor","text":"Shall we begin?"}""", Seat);
        for (int round = 1; round <= 2; round++)
        {
            await Tool.GoToAsync(Phase.Table);
            await Tool.PlayAsync(Seat, Playing.Pledge("climate", 12));
            await Tool.PlayAsync(Seat, Playing.Plan("carbon-price", 10 * round));
            await Tool.GoToAsync(Phase.Report);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Tool.Dispose();
        await Room.DisposeAsync();
    }
}
