using WorldTable.Rules.Domains.Diplomacy;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Words;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Views;

/// <summary>
/// Why today's values changed in a round. Temperature: the heat balance's own account by cause. Incomes and poverty: the world
/// before is turned into the world after one thing at a time, in a fixed order. Trust: each seat's share of the mean.
/// </summary>
public sealed class CausesNow
{
    private readonly Pack pack;
    private readonly Resolution played;
    private readonly WorldInMotion before;
    private readonly List<(string Key, double Poverty, double Prosperity)> living;

    public CausesNow(Pack pack, WorldState state, Resolution played)
    {
        this.pack = pack;
        this.played = played;
        before = new WorldInMotion(pack.Numbers, state);
        OneYear.Look(before);
        living = [.. Livings()];
    }

    /// <summary>The three largest causes of a meter's change and the rest.</summary>
    public IReadOnlyList<Cause> Of(MeterId meter, double change) => TopCauses.Of(
        meter == MeterNames.Temperature ? Temperature()
        : meter == MeterNames.Trust ? Trust()
        : living.Select(step => new Cause(Said.Of(step.Key), meter == MeterNames.Poverty ? step.Poverty : step.Prosperity)),
        change);

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
        for (var i = 0; i < before.Seats; i++)
        {
            var change = 100.0 * (played.World.Reputation[i] - before.Reputation[i]) / before.Seats;
            yield return new Cause(Said.Of(Deed(i, change), ("nation", pack.Nations[i].Code.Value)), change);
        }
    }

    // What a seat did when that explains the change; else trust only drifts back to where nobody did anything.
    private string Deed(int seat, double change)
    {
        var orders = played.Orders;
        var kept = orders.Promised[seat] > 0.0 ? orders.Kept[seat] / orders.Promised[seat] : double.NaN;
        return change < 0.0
            ? kept < Deeds.KeptFrom ? "cause.standing-lost" : "cause.standing-fades"
            : kept >= Deeds.KeptFrom ? "cause.standing-won"
            : orders.Given(seat) > 0.0 ? "cause.standing-gift"
            : "cause.standing-heals";
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
