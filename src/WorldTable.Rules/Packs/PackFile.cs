using System.Text.Json.Serialization;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;

namespace WorldTable.Rules.Packs;

/// <summary>A pack as its author writes it; <c>pack.schema.json</c> describes it for editors.</summary>
public sealed record PackFile
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }
    public required string Name { get; init; }
    public required int FirstYear { get; init; }
    public required int YearsPerRound { get; init; }
    public required int Rounds { get; init; }
    public required int RedLinesToLose { get; init; }
    public required IReadOnlyList<PackMeter> Meters { get; init; }
    public required IReadOnlyList<PackChallenge> Challenges { get; init; }
    public required IReadOnlyList<PackLever> Levers { get; init; }
    public required IReadOnlyList<PackNation> Nations { get; init; }

    /// <summary>Row: who trusts; column: who is trusted; playable nations in order, 0 to 1, nothing on the diagonal.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Trust { get; init; }
    public required PackBackground Background { get; init; }

    /// <summary>The domains that the pack switches on beside those that every pack has: see <see cref="PackDomains"/>; left out, none.</summary>
    public IReadOnlyList<string>? Domains { get; init; }

    /// <summary>World trade; left out, balances stay as they are.</summary>
    public PackTrade? Trade { get; init; }

    /// <summary>What the rows together must come to.</summary>
    public IReadOnlyList<PackTotal>? WorldTotals { get; init; }
    public required IReadOnlyList<PackSource> Sources { get; init; }
}

/// <summary>A headline number of the pack and its red line, if it has one.</summary>
public sealed record PackMeter
{
    public required MeterId Meter { get; init; }
    public double? RedLine { get; init; }
}

/// <summary>A global problem of the pack.</summary>
public sealed record PackChallenge
{
    public required ChallengeId Challenge { get; init; }
    public required string Domain { get; init; }
    public required string Aggregator { get; init; }
    public required MeterId Meter { get; init; }
    public required int OpensInRound { get; init; }
}

/// <summary>When a lever (towards one target, or all) opens.</summary>
public sealed record PackLever
{
    public required LeverId Lever { get; init; }
    public string? To { get; init; }
    public required int OpensInRound { get; init; }
}

/// <summary>One row of the pack: a nation or bloc that can be played, or an automatic rest.</summary>
public sealed record PackNation
{
    public required NationId Code { get; init; }
    public required bool Playable { get; init; }
    public required double PopulationMillions2025 { get; init; }
    public required double PopulationMillions2050 { get; init; }
    public required double PopulationMillions2100 { get; init; }
    public required double GdpTrillions { get; init; }
    public required double InvestmentPercent { get; init; }
    public required double Co2Gigatonnes { get; init; }
    public required double PovertyPercent { get; init; }
    public required double Gini { get; init; }

    /// <summary>The game's own coarse rating, 0 to 100 in steps of 5: how much of aid and services arrives.</summary>
    public required double Governance { get; init; }

    /// <summary>The game's own coarse rating, 0 to 100 in steps of 5.</summary>
    public required double Rights { get; init; }
    public required double BudgetPercentOfGdp { get; init; }

    /// <summary>Know-how towards which the nation converges, percent of the frontier.</summary>
    public required double CatchUpPercent { get; init; }

    /// <summary>Damage of warming against the world's mean of 1.</summary>
    public required double Vulnerability { get; init; }
    public required double LandUsePercent { get; init; }
    public required double Ch4Percent { get; init; }
    public required double N2oPercent { get; init; }
    public required double So2Percent { get; init; }

    /// <summary>What the nation does already when the game begins.</summary>
    public IReadOnlyList<PlanLine>? OpeningPlan { get; init; }

    /// <summary>Automatic rows: their carbon price as a share of the table's mean, weighted by GDP.</summary>
    public double? FollowsCarbonPrice { get; init; }

    /// <summary>In a pack with trade: how the nation trades when the game begins.</summary>
    public PackTradeRow? Trade { get; init; }
    public PackSociety? Society { get; init; }

    /// <summary>ISO 3166-1 numeric codes of the countries and territories that make up the row, three digits each.</summary>
    public IReadOnlyList<string>? Countries { get; init; }

    /// <summary>Areas of the row that the map draws and that have no code, by their name in Natural Earth.</summary>
    public IReadOnlyList<string>? Areas { get; init; }
}

/// <summary>How people live in a row when the game begins: what the models of health, learning, safety and space start from.</summary>
public sealed record PackSociety
{
    public required double LifeExpectancyYears { get; init; }

    /// <summary>Human Development Index, 0 to 1.</summary>
    public required double HumanDevelopment { get; init; }
    public required double SchoolingYears { get; init; }

    /// <summary>People with electricity, percent.</summary>
    public required double ElectricityPercent { get; init; }

    /// <summary>Percent of GDP.</summary>
    public required double HealthSpendingPercent { get; init; }
    public required double ResearchPercent { get; init; }
    public required double MilitaryPercent { get; init; }

    /// <summary>Percent of the land.</summary>
    public required double ProtectedLandPercent { get; init; }

    /// <summary>INFORM, 0 to 10: the whole index, and two of its parts.</summary>
    public required double CrisisRisk { get; init; }
    public required double NaturalHazard { get; init; }
    public required double LackOfCoping { get; init; }

    /// <summary>People in missions of the United Nations.</summary>
    public required int Peacekeepers { get; init; }

    /// <summary>Attempts to reach orbit in a year.</summary>
    public required int Launches { get; init; }

    /// <summary>The game's own coarse ratings: 0 to 10 in steps of 0.5, 0 to 100 in steps of 5, 0 to 5.</summary>
    public required double ConflictRisk { get; init; }
    public required double HealthSecurity { get; init; }
    public required int SpaceLevel { get; init; }
}

/// <summary>A published total of the world, and how far the sum of the rows may be from it.</summary>
public sealed record PackTotal
{
    /// <summary>A summed column, or <c>tradeBalance</c>: what is sold abroad less what is bought, in percent of what is sold.</summary>
    public required string Column { get; init; }
    public required double Total { get; init; }
    public required double TolerancePercent { get; init; }
    public required string Source { get; init; }
}

/// <summary>Emissions that no lever of the pack names: the world's path when nobody does more than now.</summary>
public sealed record PackBackground
{
    public required IReadOnlyList<int> Years { get; init; }
    public required IReadOnlyList<double> Ch4Mt { get; init; }
    public required IReadOnlyList<double> N2oMt { get; init; }
    public required IReadOnlyList<double> So2Mt { get; init; }
    public required double LandUseGt2025 { get; init; }
    public required double LandUseDeclinePercentPerYear { get; init; }
}

/// <summary>Where a column comes from: data with a licence, the game's own rating, or a game calibration.</summary>
public sealed record PackSource
{
    public required string Column { get; init; }
    public required string Source { get; init; }
    public required string Year { get; init; }

    /// <summary><c>data</c>, <c>rating</c> or <c>calibration</c>.</summary>
    public required string Kind { get; init; }
    public string? Licence { get; init; }
}
