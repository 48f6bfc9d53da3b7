namespace WorldTable.Rules.Numbers;

/// <summary>
/// Anderson mixing (Anderson 1965; Walker &amp; Ni 2011, type II) of depth 5: finds a point that a map leaves where it is, out of what
/// the last steps changed. A sum that every step keeps (here the world's income) is kept by every mixture of steps.
/// </summary>
public sealed class Anderson(int count)
{
    private const int Depth = 5;

    // Steps that are this nearly the same tell nothing new.
    private const double Flat = 1e-14;

    private readonly int stride = Rows.Stride(count);
    private readonly double[] steps = new double[Depth * Rows.Stride(count)];
    private readonly double[] turns = new double[Depth * Rows.Stride(count)];
    private readonly double[] last = new double[Rows.Stride(count)];
    private readonly double[] lastResidual = new double[Rows.Stride(count)];
    private readonly double[] products = new double[Depth * Depth];
    private int known;
    private int oldest;
    private bool begun;

    /// <summary>Forgets all steps.</summary>
    public void Restart() => (known, oldest, begun) = (0, 0, false);

    /// <summary>Moves x to the next guess.</summary>
    /// <param name="x">where the map was tried; padded with zeros to a multiple of four</param>
    /// <param name="residual">where a plain step would go from there, less x</param>
    public void Next(Span<double> x, ReadOnlySpan<double> residual)
    {
        if (begun)
            Learn(x, residual);
        begun = true;
        x.CopyTo(last);
        residual.CopyTo(lastResidual);
        Span<double> weights = stackalloc double[Depth];
        Weigh(residual, weights);
        for (var i = 0; i < count; i++)
            x[i] += residual[i];
        for (var k = 0; k < known; k++)
        {
            ReadOnlySpan<double> step = Row(steps, k);
            ReadOnlySpan<double> turn = Row(turns, k);
            for (var i = 0; i < count; i++)
                x[i] -= weights[k] * (step[i] + turn[i]);
        }
    }

    private Span<double> Row(double[] rows, int k) => rows.AsSpan(k * stride, stride);

    private void Learn(ReadOnlySpan<double> x, ReadOnlySpan<double> residual)
    {
        var at = known < Depth ? known++ : oldest;
        oldest = (at + 1) % Depth;
        var step = Row(steps, at);
        var turn = Row(turns, at);
        for (var i = 0; i < count; i++)
        {
            step[i] = x[i] - last[i];
            turn[i] = residual[i] - lastResidual[i];
        }
        for (var k = 0; k < known; k++)
            products[(at * Depth) + k] = products[(k * Depth) + at] = Rows.Dot(turn, Row(turns, k));
    }

    // The mixture of known turns that comes closest to the residual: least squares by Cholesky, a column that adds nothing left out.
    private void Weigh(ReadOnlySpan<double> residual, Span<double> weights)
    {
        Span<double> lower = stackalloc double[Depth * Depth];
        for (var k = 0; k < known; k++)
        {
            weights[k] = Rows.Dot(Row(turns, k), residual);
            for (var l = 0; l <= k; l++)
            {
                var sum = products[(k * Depth) + l];
                for (var m = 0; m < l; m++)
                    sum -= lower[(k * Depth) + m] * lower[(l * Depth) + m];
                if (l < k)
                    lower[(k * Depth) + l] = lower[(l * Depth) + l] > 0.0 ? sum / lower[(l * Depth) + l] : 0.0;
                else
                    lower[(k * Depth) + k] = sum > Flat * products[(k * Depth) + k] ? Math.Sqrt(sum) : 0.0;
            }
        }
        for (var k = 0; k < known; k++)
        {
            for (var m = 0; m < k; m++)
                weights[k] -= lower[(k * Depth) + m] * weights[m];
            weights[k] = lower[(k * Depth) + k] > 0.0 ? weights[k] / lower[(k * Depth) + k] : 0.0;
        }
        for (var k = known - 1; k >= 0; k--)
        {
            for (var m = k + 1; m < known; m++)
                weights[k] -= lower[(m * Depth) + k] * weights[m];
            weights[k] = lower[(k * Depth) + k] > 0.0 ? weights[k] / lower[(k * Depth) + k] : 0.0;
        }
    }
}
