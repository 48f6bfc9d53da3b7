using WorldTable.Storage.Tests.Children;
using WorldTable.Storage.Tests.Contract;

namespace WorldTable.Storage.Tests.Sqlite;

public sealed class FullDiskTests
{
    [Fact]
    public async Task A_full_disk_refuses_writes_clearly_and_the_store_goes_on_when_there_is_room_again()
    {
        using var place = new TemporaryFolder();
        using var child = ChildProcess.Start(StarvedWriter.Name, place.Path);
        List<string> said = [];
        while (await child.Says.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            said.Add(line);
        Assert.True(await child.ExitAsync() == 0, await child.ComplaintsAsync());

        Assert.Collection(said,
            full => Assert.StartsWith($"full The store {place.File("worldtable.db")} could not save: ", full),
            probe => Assert.Equal("not ready", probe),
            reads => Assert.Equal("reads 0", reads),
            saved => Assert.Matches("^saved [1-9]", saved));
        await using var provider = new SqliteProvider(place.Path);
        var found = (await provider.ReadAsync(Provider.Nation("w/KEN"))).State;
        Assert.Equal(said[^1], $"saved {found.Coins}");
        Assert.Equal(StarvedWriter.Motto, found.Motto.Length);
    }
}
