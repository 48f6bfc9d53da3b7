using System.Numerics;

namespace WorldTable.Rules.Domains.Multilateral;

/// <summary>How many coalitions of members without a veto there are, by size, below the weight that a decision needs; exact whole numbers.</summary>
internal interface ICoalitions
{
    /// <summary>By size, the coalitions of all these members that weigh less than is needed.</summary>
    BigInteger[] Losing();

    /// <summary>By size, the coalitions of the others that lose without this member and win with it.</summary>
    BigInteger[] Turned(int member);
}
