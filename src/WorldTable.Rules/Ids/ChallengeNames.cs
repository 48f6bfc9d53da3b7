namespace WorldTable.Rules.Ids;

/// <summary>The challenges that have a pool in the rules.</summary>
public static class ChallengeNames
{
    public static ChallengeId Climate { get; } = new("climate");
    public static ChallengeId Poverty { get; } = new("poverty");
    public static ChallengeId Nature { get; } = new("nature");
    public static ChallengeId Pandemic { get; } = new("pandemic");
    public static ChallengeId Relief { get; } = new("relief");
    public static ChallengeId Peace { get; } = new("peace");

    /// <summary>Every one.</summary>
    public static IReadOnlyList<ChallengeId> All { get; } = [Climate, Poverty, Nature, Pandemic, Relief, Peace];
}

/// <summary>The headline numbers that the rules can read off a world.</summary>
public static class MeterNames
{
    public static MeterId Temperature { get; } = new("temperature");
    public static MeterId Prosperity { get; } = new("prosperity");
    public static MeterId Poverty { get; } = new("poverty");
    public static MeterId Trust { get; } = new("trust");
    public static MeterId Peace { get; } = new("peace");
    public static MeterId Health { get; } = new("health");
    public static MeterId Nature { get; } = new("nature");
}
