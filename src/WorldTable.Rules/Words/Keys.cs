using System.Collections.Immutable;

namespace WorldTable.Rules.Words;

/// <summary>
/// Every key that the rules say, with the names of its arguments. Catalogues hold a sentence for each; a test walks whole games and fails for
/// a key or an argument that is not here.
/// </summary>
public static class Keys
{
    /// <summary>Key to argument names.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> All { get; } = new (string Key, string[] Arguments)[]
    {
        // Why a number changed; each stands beside a signed amount in the meter's unit.
        ("cause.inertia", []),
        ("cause.co2", ["gigatonnes", "nation", "percent"]),
        ("cause.methane", []),
        ("cause.haze-less", []),
        ("cause.haze-more", []),
        ("cause.other-gases", []),
        ("cause.growth", []),
        ("cause.warming-damage", []),
        ("cause.clean-cost", []),
        ("cause.given", []),
        ("cause.services", []),
        ("cause.aid", []),
        ("cause.poverty-pool", []),
        ("cause.people", []),
        ("cause.promise-kept", ["nation", "pool", "billions"]),
        ("cause.promise-more", ["nation", "pool", "promised", "given"]),
        ("cause.promise-short", ["nation", "pool", "promised", "given"]),
        ("cause.promise-none", ["nation", "pool"]),
        ("cause.gift", ["nation", "pool", "billions"]),
        ("cause.aid-given", ["nation", "billions"]),
        ("cause.trust-heals", []),
        ("cause.trust-fades", []),
        ("cause.plan.carbon-price", ["nation", "dollars"]),
        ("cause.plan.pool-climate", ["nation", "billions"]),
        ("cause.plan.pool-poverty", ["nation", "billions"]),
        ("cause.plan.clean-research", ["nation", "billions"]),
        ("cause.plan.services", ["nation", "billions"]),
        ("cause.plan.aid", ["nation", "to", "billions"]),
        ("cause.plan.aid-many", ["nation", "receivers", "billions"]),
        // What a whole game did, through which means and by whom.
        ("cause.all.carbon-price", []),
        ("cause.all.pool-climate", []),
        ("cause.all.clean-research", []),
        ("cause.all.services", []),
        ("cause.all.pool-poverty", []),
        ("cause.all.aid", []),
        ("cause.nation", ["nation"]),
        ("cause.rest", []),
        // What an amount of a lever buys; value in the lever's own unit (people in thousands).
        ("buys.carbon-price", ["value"]),
        ("buys.pool-climate", ["value"]),
        ("buys.clean-research", ["value"]),
        ("buys.services", ["value"]),
        ("buys.aid", ["value"]),
        ("buys.pool-poverty", ["value"]),
        // What a pool bought in the last round.
        ("bought.climate", ["megatonnes", "waiting"]),
        ("bought.poverty", ["millions"]),
        // Why a card was dealt.
        ("card.carbon-price", ["gigatonnes", "percent"]),
        ("card.pool-climate", ["heading"]),
        ("card.clean-research", []),
        ("card.services", ["percent", "millions"]),
        ("card.pool-poverty", ["heading"]),
        ("card.aid", ["nation", "percent"]),
        // Over the report.
        ("headline.cooler", ["change"]),
        ("headline.cooler-but-short", ["change", "nation"]),
        ("headline.hotter", ["change"]),
        ("headline.short", ["nation", "billions"]),
        ("headline.kept", ["kept"]),
        ("headline.silent-gifts", []),
        ("headline.silence", []),
        // Under the headline.
        ("lead", ["made", "kept", "billions", "heading", "year"]),
        ("lead.end", ["made", "kept", "billions", "heading", "year"]),
        // One line from each nation.
        ("news.short.climate", ["nation", "billions"]),
        ("news.more.climate", ["nation", "billions"]),
        ("news.kept.climate", ["nation", "billions"]),
        ("news.silent-gift.climate", ["nation", "billions"]),
        ("news.short.poverty", ["nation", "billions"]),
        ("news.more.poverty", ["nation", "billions"]),
        ("news.kept.poverty", ["nation", "billions"]),
        ("news.silent-gift.poverty", ["nation", "billions"]),
        ("news.price-up", ["nation", "dollars"]),
        ("news.price-down", ["nation", "dollars"]),
        ("news.poverty-down", ["nation", "percent"]),
        ("news.poverty-up", ["nation", "percent"]),
        ("news.aid", ["nation", "to", "billions"]),
        ("news.research", ["nation", "billions"]),
        ("news.services", ["nation", "billions"]),
        ("news.waits", ["nation"]),
        ("news.detail", ["income", "poverty", "emissions", "reputation"]),
        // How it ended.
        ("final.won", ["crossed", "lines"]),
        ("final.lost", ["crossed", "lines"]),
        // Why a move was refused by the rules; the edge has more of its own.
        ("refusal.over-budget", ["share"]),
        ("refusal.bad-amount", ["min", "max"]),
        ("refusal.unknown-lever", ["lever"]),
        ("refusal.unknown-target", ["target"]),
        ("refusal.lever-not-yet", ["lever", "round"]),
        ("refusal.lever-twice", ["lever"]),
        ("refusal.unknown-challenge", []),
        ("refusal.unknown-nation", []),
        ("refusal.not-now", ["phase"]),
        ("refusal.bad-request", []),
    }.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Arguments.ToImmutableArray(), StringComparer.Ordinal);
}
