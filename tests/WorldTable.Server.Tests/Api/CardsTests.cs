using System.Net;
using WorldTable.Rules.Domains;
using WorldTable.Rules.Moves;
using WorldTable.Server.Tests.Rooms;

namespace WorldTable.Server.Tests.Api;

public sealed class CardsTests(OpenRoom room)
{
    [Fact]
    public async Task Anybody_reads_how_real_a_model_is_in_every_language()
    {
        using Tool tool = Tool.At(room.Address);

        ModelCard card = (await tool.GetAsync("api/cards/climate")).As<ModelCard>();

        Assert.Equal("climate", card.Domain);
        Assert.Equal(["en", "es"], card.Text.Keys);
        Assert.Contains("IPCC", card.Text["es"], StringComparison.Ordinal);
        RefusalTests.AssertRefused(await tool.GetAsync("api/cards/astrology"), HttpStatusCode.NotFound, Refusals.NotFound);
    }
}
