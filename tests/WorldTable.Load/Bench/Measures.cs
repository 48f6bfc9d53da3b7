using System.Globalization;

namespace WorldTable.Load.Bench;

/// <summary>Prints measured numbers beside what they should be, as CSV: metric,value,target,ok.</summary>
public sealed class Measures(TextWriter to)
{
    /// <summary>The columns.</summary>
    public void Head() => to.WriteLine("metric,value,target,ok");

    /// <summary>A number that should be at most so much.</summary>
    public void AtMost(string metric, double value, double target) => Row(metric, value, target, value <= target);

    /// <summary>A number that should be at least so much.</summary>
    public void AtLeast(string metric, double value, double target) => Row(metric, value, target, value >= target);

    /// <summary>A number to know, without a target.</summary>
    public void Note(string metric, double value) => to.WriteLine($"{metric},{Text(value)},,");

    /// <summary>The value below which this share of the samples lies.</summary>
    public static double Quantile(IReadOnlyCollection<double> samples, double share)
    {
        double[] sorted = [.. samples.Order()];
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }

    private void Row(string metric, double value, double target, bool ok) => to.WriteLine($"{metric},{Text(value)},{Text(target)},{(ok ? "yes" : "no")}");

    private static string Text(double value) => Math.Round(value, Math.Abs(value) < 100 ? 2 : 0).ToString(CultureInfo.InvariantCulture);
}
