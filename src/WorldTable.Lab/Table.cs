using System.Globalization;

namespace WorldTable.Lab;

/// <summary>Rows of comma-separated values under a header, numbers with the fewest digits that read back the same.</summary>
public sealed class Table
{
    private readonly TextWriter output;

    public Table(TextWriter output, string header)
    {
        this.output = output;
        output.WriteLine(header);
    }

    /// <summary>Writes one row.</summary>
    public void Row(params ReadOnlySpan<IFormattable> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                output.Write(',');
            output.Write(cells[i].ToString(null, CultureInfo.InvariantCulture));
        }
        output.WriteLine();
    }
}
