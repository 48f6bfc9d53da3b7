namespace WorldTable.Rules.Numbers;

/// <summary>
/// The dice of one domain for one nation in one calendar month. Another domain, another nation or another round length
/// never shifts them: whoever asks with the same key throws the same dice.
/// </summary>
/// <remarks>SplitMix64 (Steele, Lea &amp; Flood 2014). A value: a copy throws the same future again, so pass it by reference.</remarks>
public struct Dice
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong state;

    private Dice(ulong state) => this.state = state;

    /// <summary>The dice for a key; pass an empty nation for what concerns the whole world.</summary>
    /// <param name="seed">the world's seed</param>
    /// <param name="domain">name of the domain, such as <c>disasters</c></param>
    /// <param name="nation">code of the nation, such as <c>KEN</c></param>
    /// <param name="calendarMonth">12 × year + month, as <see cref="Month"/> counts</param>
    public static Dice For(ulong seed, ReadOnlySpan<char> domain, ReadOnlySpan<char> nation, int calendarMonth)
    {
        var key = Mix(seed + Golden);
        key = Mix((key ^ Spell(domain)) + Golden);
        key = Mix((key ^ Spell(nation)) + Golden);
        return new Dice(Mix((key ^ (uint)calendarMonth) + Golden));
    }

    /// <summary>Number of a calendar month, 1 to 12, counted from year 0.</summary>
    public static int Month(int year, int month) => (12 * year) + month - 1;

    /// <summary>The next 64 bits.</summary>
    public ulong Bits() => Mix(state += Golden);

    /// <summary>A number in [0, 1), each multiple of 2⁻⁵³ equally likely.</summary>
    public double Uniform() => (Bits() >> 11) * (1.0 / 9007199254740992.0);

    /// <summary>True with the given probability (never at 0, always at 1).</summary>
    public bool Chance(double probability) => Uniform() < probability;

    /// <summary>A standard normal number, from one throw.</summary>
    public double Normal() => Numbers.Normal.Inverse(((Bits() >> 11) + 0.5) * (1.0 / 9007199254740992.0));

    /// <summary>A number between least and most, the likeliest in the middle of a triangle.</summary>
    public double Triangular(double least, double likeliest, double most)
    {
        if (!(least <= likeliest && likeliest <= most))
            throw new ArgumentOutOfRangeException(nameof(likeliest), "A triangle needs least <= likeliest <= most.");
        var u = Uniform();
        var width = most - least;
        var rising = likeliest - least;
        return u * width < rising
            ? least + Math.Sqrt(u * width * rising)
            : most - Math.Sqrt((1.0 - u) * width * (most - likeliest));
    }

    /// <summary>How many events happen when <paramref name="mean"/> are expected and none waits for another.</summary>
    public int Poisson(double mean)
    {
        if (!(mean >= 0.0 && mean <= 1e6))
            throw new ArgumentOutOfRangeException(nameof(mean), mean, "The expected number of events lies between 0 and a million.");
        var events = 0;
        // Sums of Poisson numbers are Poisson: small parts keep every probability well above rounding.
        for (; mean > 32.0; mean -= 32.0)
            events += Few(32.0);
        return events + Few(mean);
    }

    private int Few(double mean)
    {
        var left = Uniform();
        var probability = Elementary.Exp(-mean);
        var events = 0;
        while (left >= probability && probability > 1e-18)
        {
            left -= probability;
            events++;
            probability *= mean / events;
        }
        return events;
    }

    private static ulong Spell(ReadOnlySpan<char> word)
    {
        var hash = 0xCBF29CE484222325UL; // FNV-1a over the UTF-16 letters
        foreach (var letter in word)
            hash = (hash ^ letter) * 0x100000001B3UL;
        return hash;
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
