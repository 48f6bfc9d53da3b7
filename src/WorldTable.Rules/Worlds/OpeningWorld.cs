using System.Collections.Immutable;
using WorldTable.Rules.Domains.Climate;
using WorldTable.Rules.Domains.Economy;
using WorldTable.Rules.Domains.Science;
using WorldTable.Rules.Domains.Trade;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Numbers;
using WorldTable.Rules.Packs;

namespace WorldTable.Rules.Worlds;

/// <summary>The world as a pack describes it: stocks chosen so that the first year shows the pack's own figures.</summary>
public static class OpeningWorld
{
    public static WorldState Of(Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var rows = ImmutableArray.CreateBuilder<NationState>(pack.Nations.Count);
        var desk = pack.Numbers.Trade is { } trade ? Unchanged(trade) : null;
        var richest = pack.Nations.Max(IncomePerPerson);
        for (var i = 0; i < pack.Nations.Count; i++)
            rows.Add(Row(pack, i, richest, desk));
        return new WorldState
        {
            Round = 0,
            Year = pack.FirstYear,
            Climate = ClimateState.Start2025,
            CleanKnowledge = CleanTechnology.KnowledgeAtStart,
            GreenFund = 0.0,
            LogFrontier = rows.Max(row => row.LogKnowHow),
            Nations = rows.MoveToImmutable(),
            Trust = [.. pack.Numbers.Trust],
            Plans = pack.Playable.ToImmutableSortedDictionary(nation => nation, pack.OpeningPlan),
            Pledges = ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>>.Empty,
        };
    }

    private static TradeDesk Unchanged(TradeBase trade)
    {
        TradeDesk desk = new(trade);
        StructuralGravity.Solve(desk);
        return desk;
    }

    private static double IncomePerPerson(PackNation nation) => nation.GdpTrillions / nation.PopulationMillions2025;

    private static NationState Row(Pack pack, int place, double richest, TradeDesk? desk)
    {
        var (nation, numbers) = (pack.Nations[place], pack.Numbers);
        var abated = numbers.OpeningAbated[place];
        var warming = ClimateModel.Standard.WarmingC(ClimateState.Start2025);
        var gross = nation.GdpTrillions * 1000.0 / (1.0 - Damages.Share(nation.Vulnerability, warming));
        var people = numbers.LogPeople(place, pack.FirstYear);
        var growth = Growth.KnowHowGrowth(numbers.LogCatchUp[place] + Elementary.Log(richest / IncomePerPerson(nation))) + numbers.LogPeople(place, pack.FirstYear + 1) - people;
        var (knowHow, capital) = Growth.Fit(gross, people, numbers.Investment[place], growth);
        return new NationState
        {
            Nation = nation.Code,
            LogKnowHow = knowHow,
            Capital = capital,
            Intensity = nation.Co2Gigatonnes / (1.0 - abated) / gross * 1000.0,
            Abated = abated,
            OwnAbated = abated,
            CarbonPrice = numbers.OpeningPrice[place],
            Research = 0.0,
            Services = 0.0,
            Given = 0.0,
            AidIn = 0.0,
            PoolIn = 0.0,
            Trade = desk?.Record(place),
            GivenInAll = 0.0,
            PromisesMade = 0,
            PromisesKept = 0,
        };
    }
}
