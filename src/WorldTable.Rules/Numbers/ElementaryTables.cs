namespace WorldTable.Rules.Numbers;

/// <summary>The tables behind <see cref="Elementary"/>, worked out once in double-double arithmetic (about 31 digits).</summary>
internal static class ElementaryTables
{
    /// <summary>2^(i/128) and the relative part that its last bit leaves out.</summary>
    internal readonly record struct PowerEntry(double Head, double Rest);

    /// <summary>1/c with 11 bits for the middle c of each of 128 intervals, and log c in two parts.</summary>
    internal readonly record struct LogEntry(double Reciprocal, double LogHead, double LogRest);

    /// <summary>Bit pattern where the first logarithm interval begins (0.7057); 1 lies inside one interval, whose c is exactly 1.</summary>
    internal const long FirstBits = 0x3FE6955500000000;

    // ln 2 to 32 bits, so that its multiples by whole numbers are exact, and what is left (Cody & Waite 1980).
    internal const double Ln2Head = 0.693147180369123816490;
    internal const double Ln2Rest = 1.90821492927058770002e-10;

    internal const double StepHead = Ln2Head / 128.0;
    internal const double StepRest = Ln2Rest / 128.0;
    internal const double StepsPerE = 128.0 / 0.693147180559945309417;

    internal static readonly PowerEntry[] Powers = WorkOutPowers();
    internal static readonly LogEntry[] Logs = WorkOutLogs();

    private static PowerEntry[] WorkOutPowers()
    {
        var ln2 = new TwoDoubles(0.693147180559945309417, 2.3190468138462996e-17);
        var powers = new PowerEntry[128];
        for (var i = 0; i < powers.Length; i++)
        {
            var x = ln2 * (i / 128.0);
            var sum = new TwoDoubles(1.0, 0.0);
            // Horner's scheme of the exponential series; 0.7^30/30! is below 10^-36.
            for (var n = 30; n >= 1; n--)
                sum = TwoDoubles.One + (sum * x / n);
            powers[i] = new PowerEntry(sum.High, sum.Low / sum.High);
        }
        return powers;
    }

    private static LogEntry[] WorkOutLogs()
    {
        const double grain = 1099511627776.0; // 2^40: heads on this grid add exactly to multiples of Ln2Head
        var logs = new LogEntry[128];
        for (var i = 0; i < logs.Length; i++)
        {
            var low = BitConverter.Int64BitsToDouble(FirstBits + ((long)i << 45));
            var high = BitConverter.Int64BitsToDouble(FirstBits + ((long)(i + 1) << 45));
            var thousandths = low < 1.0 && high > 1.0 ? 1024 : (int)((2048.0 / (low + high)) + 0.5);
            // log c = −2 artanh((q − 1)/(q + 1)) with q = 1/c.
            var s = TwoDoubles.Quotient(thousandths - 1024, thousandths + 1024);
            var square = s * s;
            var sum = new TwoDoubles(0.0, 0.0);
            for (var n = 51; n >= 1; n -= 2)
                sum = TwoDoubles.Quotient(1.0, n) + (sum * square);
            var log = sum * s * -2.0;
            var head = (long)(log.High * grain) / grain;
            logs[i] = new LogEntry(thousandths / 1024.0, head, log.High - head + log.Low);
        }
        return logs;
    }
}
