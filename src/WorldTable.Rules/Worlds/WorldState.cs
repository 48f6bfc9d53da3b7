using System.Collections.Immutable;
using WorldTable.Rules.Domains.Climate;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Treaties;

namespace WorldTable.Rules.Worlds;

/// <summary>Everything the models remember between two rounds. Money: billions of constant 2021 international dollars.</summary>
public sealed record WorldState
{
    /// <summary>Rounds that have been played.</summary>
    public required int Round { get; init; }

    /// <summary>The calendar year that begins now.</summary>
    public required int Year { get; init; }
    public required ClimateState Climate { get; init; }

    /// <summary>All that was ever spent on learning clean technology.</summary>
    public required double CleanKnowledge { get; init; }

    /// <summary>What the green fund has not spent yet.</summary>
    public required double GreenFund { get; init; }

    /// <summary>Know-how at the frontier, in logs.</summary>
    public required double LogFrontier { get; init; }

    /// <summary>One row per nation of the pack, in its order.</summary>
    public required ImmutableArray<NationState> Nations { get; init; }

    /// <summary>Seats × seats, row by row: how far the row's nation trusts the column's, 0 to 1.</summary>
    public required ImmutableArray<double> Trust { get; init; }

    /// <summary>The plans that were last carried out, by seat.</summary>
    public required ImmutableSortedDictionary<NationId, Plan> Plans { get; init; }

    /// <summary>The pledges of the last round.</summary>
    public required ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>> Pledges { get; init; }

    /// <summary>Every treaty that was ever born in this line of rounds, as the next round opens; null before the first.</summary>
    public ImmutableSortedDictionary<TreatyId, TreatyTable>? Treaties { get; init; }

    /// <summary>The nations whose signature takes two keys, each turned by another delegate; null when there are none.</summary>
    public ImmutableSortedSet<NationId>? TwoKeys { get; init; }

    /// <summary>Promised against delivered under all treaties, round by round, as far as anybody found out; null before the first duty.</summary>
    public ImmutableList<RoundAccounts>? Accounts { get; init; }

    /// <summary>Treaty duties that were not kept in the last round, whether anybody found out or not; null when all were.</summary>
    public ImmutableList<BrokenPromise>? Broken { get; init; }
}

/// <summary>A nation did not keep its duty under a clause.</summary>
public sealed record BrokenPromise(TreatyId Treaty, ClauseId Clause, NationId Nation);

/// <summary>What the models remember of one row.</summary>
public sealed record NationState
{
    public required NationId Nation { get; init; }

    /// <summary>Know-how per person, in logs.</summary>
    public required double LogKnowHow { get; init; }

    /// <summary>Machines and buildings, billions.</summary>
    public required double Capital { get; init; }

    /// <summary>Gt CO2 per trillion of gross output, before any effort.</summary>
    public required double Intensity { get; init; }

    /// <summary>Share of emissions avoided: in all, and of that by the nation itself.</summary>
    public required double Abated { get; init; }
    public required double OwnAbated { get; init; }

    /// <summary>The year that has just ended: price in $ per tonne, the rest in billions.</summary>
    public required double CarbonPrice { get; init; }
    public required double Research { get; init; }
    public required double Services { get; init; }
    public required double Given { get; init; }
    public required double AidIn { get; init; }
    public required double PoolIn { get; init; }

    /// <summary>Share of net income that was invested, billions for ports and customs, share of the missing carbon price charged at the border; null where nothing was ordered.</summary>
    public double? Investment { get; init; }
    public double? Facilitation { get; init; }
    public double? CarbonBorder { get; init; }

    /// <summary>Billions that treaties brought by themselves, less what they took; null where they moved nothing.</summary>
    public double? FromTreaties { get; init; }

    /// <summary>What everybody heard about the seat's treaty duties in the last round, in what they cost (billions): those that it kept or was found to have broken, and of that what was kept; null where it had none.</summary>
    public double? DutiesHeard { get; init; }
    public double? DutiesKept { get; init; }

    /// <summary>Billions spent at home on health, safety and nature; null where nothing was.</summary>
    public double? AtHome { get; init; }

    /// <summary>What struck in the year that has just ended; null where nothing did.</summary>
    public StruckRecord? Struck { get; init; }

    /// <summary>Log of the share of people who are left of those whom the population's path foresees; null where nobody died beyond it.</summary>
    public double? LogLost { get; init; }

    /// <summary>How the row traded in the last round; null in a world without trade data.</summary>
    public TradeRecord? Trade { get; init; }

    /// <summary>Since the start: given away in all (billions), pledges made, pledges kept.</summary>
    public required double GivenInAll { get; init; }
    public required int PromisesMade { get; init; }
    public required int PromisesKept { get; init; }
}

/// <summary>Billions that were taken from a row's income in a year.</summary>
public sealed record StruckRecord(double Disaster, double Disease, double War, double Nature);

/// <summary>What the models remember of a row's trade. Shares are of what the row makes.</summary>
public sealed record TradeRecord
{
    /// <summary>What its work is worth against the world's, 1 without any change of policy: its terms of trade.</summary>
    public required double Wage { get; init; }

    /// <summary>What changed policy adds to real income, and what customs houses take.</summary>
    public required double Gain { get; init; }
    public required double Customs { get; init; }

    /// <summary>Sold to and bought from others.</summary>
    public required double Exports { get; init; }
    public required double Imports { get; init; }
}
