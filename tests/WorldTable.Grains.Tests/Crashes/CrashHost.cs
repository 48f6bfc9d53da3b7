namespace WorldTable.Grains.Tests.Crashes;

/// <summary>placeholder</summary>
internal static class CrashHost
{
    public const string Verb = "crash-host";

    public static Task<int> RunAsync(string[] args) => Task.FromResult(args.Length);
}
