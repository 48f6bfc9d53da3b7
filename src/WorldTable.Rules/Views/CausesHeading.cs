using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Execution;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Views;

/// <summary>
/// Why headings changed: the world is run again for each step that a nation took. Its part is the mean of what the step does alone and of what it
/// adds when all others are taken too (the Shapley value as long as steps work together in pairs); what is left is the rest. At a large table
/// only the weightiest steps are run again.
/// </summary>
public sealed class CausesHeading
{
    private readonly Pack pack;
    private readonly RoundOutcome before;
    private readonly RoundInput last;
    private readonly RoundInput now;
    private readonly Resolution played;
    private readonly List<(Step Step, MeterReading Change)> changes = [];
    private readonly MeterReading treaties;

    public CausesHeading(Pack pack, RoundOutcome before, RoundInput input, Resolution played, MeterReading heading)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(played);
        (this.pack, this.before, this.played) = (pack, before, played);
        last = new RoundInput { Plans = StandingPlans.Of(pack, before.State), Pledges = before.State.Pledges };
        now = new RoundInput { Plans = played.State.Plans, Pledges = input.Pledges };
        List<Step> steps = [.. Step.Between(pack, last, now)];
        var agreed = before.State.Treaties is not null || played.State.Treaties is not null;
        if (steps.Count == 0 && !agreed)
            return;
        FirstTrade trade = new();
        var none = Heading(last);
        // What changed with the treaties themselves is told apart from what nations did under them.
        var all = agreed ? Heading(now) : heading;
        treaties = agreed ? heading - all : default;
        foreach (var step in Weightiest.Of(pack, before.State, steps, last, now, none, trade))
        {
            var alone = steps.Count == 1 ? all : Heading(step.Swap(last, now));
            var others = steps.Count == 1 ? none : Heading(step.Swap(now, last));
            changes.Add((step, 0.5 * (alone - none + (all - others))));
        }

        MeterReading Heading(RoundInput round) => Forecast.HeadingOf(pack, before.State, round, trade);
    }

    /// <summary>The largest causes of a heading's change and the rest, as shown.</summary>
    public IReadOnlyList<Cause> Of(MeterId meter, double before, double after, string unit) => TopCauses.Of(
        changes.Select(row => new Cause(Words(meter, row.Step), row.Change[meter])).Concat(Treaties(meter)), after - before, unit, shown: Shown.Change(before, after, unit));

    // What treaties that began, changed, ended or punish from now on come to.
    private IEnumerable<Cause> Treaties(MeterId meter)
    {
        if (treaties[meter] == 0.0)
            yield break;
        List<TreatyTable> changed = [.. (played.State.Treaties?.Values ?? []).Where(table => IsOther(table.Standing, before.State.Treaties?.GetValueOrDefault(table.Treaty)?.Standing ?? new TreatyStanding()))];
        yield return new Cause(changed is [var only] ? One(only) : Said.Of("cause.treaties", ("treaties", changed.Count)), treaties[meter]);

        Said One(TreatyTable table) => Said.Of(
            before.State.Treaties?.GetValueOrDefault(table.Treaty)?.Standing.Status == TreatyStatus.InForce ? "cause.treaty" : "cause.treaty-begins",
            ("title", (table.Standing.Text ?? table.Newest.Text).Terms.Title));

        static bool IsOther(TreatyStanding now, TreatyStanding then) =>
            now.Status != then.Status || now.Version != then.Version || !now.Members.Keys.SequenceEqual(then.Members.Keys) || now.Breaches.Count(breach => breach.Remedied) != then.Breaches.Count(breach => breach.Remedied);
    }

    private Said Words(MeterId meter, Step step)
    {
        var place = pack.PlaceOf(step.Nation);
        if (step.Pool is { } pool && meter == MeterNames.Trust)
            return PromiseWords.Of(step.Nation, new ChallengeId(pool), played, place, step.Promised(now));
        var lines = step.Lines(now).ToList();
        // What waited in vain for others was not done.
        var waits = step.Pool is { } to && played.Orders.Offer(new ChallengeId(to), place) is { Held: false };
        var (name, amount) = (("nation", (SaidArgument)step.Nation.Value), lines.Sum(line => waits && line.If is not null ? 0.0 : line.Amount));
        if (step.Lever == CarbonPrice.Name)
            return Said.Of("cause.plan.carbon-price", name, ("dollars", amount));
        if (step.Lever == Tariff.Name)
            return Tariffs(name, lines.Count > 0 ? lines : [.. step.Lines(last)], amount);
        if (step.Lever == Investment.Name)
            return Said.Of("cause.plan.investment", name, ("points", amount));
        if (step.Lever == CarbonBorder.Name)
            return Said.Of("cause.plan.carbon-border", name, ("percent", amount));
        var billions = ("billions", (SaidArgument)(before.Nations[place].BudgetBillionsPerYear * amount / 100.0));
        if (step.Lever != Aid.Name)
            return Said.Of("cause.plan." + step.Lever + (step.Pool is null ? "" : "-" + step.Pool), name, billions);
        var receivers = (lines.Count > 0 ? lines : [.. step.Lines(last)]).Select(line => line.To!).ToList();
        return receivers.Count == 1
            ? Said.Of("cause.plan.aid", name, ("to", receivers[0]), billions)
            : Said.Of("cause.plan.aid-many", name, ("receivers", receivers.Count), billions);
    }

    private static Said Tariffs((string, SaidArgument) name, List<PlanLine> lines, double points) =>
        lines is not [var only] ? Said.Of("cause.plan.tariff-many", name, ("partners", lines.Count))
        : only.To is { } on ? Said.Of("cause.plan.tariff-on", name, ("to", on), ("points", points))
        : Said.Of("cause.plan.tariff", name, ("points", points));
}
