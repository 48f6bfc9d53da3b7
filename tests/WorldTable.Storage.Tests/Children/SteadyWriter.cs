using WorldTable.Storage.Tests.Contract;
using WorldTable.Storage.Tests.Sqlite;

namespace WorldTable.Storage.Tests.Children;

/// <summary>A process whose keepers write as fast as they can and say each write that was acknowledged, until somebody kills it.</summary>
internal static class SteadyWriter
{
    public const string Name = "write-steadily";
    public const int Keepers = 32;

    public static async Task<int> RunAsync(string folder)
    {
        await using var provider = new SqliteProvider(folder);
        var output = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });
        await Task.WhenAll(Enumerable.Range(0, Keepers).Select(keeper => WriteAsync(provider, keeper, output)));
        return 0;
    }

    public static string Keeper(int keeper) => $"world/{keeper}";

    private static async Task WriteAsync(SqliteProvider provider, int keeper, TextWriter output)
    {
        await Task.Yield();
        var grain = Provider.Nation(Keeper(keeper));
        var held = await provider.ReadAsync(grain);
        while (true)
        {
            held.State = held.State with { Coins = held.State.Coins + 1, Motto = new('m', 4000) };
            await provider.WriteAsync(grain, held);
            await output.WriteLineAsync($"{keeper} {held.State.Coins}");
        }
    }
}
