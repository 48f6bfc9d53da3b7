using System.Diagnostics;

namespace WorldTable.Grains;

/// <summary>Named points at which a crash test kills this very process. Does nothing unless it was started with <c>WORLDTABLE_KILL_AT=name[:nth]</c>.</summary>
internal static class Checkpoint
{
    private static readonly (string Name, int Nth)? Deadly = Read(Environment.GetEnvironmentVariable("WORLDTABLE_KILL_AT"));
    private static int passed;

    public static void Reached(string name)
    {
        if (Deadly is { } deadly && deadly.Name == name && Interlocked.Increment(ref passed) == deadly.Nth)
        {
            // As a power cut: no handler runs, nothing is flushed.
            using Process self = Process.GetCurrentProcess();
            self.Kill();
            self.WaitForExit();
        }
    }

    private static (string, int)? Read(string? setting)
    {
        if (string.IsNullOrEmpty(setting))
        {
            return null;
        }
        string[] parts = setting.Split(':');
        return (parts[0], parts.Length > 1 ? int.Parse(parts[1]) : 1);
    }
}
