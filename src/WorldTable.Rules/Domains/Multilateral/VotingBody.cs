namespace WorldTable.Rules.Domains.Multilateral;

/// <summary>Whoever decides by voting: members with weights, the weight that a decision needs, and members that can stop any decision.</summary>
public sealed class VotingBody
{
    /// <param name="weights">by member; none below 0</param>
    /// <param name="quota">the weight in favour that a decision needs: above 0, and not above the sum of all weights</param>
    /// <param name="vetoes">places of the members whose no stops a decision, each once</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such body.</exception>
    public VotingBody(IReadOnlyList<decimal> weights, decimal quota, IReadOnlyCollection<int>? vetoes = null)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentOutOfRangeException.ThrowIfZero(weights.Count, nameof(weights));
        foreach (var weight in weights)
            ArgumentOutOfRangeException.ThrowIfNegative(weight, nameof(weights));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(quota);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quota, weights.Sum());
        HasVeto = new bool[weights.Count];
        foreach (var member in vetoes ?? [])
        {
            if (member < 0 || member >= weights.Count || HasVeto[member])
                throw new ArgumentOutOfRangeException(nameof(vetoes), member, "A veto belongs to a member, once.");
            HasVeto[member] = true;
        }
        (Weights, Quota) = ([.. weights], quota);
    }

    public IReadOnlyList<decimal> Weights { get; }

    public decimal Quota { get; }

    internal bool[] HasVeto { get; }

    /// <summary>Whether a decision is taken when these members are in favour and all others against.</summary>
    public bool Passes(IReadOnlyCollection<int> inFavour)
    {
        ArgumentNullException.ThrowIfNull(inFavour);
        for (var member = 0; member < HasVeto.Length; member++)
        {
            if (HasVeto[member] && !inFavour.Contains(member))
                return false;
        }
        return inFavour.Sum(member => Weights[member]) >= Quota;
    }
}
