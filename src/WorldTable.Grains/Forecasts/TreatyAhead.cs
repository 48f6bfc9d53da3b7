using WorldTable.Grains.Worlds;
using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Views;

namespace WorldTable.Grains.Forecasts;

/// <summary>Where one version of a treaty leads: worked out once for all who read it, as long as nothing moves in public.</summary>
internal sealed record TreatyAhead(WorldHead Head, Announced Announced, TreatyId Treaty, int Version, TreatyForeseen Foreseen)
{
    public bool Answers(WorldHead head, Announced announced, TreatyId treaty, int version) =>
        (Head.Revision, Treaty, Version) == (head.Revision, treaty, version) && Announced.Equals(announced);

    /// <param name="view">the open round</param>
    /// <param name="announced">what stands in public</param>
    /// <param name="treaty">its number</param>
    /// <param name="version">as it stands in public; how the treaty stands is known from the round's opening</param>
    public static TreatyForeseen Look(RoundView view, Announced announced, TreatyId treaty, TreatyVersion version)
    {
        TreatyTable table = view.Opening.State.Treaties?.GetValueOrDefault(treaty) ?? new TreatyTable { Treaty = treaty };
        return TreatyForecast.Of(view, announced, table with { Versions = [version] }, version.Number);
    }
}
