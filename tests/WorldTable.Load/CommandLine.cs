using System.CommandLine;

namespace WorldTable.Load;

/// <summary>How a command line is taken: wrong input is explained with the command's help and ends with exit code 2.</summary>
internal static class CommandLine
{
    public const int WrongInput = 2;

    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        ParseResult said = root.Parse(args);
        if (said.Errors.Count > 0)
        {
            foreach (System.CommandLine.Parsing.ParseError error in said.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }
            string[] path = [.. Path(said.CommandResult.Command).Reverse(), "--help"];
            await root.Parse(path).InvokeAsync(new InvocationConfiguration { Output = Console.Error });
            return WrongInput;
        }
        return await said.InvokeAsync();
    }

    private static IEnumerable<string> Path(Command command)
    {
        for (Command? step = command; step is not null and not RootCommand; step = step.Parents.OfType<Command>().FirstOrDefault())
        {
            yield return step.Name;
        }
    }
}
