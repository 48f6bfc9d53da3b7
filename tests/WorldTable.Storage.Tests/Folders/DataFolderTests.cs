using WorldTable.Storage.Folders;

namespace WorldTable.Storage.Tests.Folders;

public sealed class DataFolderTests
{
    [Fact]
    public void A_second_server_on_the_same_folder_is_refused_until_the_first_is_gone()
    {
        using var place = new TemporaryFolder();
        var first = DataFolder.Open(place.Path);

        var refusal = Assert.Throws<DataFolderInUse>(() => DataFolder.Open(place.Path + Path.DirectorySeparatorChar));
        Assert.Contains(place.Path, refusal.Message);

        first.Dispose();
        using var second = DataFolder.Open(place.Path);
        Assert.Equal(place.Path, second.Path);
    }

    [Fact]
    public void Two_servers_on_two_folders_do_not_disturb_each_other()
    {
        using var place = new TemporaryFolder();
        using var first = DataFolder.Open(place.File("one"));
        using var second = DataFolder.Open(place.File("two"));

        Assert.NotSame(first.Sqlite, second.Sqlite);
    }

    [Fact]
    public void A_missing_folder_is_created_with_all_above_it()
    {
        using var place = new TemporaryFolder();

        using var folder = DataFolder.Open(place.File("school/room 5/données"));

        Assert.True(Directory.Exists(place.File("school/room 5/données")));
    }

    [Fact]
    public void A_folder_that_cannot_be_created_is_refused_with_its_name()
    {
        using var place = new TemporaryFolder();
        File.WriteAllText(place.File("file"), "");

        Assert.Contains(place.File("file"), Assert.Throws<DataFolderUnusable>(() => DataFolder.Open(place.File("file"))).Message);
        Assert.Throws<DataFolderUnusable>(() => DataFolder.Open(place.File("file/below")));
    }

    [Fact]
    public void Without_a_word_from_the_host_worlds_are_kept_with_the_user_and_not_where_the_program_runs()
    {
        var path = DataFolder.DefaultPath;

        Assert.True(Path.IsPathFullyQualified(path));
        Assert.Equal("WorldTable", Path.GetFileName(path));
        Assert.Equal(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), Path.GetDirectoryName(path));
    }
}
