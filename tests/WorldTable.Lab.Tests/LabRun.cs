using System.Globalization;

namespace WorldTable.Lab.Tests;

/// <summary>One run of the lab: what it answered, wrote and complained about.</summary>
internal sealed record LabRun(int ExitCode, string Output, string Errors)
{
    public static LabRun Of(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = Program.Run(arguments, output, errors);
        return new LabRun(exitCode, output.ToString(), errors.ToString());
    }

    public string Header => Lines[0];

    /// <summary>The numbers of each row.</summary>
    public double[][] Rows => [.. Lines.Skip(1).Select(line => line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray())];

    private string[] Lines => Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
