using WorldTable.Browser.Tests;
using WorldTable.Browser.Tests.Pictures;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

// Without words: the tests. `shots FOLDER`: plays a game and keeps a picture of every phase in every size, in light and in dark.
return args switch
{
    ["shots", string folder] => await GamePictures.TakeAsync(folder),
    ["shots", ..] => GamePictures.ExplainUse(),
    _ when args.Contains("-automated") || args.Contains("@@") => await ConsoleRunner.Run(args),
    _ => await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
};
