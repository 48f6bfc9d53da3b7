using WorldTable.Rules.Challenges;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;

namespace WorldTable.Rules.Rounds;

/// <summary>The conditional pledges among the plans. Where there are none, nothing is done and nothing allocated.</summary>
public sealed partial class Orders
{
    private Offer[] offers = [];
    private int offered;

    /// <summary>All of them, settled together.</summary>
    public ReadOnlySpan<Offer> Offers => offers.AsSpan(0, offered);

    /// <summary>A seat's conditional pledge to a challenge's pool; null when it made none.</summary>
    public Offer? Offer(ChallengeId challenge, int seat)
    {
        foreach (var offer in Offers)
        {
            if (offer.Seat == seat && offer.Challenge == challenge)
                return offer;
        }
        return null;
    }

    /// <summary>
    /// What a seat's word to a challenge's pool came to: what it announced, and its conditional pledge if its condition held. What an announcement promises anyhow is not promised twice.
    /// </summary>
    public double Word(ChallengeId challenge, int seat, double announced)
    {
        if (Offer(challenge, seat) is not { Held: true } offer)
            return announced;
        var beyond = Contribution(challenge, seat) - announced;
        return announced + (beyond > offer.BillionsPerYear ? offer.BillionsPerYear : beyond > 0.0 ? beyond : 0.0);
    }

    private void Lay(Offer offer)
    {
        if (offered == offers.Length)
            Array.Resize(ref offers, offered == 0 ? 8 : 2 * offered);
        offers[offered++] = offer;
    }

    // Conditional pledges look at everything that is given without a condition.
    private void Settle(Pack pack)
    {
        if (offered == 0)
            return;
        foreach (var challenge in pack.Challenges)
            ConditionalPledges.Settle(PoolOf(challenge), offers.AsSpan(0, offered), challenge);
    }
}
