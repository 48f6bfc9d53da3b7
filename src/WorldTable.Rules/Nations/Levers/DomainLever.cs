using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Rules.Nations.Levers;

/// <summary>A lever of a domain that only some packs have: it has no target, and its orders stand in a table of their own (<see cref="Orders.On(LeverId, string?)"/>).</summary>
public abstract class DomainLever : Lever
{
    /// <summary>The domain that it belongs to.</summary>
    public abstract string Home { get; }

    public sealed override string Domain(Pack pack, string? to) => Home;

    public sealed override IReadOnlyList<string?> Targets(Pack pack, NationId nation) => pack.Has(Home) ? [null] : [];

    public sealed override bool CanGoTo(Pack pack, NationId nation, string? to) => to is null && pack.Has(Home);

    public sealed override void Order(Orders orders, Pack pack, int row, string? to, double amount) => orders.Add(Id, null, row, amount);
}
