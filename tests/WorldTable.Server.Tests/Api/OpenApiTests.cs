using System.Net;
using System.Text.Json;
using WorldTable.Server.Tests.Rooms;

namespace WorldTable.Server.Tests.Api;

public sealed class OpenApiTests(OpenRoom room)
{
    [Fact]
    public async Task The_document_lists_every_route_with_its_body_and_its_token()
    {
        using Tool tool = Tool.At(room.Address);

        Heard heard = await tool.GetAsync("openapi/v1.json");

        Assert.Equal(HttpStatusCode.OK, heard.Status);
        JsonElement paths = JsonElement.Parse(heard.Text).GetProperty("paths");
        Assert.Equal(
            ["/api/cards/{domain}", "/api/packs/{pack}/treaty-kit", "/api/worlds", "/api/worlds/{code}", "/api/worlds/{code}/channels/{channel}", "/api/worlds/{code}/clock", "/api/worlds/{code}/forecast", "/api/worlds/{code}/forecast/treaty", "/api/worlds/{code}/messages", "/api/worlds/{code}/moves", "/api/worlds/{code}/mutes", "/api/worlds/{code}/seat", "/api/worlds/{code}/seats", "/api/worlds/{code}/seats/{nation}", "/health/live", "/health/ready"],
            paths.EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));
        JsonElement moves = paths.GetProperty("/api/worlds/{code}/moves").GetProperty("post");
        Assert.Contains("set-plan", moves.GetProperty("requestBody").ToString(), StringComparison.Ordinal);
        Assert.Equal(1, moves.GetProperty("security").GetArrayLength());
        Assert.True(moves.GetProperty("responses").TryGetProperty("409", out _));
    }

    [Fact]
    public async Task Names_are_texts_in_the_document()
    {
        using Tool tool = Tool.At(room.Address);

        string text = (await tool.GetAsync("openapi/v1.json")).Text;

        JsonElement seats = JsonElement.Parse(text).GetProperty("paths").GetProperty("/api/worlds/{code}/seats").GetProperty("post");
        Assert.Equal("string", seats.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("properties").GetProperty("nation").GetProperty("type").GetString());
    }
}
