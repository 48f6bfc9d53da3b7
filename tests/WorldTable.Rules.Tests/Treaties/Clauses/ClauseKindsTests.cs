using WorldTable.Rules.Packs;
using WorldTable.Rules.Treaties.Clauses;

namespace WorldTable.Rules.Tests.Treaties.Clauses;

/// <summary>Every kind of clause is found, and tested under its own name (<see cref="ClauseTests"/>).</summary>
public sealed class ClauseKindsTests
{
    /// <summary>One of each kind, from the test that mirrors it.</summary>
    internal static IReadOnlyList<Clause> One { get; } = [.. ClauseKinds.All.Select(kind => Mirror(kind.Type)?.One).OfType<Clause>()];

    [Fact]
    public void Every_kind_has_a_test_of_its_own() => Assert.Equal(ClauseKinds.All.Select(kind => kind.Type), One.Select(clause => clause.GetType()));

    [Fact]
    public void Where_nothing_is_traded_nothing_about_trade_can_be_agreed()
    {
        var (small, world) = (PackShelf.Named("small-table")!, PackShelf.Named("world-2025")!);
        var there = ClauseKinds.FormsIn(small).Select(form => form.Kind).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(ClauseKinds.All.Count, ClauseKinds.FormsIn(world).Count);
        Assert.DoesNotContain(ClauseKinds.Forms, form => form.Domain == "trade" && there.Contains(form.Kind));
        Assert.DoesNotContain("sanction", there);
        Assert.All(
            One.Where(clause => !there.Contains(clause.Form().Kind)),
            clause => Assert.Equal("clause-not-here", clause.Refuses(Bound.Text(small, [clause]), small)?.Code));
    }

    private static ClauseTests? Mirror(Type kind) =>
        typeof(ClauseKindsTests).Assembly.GetType($"{typeof(ClauseKindsTests).Namespace}.{kind.Name}Tests") is { } test ? Activator.CreateInstance(test) as ClauseTests : null;
}
