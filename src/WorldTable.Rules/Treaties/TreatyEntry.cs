using System.Collections.Immutable;
using WorldTable.Rules.Games;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;

namespace WorldTable.Rules.Treaties;

/// <summary>How far a version is from entering into force: who has signed it, and how much of the world they are.</summary>
public sealed record TreatyEntry(ImmutableList<NationId> Signed, double SignedPercent, bool Met)
{
    // Shares are sums of quotients.
    private const double Rounding = 1e-9;

    /// <summary>Counts the signatures under a version against its own rule of entry.</summary>
    public static TreatyEntry Of(TreatyTable table, TreatyVersion version, Pack pack, TreatyShares shares)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(shares);
        var signed = Signers(table, version.Number, version.Text.Terms);
        var rule = version.Text.Terms.Entry;
        double[] signatures = [.. signed.Select(_ => 1.0)];
        var share = Aggregator.WeightedSum([.. signed.Select(nation => rule.ShareOf is { } shareOf ? shares.By(shareOf)[pack.PlaceOf(nation)] : 0.0)]);
        var met = Aggregator.Threshold(rule.AtLeast).Of(signatures) + (rule.ShareOf is null ? 1.0 : Aggregator.Threshold(rule.SharePercent - Rounding, share).Of(signatures));
        return new(signed, share.Of(signatures), met == 2.0);
    }

    /// <summary>Nations that the terms invite and whose signature under this version counts.</summary>
    public static ImmutableList<NationId> Signers(TreatyTable table, int version, TreatyTerms terms)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(terms);
        return [.. table.Signatures.Where(pair => pair.Value.Version == version && pair.Value.Counts && (terms.OpenToAll || terms.Parties.Contains(pair.Key))).Select(pair => pair.Key)];
    }
}
