using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Tests.Treaties;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Tests.Moves;

public sealed class SetTwoKeysTests
{
    private static readonly NationTable Table = new() { Plan = Plan.Empty };

    private static SetTwoKeys Keys(bool on) => new() { Id = new MoveId("m"), On = on };

    [Fact]
    public void Two_keys_hold_from_the_next_round_on_until_they_are_given_up()
    {
        var view = Playing.Small().View() with { SeatsPerNation = 2 };
        var on = Assert.IsType<Ruling<NationTable>.Accepted>(Keys(true).Judge(Table, view, AtTreaty.Seat("USA"))).State;
        var game = Playing.Small();

        var next = Playing.From(game.Pack, Rules.Rounds.Round.Play(game.Pack, game.Outcome, game.Input() with { TwoKeys = [new NationId("USA")] }, 1));

        Assert.True(on.TwoKeys);
        Assert.True(PlanDocuments.OpeningTable(next.View(), new NationId("USA"), last: null).TwoKeys);
        Assert.False(PlanDocuments.OpeningTable(next.View(), new NationId("CHN"), last: null).TwoKeys);
        Assert.Null(next.EndRound().State.TwoKeys);
    }

    [Fact]
    public void Where_a_nation_has_one_delegate_there_is_no_second_key()
    {
        var view = Playing.Small().View();

        Assert.Equal(Refusals.NeedsTwoDelegates, Assert.IsType<Ruling<NationTable>.Refused>(Keys(true).Judge(Table, view, AtTreaty.Seat("USA"))).Because.Code);
        Assert.IsType<Ruling<NationTable>.Accepted>(Keys(false).Judge(Table, view, AtTreaty.Seat("USA")));
        Assert.Equal(Refusals.NotNow, Assert.IsType<Ruling<NationTable>.Refused>(Keys(true).Judge(Table, view with { Phase = Phase.Report }, AtTreaty.Seat("USA"))).Because.Code);
    }
}
