using WorldTable.Storage.Tests.Children;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace WorldTable.Storage.Tests;

/// <summary>Runs the tests, or, when a test starts this program again, the process that the test kills or starves.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) => args switch
    {
        [SteadyWriter.Name, var folder] => SteadyWriter.RunAsync(folder),
        [StarvedWriter.Name, var folder] => StarvedWriter.RunAsync(folder),
        _ when args.Any(arg => arg is "-automated" or "@@") => ConsoleRunner.Run(args),
        _ => TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
    };
}
