using System.Collections.Immutable;
using WorldTable.Rules.Domains.Trade.Agreements;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Rounds;

/// <summary>The plans of a round as numbers: one place per row of the pack, billions per year, constant for the whole round.</summary>
public sealed class Orders
{
    private Orders(int rows, int seats, bool trade)
    {
        double[] Row() => new double[rows];
        (Budget, CarbonPrice, Research, Services, ToClimate, ToPoverty) = (Row(), Row(), Row(), Row(), Row(), Row());
        (Facilitation, CarbonBorder, Investment) = (Row(), Row(), Row());
        Aid = new double[rows * rows];
        Tariff = trade ? new double[rows * rows] : [];
        (Promised, Kept) = (new double[seats], new double[seats]);
        Rows = rows;
        Plans = new Plan[seats];
        Array.Fill(Plans, Plan.Empty);
    }

    public int Rows { get; }

    /// <summary>Of each seat's plan, what holds.</summary>
    public Plan[] Plans { get; }

    /// <summary>What each row can spend in each year of the round: a share of its GDP when the round opens.</summary>
    public double[] Budget { get; }

    /// <summary>$ per tonne.</summary>
    public double[] CarbonPrice { get; }
    public double[] Research { get; }
    public double[] Services { get; }

    /// <summary>Contributions to the green fund and to the poverty pool.</summary>
    public double[] ToClimate { get; }
    public double[] ToPoverty { get; }

    /// <summary>Aid from row to row.</summary>
    public double[] Aid { get; }

    /// <summary>What a row adds to its ordinary tariff on goods from another, share of the price: buyer by buyer; empty in a world without trade data.</summary>
    public double[] Tariff { get; }

    /// <summary>Ports and customs, billions.</summary>
    public double[] Facilitation { get; }

    /// <summary>Share of what is missing to its own carbon price that a row charges on the carbon in what it buys abroad.</summary>
    public double[] CarbonBorder { get; }

    /// <summary>Share of net income that a row invests beyond (or below) its habit.</summary>
    public double[] Investment { get; }

    /// <summary>What nations have agreed on their trade, laid after all tariffs of the plans, in this order.</summary>
    public List<TradeAgreement> Agreements { get; } = [];

    /// <summary>What each seat announced in all, and how much of it the plan gives (what is given beyond one promise does not mend another).</summary>
    public double[] Promised { get; }
    public double[] Kept { get; }

    /// <summary>What a row gives to a challenge's pool.</summary>
    public double Contribution(ChallengeId challenge, int row) =>
        challenge == ChallengeNames.Climate ? ToClimate[row] : challenge == ChallengeNames.Poverty ? ToPoverty[row] : 0.0;

    /// <summary>Everything a row sends away: pools and aid.</summary>
    public double Given(int row)
    {
        var sum = ToClimate[row] + ToPoverty[row];
        for (var to = 0; to < Rows; to++)
            sum += Aid[(row * Rows) + to];
        return sum;
    }

    /// <summary>Aid that reaches a row.</summary>
    public double AidTo(int row)
    {
        var sum = 0.0;
        for (var from = 0; from < Rows; from++)
            sum += Aid[(from * Rows) + row];
        return sum;
    }

    /// <summary>Reads the plans against the world as the round opens. What does not hold (judged moves always do) is left out or trimmed.</summary>
    /// <param name="pack">the scenario</param>
    /// <param name="world">the world, looked at as the round opens</param>
    /// <param name="round">the round that is played, 1-based</param>
    /// <param name="plans">plans by seat; a missing one is empty</param>
    /// <param name="pledges">public pledges, billions per year</param>
    public static Orders Of(
        Pack pack,
        WorldInMotion world,
        int round,
        ImmutableSortedDictionary<NationId, Plan> plans,
        ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>> pledges)
    {
        Orders orders = new(world.Count, world.Seats, world.Desk is not null);
        for (var i = 0; i < world.Count; i++)
        {
            orders.Budget[i] = world.Budget(i);
            if (i < world.Seats && plans.TryGetValue(pack.Nations[i].Code, out var plan))
                orders.Read(pack, round, i, plan);
        }
        for (var seat = 0; seat < world.Seats; seat++)
            orders.Promise(pack, pledges, seat);
        return orders;
    }

    private void Read(Pack pack, int round, int row, Plan plan)
    {
        var lines = PlanRules.WhatHolds(plan, pack, round, pack.Nations[row].Code);
        Plans[row] = lines;
        var percent = PlanRules.PercentOfBudget(lines);
        var fits = percent > 100.0 ? 100.0 / percent : 1.0;
        for (var i = 0; i < lines.Lines.Count; i++)
        {
            var line = lines.Lines[i];
            var lever = Lever.Named(line.Lever)!;
            lever.Order(this, pack, row, line.To, lever.Form.CountsAgainstBudget ? Budget[row] * line.Amount * fits / 100.0 : line.Amount);
        }
    }

    private void Promise(Pack pack, ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>> pledges, int seat)
    {
        foreach (var (challenge, byNation) in pledges)
        {
            if (!byNation.TryGetValue(pack.Nations[seat].Code, out var pledge) || !(pledge > 0.0))
                continue;
            var given = Contribution(challenge, seat);
            Promised[seat] += pledge;
            Kept[seat] += given < pledge ? given : pledge;
        }
    }
}
