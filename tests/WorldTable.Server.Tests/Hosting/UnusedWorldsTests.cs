using System.Net;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Worlds;
using WorldTable.Server.Hosting;
using WorldTable.Server.Tests.Api;
using WorldTable.Server.Tests.Rooms;
using WorldTable.Storage.Shelf;

namespace WorldTable.Server.Tests.Hosting;

public sealed class UnusedWorldsTests
{
    [Fact]
    public async Task What_was_never_started_leaves_nothing_on_the_shelf_and_its_code_leads_nowhere()
    {
        await using OpenRoom room = await OpenRoom.WithAsync(new ServerOptions { KeepUnstarted = TimeSpan.FromTicks(1) });
        using Tool unused = await Tool.WithWorldAsync(room.Address);
        using Tool played = await Tool.WithWorldAsync(room.Address);
        await played.GoToAsync(Phase.Briefing);
        string world = unused.Facilitator.Split('.')[0];

        int forgotten = await room.Ask<UnusedWorlds>().ForgetAsync(CancellationToken.None);

        Assert.Equal(1, forgotten);
        RefusalTests.AssertRefused(await unused.GetAsync($"api/worlds/{unused.Code}"), HttpStatusCode.NotFound, Refusals.UnknownCode);
        Assert.Equal(Phase.Briefing, (await played.LookAsync()).Phase);
        List<RecordName> left = [];
        await foreach (RecordName name in room.Ask<IRecordShelf>().ListAsync(world))
        {
            left.Add(name);
        }
        Assert.Empty(left);
    }

    [Fact]
    public async Task Two_days_are_the_default_and_a_lobby_of_today_stays()
    {
        await using OpenRoom room = await OpenRoom.WithAsync(new ServerOptions());
        using Tool lobby = await Tool.WithWorldAsync(room.Address);

        int forgotten = await room.Ask<UnusedWorlds>().ForgetAsync(CancellationToken.None);

        Assert.Equal((TimeSpan.FromDays(14), 0, Phase.Lobby), (new ServerOptions().KeepUnstarted, forgotten, (await lobby.LookAsync()).Phase));
    }
}
