using WorldTable.Rules.Challenges;
using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Nations.Levers;

/// <summary>A contribution to the pool of a challenge.</summary>
public sealed class Pool : Lever
{
    public static LeverId Name { get; } = new("pool");

    public override LeverId Id => Name;

    public override AmountForm Form => PercentOfBudget;

    public override bool CanWait => true;

    public override string Domain(Pack pack, string? to) => to is null ? "climate" : pack.Challenge(new ChallengeId(to))?.Domain ?? "climate";

    public override IReadOnlyList<string?> Targets(Pack pack, NationId nation) => [.. pack.Challenges.Select(challenge => challenge.Value)];

    public override bool CanGoTo(Pack pack, NationId nation, string? to) => to is not null && pack.Challenge(new ChallengeId(to)) is not null;

    public override void Order(Orders orders, Pack pack, int row, string? to, double amount) =>
        orders.PoolOf(new ChallengeId(to!))[row] += amount;

    public override string BuysKey(string? to) => "buys.pool-" + to;

    /// <summary>Climate: Mt CO2 a year avoided wherever cheapest; poverty: thousands of people lifted out; another challenge: as its kind says; when the round ends.</summary>
    public override double Buys(Outlook outlook, int row, string? to, double amount) => ChallengeKind.Named(new ChallengeId(to!))!.Buys(outlook, row, amount);
}
