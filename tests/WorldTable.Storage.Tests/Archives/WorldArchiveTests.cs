using System.Text;
using WorldTable.Storage.Archives;
using WorldTable.Storage.Shelf;

namespace WorldTable.Storage.Tests.Archives;

public sealed class WorldArchiveTests
{
    private static readonly ArchivedWorld Two = new("w1", [
        new(new("world", "world", "w1"), "7", """{"schemaVersion":1,"name":"Ñandú 🌍"}"""u8.ToArray()),
        new(new("nation", "nation", "w1/USA"), "8", """{"schemaVersion":1,"amount":0.1}"""u8.ToArray())]);

    [Fact]
    public async Task What_was_written_is_read_byte_for_byte()
    {
        ArchivedWorld read = await WorldArchive.ReadAsync(new MemoryStream(await WrittenAsync()), TestContext.Current.CancellationToken);

        Assert.Equal("w1", read.World);
        Assert.Equal(Two.Records.Select(record => record.Name), read.Records.Select(record => record.Name));
        Assert.Equal(Two.Records.Select(record => Encoding.UTF8.GetString(record.Body.Span)), read.Records.Select(record => Encoding.UTF8.GetString(record.Body.Span)));
    }

    [Fact]
    public async Task Every_shorter_file_and_every_changed_byte_is_refused()
    {
        byte[] whole = await WrittenAsync();
        for (int length = 0; length < whole.Length - 1; length++)
        {
            await RefusedAsync(whole[..length]);
        }
        for (int at = 0; at < whole.Length - 1; at++)
        {
            byte[] changed = [.. whole];
            changed[at] ^= 1;
            await RefusedAsync(changed);
        }
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("hello", "no exported world")]
    [InlineData("[]", "no record")]
    [InlineData("""{"worldtable":"world","format":2,"world":"w1"}""", "newer")]
    [InlineData("""{"worldtable":"world","format":1,"world":"w1"}""" + "\n" + """{"state":"nation","type":"nation","key":"w2/USA","body":{}}""", "another world")]
    [InlineData("""{"worldtable":"world","format":1,"world":"w1"}""" + "\n" + """{"state":"nation","key":"w1/USA","body":{}}""", "Line 2 is no record")]
    public async Task What_is_no_exported_world_is_named(string file, string why)
    {
        ArchiveUnreadable refused = await RefusedAsync(Encoding.UTF8.GetBytes(file));

        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    private static async Task<byte[]> WrittenAsync()
    {
        using MemoryStream file = new();
        await WorldArchive.WriteAsync(file, Two, TestContext.Current.CancellationToken);
        return file.ToArray();
    }

    private static Task<ArchiveUnreadable> RefusedAsync(byte[] file) =>
        Assert.ThrowsAsync<ArchiveUnreadable>(() => WorldArchive.ReadAsync(new MemoryStream(file), TestContext.Current.CancellationToken));
}
