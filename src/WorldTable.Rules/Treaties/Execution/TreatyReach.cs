using WorldTable.Rules.Domains.Diplomacy;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Views;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Treaties.Execution;

/// <summary>
/// What a text would ask of nations that they could not do: a cap faster than an economy can change, more money than a budget has. Such a treaty can be signed (a government may promise what it
/// cannot keep), but whoever reads it is told before. Measured by today's figures, for the rounds that end within thirty years.
/// </summary>
public static class TreatyReach
{
    // What is learned and built until later nobody can tell by today's figures.
    private const int MostYears = 30;

    /// <summary>The first round in which a clause's cap, or the money that it and all other treaties in force ask for together, is out of a nation's reach. In the order of the pack.</summary>
    /// <param name="pack">the scenario</param>
    /// <param name="treaty">as if it were in force from the next round on</param>
    /// <param name="others">the treaties that are; null when none is</param>
    /// <param name="open">the round that is open</param>
    /// <param name="figures">as it opened</param>
    public static IReadOnlyList<BeyondReach> Of(Pack pack, TreatyInForce treaty, TreatiesInForce? others, int open, OpeningFigures figures)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(treaty);
        ArgumentNullException.ThrowIfNull(figures);
        SortedDictionary<(int Row, int Clause), BeyondReach> found = [];
        for (var round = open + 1; round <= pack.Rounds && (round - open + 1) * pack.YearsPerRound <= MostYears; round++)
        {
            var asked = TreatyDuties.Of(pack, [treaty], round, figures.Meters);
            var budgets = new double[pack.Playable.Count];
            foreach (var duty in asked.Duties)
            {
                if (duty.Kind == DutyKind.Give)
                    budgets[duty.Row] += PercentOf(duty, figures);
                else if (duty.Kind == DutyKind.EmitAtMost && !found.ContainsKey((duty.Row, duty.Clause)) && figures.LeastEmissions(duty.Row, round - open) is var least && Deeds.KeptFrom * least > duty.Amount)
                    found[(duty.Row, duty.Clause)] = Emissions(asked, duty, least);
            }
            var standing = others?.Duties(round, figures.Meters);
            for (var row = 0; row < budgets.Length; row++)
            {
                if (found.ContainsKey((row, -1)) || Room(asked, standing, treaty, figures, row) is var room && budgets[row] * Deeds.KeptFrom <= room)
                    continue;
                found[(row, -1)] = new BeyondReach
                {
                    Nation = pack.Nations[row].Code,
                    Round = round,
                    Said = Said.Of("reach.budget", ("nation", pack.Nations[row].Code.Value), ("round", round), ("percent", budgets[row]), ("most", room)),
                };
            }
        }
        return [.. found.Values];
    }

    private static BeyondReach Emissions(TreatyDuties asked, in Duty duty, double least)
    {
        var nation = asked.Pack.Nations[duty.Row].Code;
        return new BeyondReach
        {
            Nation = nation,
            Round = asked.Round,
            Clause = asked.ClauseOf(duty).Clause.Id,
            Said = Said.Of("reach.emissions", ("nation", nation.Value), ("round", asked.Round), ("gigatonnes", duty.Amount), ("least", least)),
        };
    }

    private static double PercentOf(in Duty duty, OpeningFigures figures) => 100.0 * duty.Asks(figures.Gdp(duty.Row)) / figures.Budget(duty.Row);

    // What other treaties ask for and what the engine takes goes first.
    private static double Room(TreatyDuties asked, TreatyDuties? standing, TreatyInForce treaty, OpeningFigures figures, int row)
    {
        var room = 100.0 - PlanFill.PercentTaken(asked, figures, row);
        if (standing is null)
            return room;
        var amends = standing.Treaties.Any(other => other.Treaty == treaty.Treaty);
        room -= amends ? 0.0 : PlanFill.PercentTaken(standing, figures, row);
        foreach (var duty in standing.Duties)
        {
            if (duty.Row == row && duty.Kind == DutyKind.Give && standing.Treaties[duty.Treaty].Treaty != treaty.Treaty)
                room -= PercentOf(duty, figures);
        }
        return room > 0.0 ? room : 0.0;
    }
}
