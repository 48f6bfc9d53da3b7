using WorldTable.Grains.Tests;
using WorldTable.Grains.Tests.Crashes;

// Started by a crash test, this very program is the host that gets killed; otherwise it runs the tests.
if (args is [CrashHost.Verb, .. string[] rest])
{
    return await CrashHost.RunAsync(rest);
}
return args.Any(arg => arg is "-automated" or "@@")
    ? await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args)
    : await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
