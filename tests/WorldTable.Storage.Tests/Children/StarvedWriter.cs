using System.Runtime.InteropServices;
using WorldTable.Storage.Shelf;
using WorldTable.Storage.Tests.Contract;
using WorldTable.Storage.Tests.Sqlite;

namespace WorldTable.Storage.Tests.Children;

/// <summary>A process on a disk that fills up and later has room again (a limit on the size of its files): says what it saw, line by line.</summary>
internal static partial class StarvedWriter
{
    public const string Name = "write-starved";
    public const int Motto = 100_000;

    // The same number on Linux and macOS.
    private const int FileSize = 1;
    private const PosixSignal FileSizeExceeded = (PosixSignal)25;

    public static async Task<int> RunAsync(string folder)
    {
        // Without this the system ends the process instead of refusing the write.
        using var ignored = PosixSignalRegistration.Create(FileSizeExceeded, context => context.Cancel = true);
        await using var provider = new SqliteProvider(folder);
        var held = new Held(new() { Motto = new('m', Motto) });
        var grain = Provider.Nation("w/KEN");
        await provider.WriteAsync(grain, held);

        Limit(4_000_000);
        var saved = held.State.Coins;
        try
        {
            while (saved < 1000)
            {
                held.State = held.State with { Coins = saved + 1 };
                await provider.WriteAsync(grain, held);
                saved++;
            }
        }
        catch (StoreFailed failure)
        {
            Console.WriteLine($"full {failure.Message}");
        }
        try
        {
            for (var i = 0; i < 1000; i++)
                await provider.Probe.ProveAsync();
        }
        catch (StoreFailed)
        {
            Console.WriteLine("not ready");
        }
        Console.WriteLine($"reads {(await provider.ReadAsync(grain)).State.Coins - saved}");

        Limit(null);
        await provider.Probe.ProveAsync();
        held = await provider.ReadAsync(grain);
        held.State = held.State with { Coins = saved + 1 };
        await provider.WriteAsync(grain, held);
        Console.WriteLine($"saved {held.State.Coins}");
        return 0;
    }

    private static void Limit(long? bytes)
    {
        var limit = new Limits { Soft = (nuint?)bytes ?? nuint.MaxValue, Hard = nuint.MaxValue };
        if (SetLimit(FileSize, in limit) != 0)
            throw new InvalidOperationException($"setrlimit failed with error {Marshal.GetLastPInvokeError()}.");
    }

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetLimit(int resource, in Limits limits);

    private struct Limits
    {
        public nuint Soft;
        public nuint Hard;
    }
}
