using System.Collections.Immutable;
using WorldTable.Rules.Domains.Diplomacy;
using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties.Execution;
using WorldTable.Rules.Words;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Views;

/// <summary>
/// Why today's values changed in a round. Temperature: the heat balance's own account by cause. Incomes and poverty: the world
/// before is turned into the world after one thing at a time, in a fixed order. Trust: the round is run again with and without each promise
/// and its gift, and each nation's aid; and once without all of it, for what time alone does.
/// </summary>
public sealed class CausesNow
{
    private readonly Pack pack;
    private readonly Resolution played;
    private readonly WorldInMotion before;
    private readonly WorldState state;
    private readonly RoundInput input;
    private readonly long seed;
    private readonly List<(string Key, double Poverty, double Prosperity)> living;

    public CausesNow(Pack pack, WorldState state, RoundInput input, Resolution played, long seed)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(played);
        (this.pack, this.state, this.played, this.seed) = (pack, state, played, seed);
        this.input = input with { Plans = played.State.Plans };
        before = new WorldInMotion(pack.Numbers, state);
        OneYear.Look(before);
        living = [.. Livings()];
    }

    /// <summary>The largest causes of a meter's change and the rest, as shown.</summary>
    public IReadOnlyList<Cause> Of(MeterId meter, double before, double after, string unit) => TopCauses.Of(
        meter == MeterNames.Temperature ? Temperature()
        : meter == MeterNames.Trust ? Trust()
        : living.Select(step => new Cause(Said.Of(step.Key), meter == MeterNames.Poverty ? step.Poverty : step.Prosperity)),
        after - before,
        unit,
        shown: Shown.Change(before, after, unit));

    private IEnumerable<Cause> Temperature()
    {
        var account = played.Heat;
        var co2 = 0.0;
        var most = 0;
        for (var i = 0; i < played.World.Count; i++)
        {
            co2 += played.Ledger.Co2[i];
            most = played.Ledger.Co2[i] > played.Ledger.Co2[most] ? i : most;
        }
        yield return new Cause(Said.Of("cause.inertia"), account.InertiaC);
        yield return new Cause(
            Said.Of(
                "cause.co2",
                ("gigatonnes", co2 / played.Ledger.Years),
                ("nation", pack.Nations[most].Code.Value),
                ("percent", 100.0 * played.Ledger.Co2[most] / co2)),
            account.Co2C);
        yield return new Cause(Said.Of("cause.methane"), account.Ch4C);
        yield return new Cause(Said.Of(account.AerosolC < 0.0 ? "cause.haze-more" : "cause.haze-less"), account.AerosolC);
        yield return new Cause(Said.Of("cause.other-gases"), account.N2oC + account.OzoneC + account.HalocarbonsC);
    }

    private IEnumerable<Cause> Trust()
    {
        RoundInput nothing = new()
        {
            Plans = input.Plans.ToImmutableSortedDictionary(pair => pair.Key, _ => Plan.Empty),
            Pledges = ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>>.Empty,
        };
        FirstTrade trade = new();
        var treaties = TreatiesInForce.Of(pack, state.Treaties);
        var (trust, without) = (Mean(played.World), Trust(nothing));
        var silent = state.Nations.Any(nation => nation.DutiesHeard is not null) ? Trust(nothing, heard: false) : without;
        var drift = silent - Mean(before);
        yield return new Cause(Said.Of(drift < 0.0 ? "cause.trust-fades" : "cause.trust-heals"), drift);
        if (silent != without)
            yield return new Cause(Said.Of("cause.duties"), without - silent);
        // At a large table only those that alone weigh most are taken out again.
        foreach (var (step, alone) in Step.Between(pack, nothing, input)
            .Where(step => step.Pool is not null || step.Lever == Aid.Name)
            .Select(step => (step, Alone: Trust(step.Swap(nothing, input)) - without))
            .OrderByDescending(row => Math.Abs(row.Alone))
            .Take(Weightiest.Most))
            yield return new Cause(Words(step), 0.5 * (alone + (trust - Trust(step.Swap(input, nothing)))));

        double Trust(RoundInput other, bool heard = true)
        {
            WorldInMotion world = new(pack.Numbers, state) { Seed = seed };
            TreatyRound.Look(world, treaties);
            var orders = Orders.Of(pack, world, state.Round + 1, other.Plans, other.Pledges);
            TreatyRound.Open(pack, heard ? state : Unheard, treaties, world, orders);
            trade.Open(world, orders);
            for (var year = 0; year < pack.YearsPerRound; year++)
                OneYear.Pass(world, orders);
            Standing.Reckon(world);
            return Mean(world);
        }
    }

    // As if nobody had heard how duties were kept in the round before.
    private WorldState Unheard => state with { Nations = [.. state.Nations.Select(nation => nation with { DutiesHeard = null, DutiesKept = null })] };

    private Said Words(Step step)
    {
        var (place, orders) = (pack.PlaceOf(step.Nation), played.Orders);
        return step.Pool is { } pool
            ? PromiseWords.Of(step.Nation, new ChallengeId(pool), played, place, step.Promised(input))
            : Said.Of("cause.aid-given", ("nation", step.Nation.Value), ("billions", orders.Given(place) - orders.ToClimate[place] - orders.ToPoverty[place] - orders.ToOtherPools(place)));
    }

    private static double Mean(WorldInMotion world)
    {
        var sum = 0.0;
        foreach (var reputation in world.Reputation)
            sum += reputation;
        return 100.0 * sum / world.Seats;
    }

    private IEnumerable<(string Key, double Poverty, double Prosperity)> Livings()
    {
        var now = Living.Of(before);
        var then = Living.Of(played.World);
        var (poverty, prosperity) = now.Read(pack.Numbers);
        foreach (var (key, step) in Living.Steps)
        {
            step(now, then);
            var (poorer, richer) = now.Read(pack.Numbers);
            yield return (key, poorer - poverty, richer - prosperity);
            (poverty, prosperity) = (poorer, richer);
        }
    }
}
