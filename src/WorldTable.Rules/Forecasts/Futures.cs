using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Forecasts;

/// <summary>
/// The futures that every forecast looks at: headings, causes and drafts of plans share the same dice, so that two forecasts differ by their plans and never by luck.
/// None of them is the world's own seed: nobody may know its dice before they are thrown.
/// </summary>
public static class Futures
{
    /// <summary>One seed per future.</summary>
    public static IReadOnlyList<long> Seeds { get; } = [1, 2, 3, 4];

    /// <summary>The world in each future; once only when nothing was thrown on the way, because then all of them are the same world to the last bit.</summary>
    /// <param name="run">runs the world to where it is looked at, by a seed</param>
    public static IReadOnlyList<WorldInMotion> Of(Func<long, WorldInMotion> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var first = run(Seeds[0]);
        return first.ThrewDice ? [first, .. Seeds.Skip(1).Select(run)] : [first];
    }
}
