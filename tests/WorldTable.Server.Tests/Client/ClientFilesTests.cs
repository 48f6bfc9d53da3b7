using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using WorldTable.Server.Hosting;
using WorldTable.Server.Tests.Rooms;

namespace WorldTable.Server.Tests.Client;

public sealed class ClientFilesTests : IAsyncLifetime
{
    private const string Script = "assets/main-CAFE1234.js";
    private readonly TemporaryFolder page = new();
    private OpenRoom room = null!;
    private HttpClient http = null!;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(page.Path, "assets"));
        await File.WriteAllTextAsync(Path.Combine(page.Path, "index.html"), "<!doctype html><title>WorldTable</title>");
        await File.WriteAllTextAsync(Path.Combine(page.Path, Script), string.Concat(Enumerable.Repeat("console.log('a table for the world');\n", 200)));
        await File.WriteAllTextAsync(Path.Combine(page.Path, "mark.svg"), "<svg/>");
        room = await OpenRoom.WithAsync(new ServerOptions { Client = page.Path });
        http = new HttpClient { BaseAddress = room.Address };
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await room.DisposeAsync();
        page.Dispose();
    }

    [Fact]
    public async Task A_hashed_file_is_kept_for_good_and_travels_small()
    {
        using HttpResponseMessage plain = await GetAsync(Script);
        using HttpResponseMessage brotli = await GetAsync(Script, "gzip, br");
        using HttpResponseMessage gzip = await GetAsync(Script, "gzip");

        Assert.Contains(plain.Headers.CacheControl!.Extensions, extension => extension.Name == "immutable");
        Assert.Equal(TimeSpan.FromDays(365), plain.Headers.CacheControl.MaxAge);
        Assert.Equal(("text/javascript", "br", "gzip"), (plain.Content.Headers.ContentType!.MediaType, brotli.Content.Headers.ContentEncoding.Single(), gzip.Content.Headers.ContentEncoding.Single()));
        string original = await plain.Content.ReadAsStringAsync();
        Assert.Equal(original, await ReadAsync(new BrotliStream(await brotli.Content.ReadAsStreamAsync(), CompressionMode.Decompress)));
        Assert.Equal(original, await ReadAsync(new GZipStream(await gzip.Content.ReadAsStreamAsync(), CompressionMode.Decompress)));
        Assert.True(brotli.Content.Headers.ContentLength < original.Length / 10);
        Assert.Equal(3, new[] { plain, brotli, gzip }.Select(answer => answer.Headers.ETag!.Tag).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("join")]
    [InlineData("join/CDFGHJ")]
    [InlineData("world/CDFGHJ/report")]
    public async Task Every_address_of_the_page_leads_to_it_and_is_asked_for_each_time(string path)
    {
        using HttpResponseMessage answer = await GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("<title>WorldTable</title>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoCache);
    }

    [Fact]
    public async Task What_a_browser_has_is_not_sent_again_until_it_changes()
    {
        using HttpResponseMessage first = await GetAsync("");
        using HttpResponseMessage again = await GetAsync("", known: first.Headers.ETag);
        await File.WriteAllTextAsync(Path.Combine(page.Path, "index.html"), "<!doctype html><title>A newer WorldTable</title>");
        File.SetLastWriteTimeUtc(Path.Combine(page.Path, "index.html"), DateTime.UtcNow.AddSeconds(5));
        using HttpResponseMessage newer = await GetAsync("", known: first.Headers.ETag);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, newer.StatusCode);
        Assert.Contains("newer", await newer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_but_the_pages_own_files_runs_in_it()
    {
        using HttpResponseMessage answer = await GetAsync("");

        string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'self'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains($"ws://{room.Address.Authority}", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("assets/gone.js")]
    [InlineData("..%2f..%2fetc%2fhosts.txt")]
    [InlineData("assets/..%2f..%2f..%2fetc%2fhosts.txt")]
    public async Task A_file_that_is_not_of_the_page_is_not_there(string path)
    {
        using HttpResponseMessage answer = await GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? encodings = null, EntityTagHeaderValue? known = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (encodings is not null)
        {
            request.Headers.AcceptEncoding.ParseAdd(encodings);
        }
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }
        return await http.SendAsync(request);
    }

    private static async Task<string> ReadAsync(Stream stream)
    {
        using StreamReader reader = new(stream);
        return await reader.ReadToEndAsync();
    }
}
