using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Clauses;
using static WorldTable.Rules.Tests.Treaties.AtTreaty;

namespace WorldTable.Rules.Tests.Treaties;

/// <summary>Every refusal that the rules have for treaties.</summary>
internal static class BadMoves
{
    public static IReadOnlyList<Refusal> All
    {
        get
        {
            var view = Playing.Small().View();
            var draft = Drafted("USA", "CHN");
            var offered = Drafted("USA", "CHN").Offered();
            var inForce = InForce("USA", "CHN");
            return
            [
                .. BadTexts.All.Values.Select(bad => Draft(bad.Text).Refuses(view, Seat("USA"))!),
                Draft(TextOf("USA", "CHN") with { Clauses = [new FreeTrade()] }).Refuses(view, Seat("USA"))!,
                Refused(Sign(1).Judge(new TreatyTable { Treaty = new TreatyId("7") }, view, Seat("USA"))),
                draft.Refuses("USA", Sign(1)),
                draft.Refuses("IND", Edit(1, Puts(Floor(1)))),
                draft.Refuses("USA", Unsign()),
                Begun("USA", TextOf("USA", "CHN") with { Clauses = [] }).Refuses("USA", Offer(1)),
                Drafted("USA", "CHN").Does("CHN", Edit(1, Puts(Floor(1)))).Refuses("USA", Offer(1)),
                offered.Refuses("CHN", Withdraw()),
                offered.Refuses("CHN", Sign(1, "c1")),
                Drafted("USA", "CHN").TwoKeys("CHN").Offered().Signed("CHN").Refuses("CHN", Sign(1)),
                inForce.Refuses("IND", Leave()),
                new SetTwoKeys { Id = new MoveId("m"), On = true }.Judge(new NationTable { Plan = Plan.Empty }, view, Seat("USA")) is Ruling<NationTable>.Refused refused ? refused.Because : throw new InvalidOperationException(),
            ];
        }
    }

    private static Refusal Refused(Ruling<TreatyTable> ruling) => ((Ruling<TreatyTable>.Refused)ruling).Because;
}
