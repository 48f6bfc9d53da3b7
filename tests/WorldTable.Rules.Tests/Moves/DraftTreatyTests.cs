using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Tests.Treaties;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Tests.Moves;

public sealed class DraftTreatyTests
{
    [Fact]
    public void A_draft_is_the_first_version_and_its_clauses_have_names()
    {
        var text = AtTreaty.TextOf("USA", "CHN");
        var treaty = AtTreaty.Begun("USA", text with { Clauses = [AtTreaty.Floor(20), AtTreaty.Floor(30, "c4"), AtTreaty.Floor(40, "c4"), AtTreaty.Floor(50, "nonsense")] });

        Assert.Equal(TreatyStatus.Draft, treaty.Status);
        Assert.Equal((1, "USA", 1), (treaty.Table.Newest.Number, treaty.Table.Newest.By.Value, treaty.Table.Newest.Round));
        Assert.Equal(["c5", "c4", "c6", "c7"], treaty.Text.Clauses.Select(clause => clause.Id.Value));
        Assert.Equal(7, treaty.Table.ClausesNamed);
        Assert.Equal(["c5", "c4", "c6", "c7", "terms"], treaty.Table.Newest.Changed);
        Assert.Equal(["drafted"], treaty.Happened);
    }

    [Fact]
    public void Whoever_drafts_is_among_the_parties_and_the_title_is_tidied()
    {
        var treaty = AtTreaty.Begun("IND", AtTreaty.TextOf("USA", "CHN") with { Terms = AtTreaty.TextOf("USA", "CHN").Terms with { Title = "  Cafe\u0301  " } });

        Assert.Equal(["IND", "USA", "CHN"], treaty.Text.Terms.Parties.Select(party => party.Value));
        Assert.Equal("Café", treaty.Text.Terms.Title);
    }

    [Theory]
    [InlineData(Phase.Lobby)]
    [InlineData(Phase.Briefing)]
    [InlineData(Phase.Decision)]
    [InlineData(Phase.Report)]
    public void Treaties_are_begun_at_the_table_only(Phase phase) =>
        Assert.Equal(Refusals.NotNow, AtTreaty.Draft(AtTreaty.TextOf("USA", "CHN")).Refuses(Playing.Small().View(phase), AtTreaty.Seat("USA"))!.Code);

    [Fact]
    public void A_draft_may_be_empty_but_nothing_begins_twice()
    {
        var treaty = AtTreaty.Begun("USA", AtTreaty.TextOf("USA", "CHN") with { Clauses = [] });

        Assert.Empty(treaty.Text.Clauses);
        var again = AtTreaty.Draft(AtTreaty.TextOf("USA", "CHN")).Judge(treaty.Table, treaty.View, AtTreaty.Seat("USA"));
        Assert.Equal(Refusals.TreatyNotNow, Assert.IsType<Ruling<TreatyTable>.Refused>(again).Because.Code);
    }
}
