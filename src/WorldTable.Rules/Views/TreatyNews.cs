using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties;

namespace WorldTable.Rules.Views;

/// <summary>What a round came to under treaties, as far as anybody may know: which bind whom from now on, who broke which, and how many duties were seen to be kept.</summary>
public sealed record TreatyNews
{
    /// <summary>Nations that are bound from the next round on, treaty by treaty.</summary>
    public required IReadOnlyList<NewBond> Bonds { get; init; }

    /// <summary>The ledger: promised against delivered, duty by duty; empty when none asked for anything.</summary>
    public required IReadOnlyList<ComplianceRow> Ledger { get; init; }

    /// <summary>Duties that were found broken, the worst first: money that did not come weighs more than anything else that was not done.</summary>
    public IReadOnlyList<ComplianceRow> Broken => [.. Ledger.Where(row => row.Verdict == "broken").OrderByDescending(Missing)];

    /// <summary>How many duties somebody saw, and how many of them were kept.</summary>
    public int Seen => Ledger.Count(row => row.Verdict != "unseen");
    public int Kept => Ledger.Count(row => row.Verdict == "kept");

    public static TreatyNews Of(Pack pack, RoundOutcome before, Resolution played)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(played);
        List<NewBond> bonds = [.. (played.State.Treaties?.Values ?? []).Select(table => Bond(table, before.State.Round + 2)).OfType<NewBond>()];
        return new TreatyNews { Bonds = bonds, Ledger = ComplianceRows.Of(pack, before, played) ?? [] };
    }

    /// <summary>The treaty that binds a nation from the next round on; null when none is new.</summary>
    public NewBond? New(NationId nation) => Bonds.FirstOrDefault(bond => bond.Nations.Contains(nation));

    private static NewBond? Bond(TreatyTable table, int from)
    {
        List<NationId> bound = [.. table.Standing.Members.Where(member => member.Value.Since == from).Select(member => member.Key)];
        return table.Standing.Status == TreatyStatus.InForce && bound.Count > 0
            ? new NewBond((table.Standing.Text ?? table.Newest.Text).Terms.Title, bound, table.Standing.Members.Count, table.Standing.Since == from)
            : null;
    }

    private static double Missing(ComplianceRow row) => row.Unit == "billions" ? row.Promised - (row.Delivered ?? 0.0) : 0.0;
}

/// <summary>A treaty that binds nations anew.</summary>
/// <param name="Title">in its players' own words</param>
/// <param name="Nations">who is bound from now on</param>
/// <param name="Members">how many are bound in all</param>
/// <param name="Begins">it enters into force; else somebody joined it</param>
public sealed record NewBond(string Title, IReadOnlyList<NationId> Nations, int Members, bool Begins);
