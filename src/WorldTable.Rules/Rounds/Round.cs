using System.Diagnostics;
using WorldTable.Rules.Packs;

namespace WorldTable.Rules.Rounds;

/// <summary>Moves a world through one round: the only place where model time passes.</summary>
public static class Round
{
    /// <summary>Raised whenever the same input would give other bytes.</summary>
    public const int RulesVersion = 1;

    /// <summary>The pack's own start, as the outcome of round 0.</summary>
    public static RoundOutcome Opening(Pack pack, long seed) => throw new UnreachableException();

    /// <summary>Plays one round from the outcome of the round before: resolves it, looks ahead for the headings, writes the report.</summary>
    public static RoundOutcome Play(Pack pack, RoundOutcome before, RoundInput input, long seed) => throw new UnreachableException();
}
