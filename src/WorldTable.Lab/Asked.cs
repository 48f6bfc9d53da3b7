using System.CommandLine;

namespace WorldTable.Lab;

/// <summary>What somebody asked the lab on the command line.</summary>
internal static class Asked
{
    private const int BadInput = 2;

    /// <summary>Runs the verb, or says on the error stream what cannot be used.</summary>
    public static int Answer(RootCommand lab, string[] args, TextWriter output, TextWriter errors)
    {
        var asked = lab.Parse(args);
        if (asked.Errors.Count > 0)
        {
            foreach (var error in asked.Errors)
                errors.WriteLine(error.Message);
            errors.WriteLine("Try --help.");
            return BadInput;
        }
        try
        {
            return asked.Invoke(new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false });
        }
        catch (BadInputException wrong)
        {
            errors.WriteLine(wrong.Message);
            return BadInput;
        }
    }
}
