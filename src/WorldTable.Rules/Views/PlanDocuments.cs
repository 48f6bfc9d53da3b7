using System.Diagnostics;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Rounds;

namespace WorldTable.Rules.Views;

/// <summary>Draws a nation's secret plan as its delegates see it.</summary>
public static class PlanDocuments
{
    /// <summary>The plan with budget, levers, hand and what each amount buys for this nation.</summary>
    public static PlanDocument Of(RoundView view, NationId nation, NationTable table) => throw new UnreachableException();

    /// <summary>The table of a nation when a round opens: last round's plan (for the first round the pack's), trimmed to what still holds; not ready, no guess.</summary>
    public static NationTable OpeningTable(RoundView view, NationId nation, Plan? last) => throw new UnreachableException();
}
