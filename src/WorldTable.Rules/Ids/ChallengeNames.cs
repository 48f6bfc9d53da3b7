namespace WorldTable.Rules.Ids;

/// <summary>The challenges that have a pool in the rules.</summary>
public static class ChallengeNames
{
    public static ChallengeId Climate { get; } = new("climate");
    public static ChallengeId Poverty { get; } = new("poverty");
}

/// <summary>The headline numbers that the rules can read off a world.</summary>
public static class MeterNames
{
    public static MeterId Temperature { get; } = new("temperature");
    public static MeterId Prosperity { get; } = new("prosperity");
    public static MeterId Poverty { get; } = new("poverty");
    public static MeterId Trust { get; } = new("trust");
}
