using System.Collections.Immutable;
using WorldTable.Rules.Domains.Climate;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Treaties.Execution;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Rounds;

/// <summary>What a round did to the world: the state after it, and the books.</summary>
public sealed record Resolution
{
    public required WorldState State { get; init; }
    public required Orders Orders { get; init; }
    public required RoundLedger Ledger { get; init; }

    /// <summary>The world as the next round opens, already looked at.</summary>
    public required WorldInMotion World { get; init; }

    /// <summary>Why the temperature changed over the round.</summary>
    public required ClimateAttribution Heat { get; init; }

    /// <summary>Promised against delivered under the treaties that were in force; null when none was.</summary>
    public TreatyAudit? Audit { get; init; }

    /// <summary>Remembers a world between rounds.</summary>
    internal static WorldState Remember(Pack pack, WorldState before, WorldInMotion world, Orders orders, RoundInput input, TreatyAudit? audit)
    {
        var treaties = TreatyReckoning.Of(pack, before, input, audit);
        var rows = ImmutableArray.CreateBuilder<NationState>(world.Count);
        for (var i = 0; i < world.Count; i++)
        {
            var last = before.Nations[i];
            rows.Add(new NationState
            {
                Nation = last.Nation,
                LogKnowHow = world.LogKnowHow[i],
                Capital = world.Capital[i],
                Intensity = world.Intensity[i],
                Abated = world.Abated[i],
                OwnAbated = world.OwnAbated[i],
                CarbonPrice = world.CarbonPrice[i],
                Research = world.Research[i],
                Services = world.Services[i],
                Given = world.Given[i],
                AidIn = world.AidIn[i],
                PoolIn = world.PoolIn[i],
                Investment = world.Investment[i] == world.Numbers.Investment[i] ? null : world.Investment[i],
                Facilitation = orders.Facilitation[i] > 0.0 ? orders.Facilitation[i] : null,
                CarbonBorder = orders.CarbonBorder[i] > 0.0 ? orders.CarbonBorder[i] : null,
                FromTreaties = world.FromTreaties[i] == 0.0 ? null : world.FromTreaties[i],
                AtHome = world.AtHome[i] == 0.0 ? null : world.AtHome[i],
                Struck = world.Struck(i) == 0.0 ? null : new StruckRecord(world.ByDisaster[i], world.ByDisease[i], world.ByWar[i], world.ByNature[i]),
                LogLost = world.LogLost[i] == 0.0 ? null : world.LogLost[i],
                DutiesHeard = treaties?.Heard(i),
                DutiesKept = treaties?.Kept(i),
                Trade = world.Desk?.Record(i),
                GivenInAll = last.GivenInAll + (world.Given[i] * pack.YearsPerRound),
                PromisesMade = last.PromisesMade + orders.Words[i],
                PromisesKept = last.PromisesKept + orders.WordsKept[i],
            });
        }
        return new WorldState
        {
            Round = before.Round + 1,
            Year = world.Year,
            Climate = world.Climate,
            CleanKnowledge = world.CleanKnowledge,
            GreenFund = world.GreenFundBillions,
            LogFrontier = world.LogFrontier,
            Nations = rows.MoveToImmutable(),
            Trust = [.. world.Trust],
            Plans = Kept(pack, orders, input.Plans),
            Pledges = input.Pledges,
            TwoKeys = input.TwoKeys,
            Treaties = treaties?.Tables,
            Accounts = treaties?.Accounts ?? before.Accounts,
            Broken = treaties?.Broken,
        };
    }

    private static ImmutableSortedDictionary<NationId, Plan> Kept(Pack pack, Orders orders, ImmutableSortedDictionary<NationId, Plan> given)
    {
        var whole = given.Count == orders.Plans.Length;
        for (var seat = 0; whole && seat < orders.Plans.Length; seat++)
            whole = given.TryGetValue(pack.Playable[seat], out var plan) && ReferenceEquals(plan, orders.Plans[seat]);
        if (whole)
            return given;
        var plans = ImmutableSortedDictionary.CreateBuilder<NationId, Plan>();
        for (var seat = 0; seat < orders.Plans.Length; seat++)
            plans.Add(pack.Playable[seat], orders.Plans[seat]);
        return plans.ToImmutable();
    }
}
