namespace WorldTable.Rules.Views;

/// <summary>What can be seen of a number: how many digits a unit is shown with, and parts rounded so that what is seen adds up to the whole that is seen.</summary>
public static class Shown
{
    /// <summary>Digits after the point with which a unit is shown.</summary>
    public static int Digits(string unit) => unit is "celsius" or "dollars-per-day" ? 2 : unit is "percent" or "years" ? 1 : 0;

    /// <summary>The value as pages show it; halves go up, as in a browser.</summary>
    public static double Of(double value, string unit)
    {
        var scale = Scale(unit);
        return (Math.Floor((value * scale) + 0.5) / scale) + 0.0;
    }

    /// <summary>The change between two values as pages show them: whoever subtracts the two printed figures gets this one.</summary>
    public static double Change(double before, double after, string unit) => Of(Of(after, unit) - Of(before, unit), unit);

    /// <summary>
    /// Rounds parts of a whole so that they add up to the whole as shown, to the last digit: every part goes down to its step, and the steps
    /// that are then missing go to the parts that lost most (the method of largest remainders). No part moves by a whole step, and none changes its sign.
    /// </summary>
    /// <param name="parts">parts that add up to the whole; replaced by what is shown of them</param>
    /// <param name="whole">the whole before rounding</param>
    /// <param name="unit">the unit of both</param>
    public static void Apportion(Span<double> parts, double whole, string unit)
    {
        var scale = Scale(unit);
        var missing = Math.Floor((whole * scale) + 0.5);
        Span<double> lost = stackalloc double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var down = Math.Floor(parts[i] * scale);
            lost[i] = (parts[i] * scale) - down;
            parts[i] = down;
            missing -= down;
        }
        for (; missing > 0.5; missing -= 1.0)
        {
            var most = 0;
            for (var i = 1; i < lost.Length; i++)
                most = lost[i] > lost[most] ? i : most;
            parts[most] += 1.0;
            lost[most] = -1.0;
        }
        for (var i = 0; i < parts.Length; i++)
            parts[i] = (parts[i] / scale) + 0.0;
    }

    private static double Scale(string unit) => Digits(unit) switch { 2 => 100.0, 1 => 10.0, _ => 1.0 };
}
