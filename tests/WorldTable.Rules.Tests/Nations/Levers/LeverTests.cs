using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Tests.Domains.Trade;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Tests.Nations.Levers;

public sealed class LeverTests
{
    // The client draws these; a domain without a glyph would be a hole in the page.
    private static readonly string[] Domains =
        ["diplomacy", "bodies", "culture", "trade", "development", "science", "space", "security", "rights", "peacekeeping", "climate", "health", "relief"];

    [Fact]
    public void Every_kind_of_lever_is_listed_once_and_tested_under_its_name()
    {
        var kinds = typeof(Lever).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Lever)) && !type.IsAbstract).Select(type => type.Name).Order().ToList();

        Assert.Equal(kinds, Lever.All.Select(lever => lever.GetType().Name).Order());
        Assert.Equal(Lever.All.Count, Lever.All.Select(lever => lever.Id).Distinct().Count());
        Assert.All(kinds, kind => Assert.Contains(typeof(LeverTests).Assembly.GetTypes(), test => test.Name == kind + "Tests"));
    }

    [Fact]
    public void Every_lever_says_what_it_asks_for_where_it_belongs_and_what_it_buys()
    {
        var pack = TradingTable.Pack;
        foreach (var lever in Lever.All)
        {
            Assert.Same(lever, Lever.Named(lever.Id));
            Assert.True(lever.Form.Min < lever.Form.Max && lever.Form.Step > 0.0);
            foreach (var to in lever.Targets(pack, new NationId("EAC")))
            {
                Assert.Contains(lever.Domain(pack, to), Domains);
                Assert.Equal(["value"], Keys.All[lever.BuysKey(to)]);
                Assert.NotNull(pack.OpensInRound(lever.Id, to));
            }
        }
        Assert.Null(Lever.Named(new LeverId("magic")));
    }

    [Fact]
    public void A_lever_can_go_where_its_list_of_targets_says_and_nowhere_else()
    {
        string?[] candidates = [null, "", "USA", "EAC", "REST", "ATL", "climate", "poverty", "tides"];
        foreach (var pack in new[] { TradingTable.Pack, Playing.Small().Pack })
        {
            NationId nation = new("EAC");
            Assert.All(Lever.All, lever => Assert.Equal(candidates.Where(to => lever.Targets(pack, nation).Contains(to)), candidates.Where(to => lever.CanGoTo(pack, nation, to))));
        }
    }
}
