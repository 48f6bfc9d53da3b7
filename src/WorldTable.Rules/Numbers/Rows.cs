using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace WorldTable.Rules.Numbers;

/// <summary>
/// Sums over long rows of numbers, four at a time and always in the same order, so that the bits agree on every machine: vectors of a
/// fixed width, a multiplication and an addition that are never fused. Rows are padded with zeros to a multiple of four.
/// </summary>
public static class Rows
{
    /// <summary>How many places a row of this many numbers takes.</summary>
    public static int Stride(int count) => (count + 3) & ~3;

    /// <summary>Σ a·b.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        Padded(a.Length);
        ref var x = ref MemoryMarshal.GetReference(a);
        ref var y = ref MemoryMarshal.GetReference(b[..a.Length]);
        var sum = Vector256<double>.Zero;
        for (nuint at = 0; at < (nuint)a.Length; at += 4)
            sum += Vector256.LoadUnsafe(ref x, at) * Vector256.LoadUnsafe(ref y, at);
        return (sum[0] + sum[1]) + (sum[2] + sum[3]);
    }

    /// <summary>Adds a row so many times to another.</summary>
    public static void Add(Span<double> to, ReadOnlySpan<double> row, double times)
    {
        Padded(row.Length);
        ref var sums = ref MemoryMarshal.GetReference(to[..row.Length]);
        ref var more = ref MemoryMarshal.GetReference(row);
        var factor = Vector256.Create(times);
        for (nuint at = 0; at < (nuint)row.Length; at += 4)
            (Vector256.LoadUnsafe(ref sums, at) + (Vector256.LoadUnsafe(ref more, at) * factor)).StoreUnsafe(ref sums, at);
    }

    private static void Padded(int length) => ArgumentOutOfRangeException.ThrowIfNotEqual(length & 3, 0, nameof(length));
}
