using System.Net;
using WorldTable.Server.Api;
using WorldTable.Server.Hosting;
using WorldTable.Server.Tests.Rooms;

namespace WorldTable.Server.Tests.Hosting;

public sealed class ProxyTests
{
    [Fact]
    public async Task What_a_stranger_says_about_address_and_host_is_not_believed()
    {
        await using OpenRoom room = await OpenRoom.WithAsync(new ServerOptions { Limits = 0.05 });
        using Tool tool = await Tool.WithWorldAsync(room.Address);

        (string link, string policy) = await AskAsync(room, tool.Code);
        HttpStatusCode[] answers = await HammerAsync(room, tool.Code);

        Assert.DoesNotContain("evil.example", link + policy, StringComparison.Ordinal);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
    }

    [Fact]
    public async Task A_trusted_proxy_says_for_whom_it_asks()
    {
        await using OpenRoom room = await OpenRoom.WithAsync(new ServerOptions { Limits = 0.05, TrustedProxies = [IPNetwork.Parse("127.0.0.0/8")] });
        using Tool tool = await Tool.WithWorldAsync(room.Address);

        (string link, string policy) = await AskAsync(room, tool.Code);
        HttpStatusCode[] answers = await HammerAsync(room, tool.Code);

        Assert.StartsWith("https://evil.example/join/", link, StringComparison.Ordinal);
        Assert.Contains("wss://evil.example", policy, StringComparison.Ordinal);
        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, answers);
    }

    [Theory]
    [InlineData(true, "--trusted-proxy", "127.0.0.1", "--trusted-proxy", "fd00::/8", "--trusted-proxy", "10.0.0.0/8")]
    [InlineData(false, "--trusted-proxy", "proxy.school.example")]
    [InlineData(false, "--trusted-proxy", "10.0.0.0/99")]
    public async Task A_proxy_is_trusted_by_address_or_network(bool understood, params string[] words)
    {
        TextWriter before = Console.Error;
        using StringWriter said = new();
        Console.SetError(said);
        int proxies = -1;
        try
        {
            Assert.Equal(understood ? 0 : 2, await CommandLine.RunAsync(words, options => Task.FromResult((proxies = options.TrustedProxies.Count) * 0), (_, _) => 0));
        }
        finally
        {
            Console.SetError(before);
        }
        Assert.Equal(understood ? 3 : -1, proxies);
        Assert.Equal(!understood, said.ToString().Contains("must be an address or a network", StringComparison.Ordinal));
    }

    private static async Task<(string Link, string Policy)> AskAsync(OpenRoom room, string code)
    {
        using HttpClient http = new() { BaseAddress = room.Address };
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri($"api/worlds/{code}", UriKind.Relative));
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "203.0.113.200");
        using HttpResponseMessage answer = await http.SendAsync(request);
        WorldLook look = new Heard(answer.StatusCode, await answer.Content.ReadAsStringAsync(), ContentType: null).As<WorldLook>();
        return (look.JoinLink, answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    /// <summary>Many quick requests, each as if for somebody else.</summary>
    private static async Task<HttpStatusCode[]> HammerAsync(OpenRoom room, string code)
    {
        using HttpClient http = new() { BaseAddress = room.Address };
        return await Task.WhenAll(Enumerable.Range(1, 200).Select(async pupil =>
        {
            using HttpRequestMessage request = new(HttpMethod.Get, new Uri($"api/worlds/{code}/seat", UriKind.Relative));
            request.Headers.Add("X-Forwarded-For", $"203.0.113.{pupil}");
            using HttpResponseMessage answer = await http.SendAsync(request);
            return answer.StatusCode;
        }));
    }
}
