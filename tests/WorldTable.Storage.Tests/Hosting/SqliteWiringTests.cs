using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using WorldTable.Storage.Json;
using WorldTable.Storage.Shelf;
using WorldTable.Storage.Tests.Contract;
using WorldTable.Storage.Tests.Sqlite;

namespace WorldTable.Storage.Tests.Hosting;

public sealed class SqliteWiringTests
{
    private static readonly JsonSerializerOptions Camel = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper };

    [Fact]
    public async Task Records_are_written_with_the_options_that_the_game_hands_in()
    {
        await using var provider = new SqliteProvider(
            configure: options => options.Json = Camel,
            register: services => services.AddKeyedSingleton<IGrainStorageSerializer>("table", new JsonRecordSerializer(Snake)));

        Assert.Equal("""{"schemaVersion":1,"coins":2,"motto":""}""", await WrittenAsync(provider));
    }

    [Fact]
    public async Task Without_options_the_serializer_registered_under_the_providers_name_is_used()
    {
        await using var provider = new SqliteProvider(register: services => services.AddKeyedSingleton<IGrainStorageSerializer>("table", new JsonRecordSerializer(Snake)));

        Assert.Equal("""{"SCHEMA_VERSION":1,"COINS":2,"MOTTO":""}""", await WrittenAsync(provider));
    }

    [Fact]
    public async Task A_serializer_in_the_options_goes_before_both()
    {
        await using var provider = new SqliteProvider(configure: options =>
        {
            options.Json = Snake;
            options.GrainStorageSerializer = new JsonRecordSerializer(Camel);
        });

        Assert.Equal("""{"schemaVersion":1,"coins":2,"motto":""}""", await WrittenAsync(provider));
    }

    [Fact]
    public void Without_a_data_folder_the_silo_says_what_is_missing()
    {
        var folderless = Assert.ThrowsAny<Exception>(() => new SqliteProvider(configure: options => options.Folder = null).Grains);

        Assert.Contains("DataFolder.Open", folderless.Message);
    }

    private static async Task<string> WrittenAsync(Provider provider)
    {
        await provider.WriteAsync(Provider.Nation("w"), new(new() { Coins = 2 }));
        Assert.Equal(2, (await provider.ReadAsync(Provider.Nation("w"))).State.Coins);
        return Encoding.UTF8.GetString((await provider.Shelf.ReadAsync(new RecordName("purse", "nation", "w")))!.Body.Span);
    }
}
