using System.CommandLine;

namespace WorldTable.Server.Verbs;

/// <summary><c>health</c>: whether the server on this machine is ready, for whoever supervises it where there is no shell and no curl.</summary>
internal static class HealthVerb
{
    private const string Ready = "health/ready";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Command Describe()
    {
        Option<Uri> url = new("--url")
        {
            Description = "Where the server listens.",
            HelpName = "URL",
            DefaultValueFactory = _ => new Uri("http://127.0.0.1:5080"),
            CustomParser = said =>
            {
                if (Uri.TryCreate(said.Tokens.SingleOrDefault()?.Value, UriKind.Absolute, out Uri? server) && server.Scheme is "http" or "https")
                {
                    return server;
                }
                said.AddError("--url must start with http:// or https://");
                return null;
            },
        };
        Command health = new("health", "Asks a running server whether it can remember moves. Ends with 0 when it can.") { url };
        health.SetAction((words, stop) => HostVerb.RunAsync(words, said => RunAsync(said, words.GetValue(url)!, stop)));
        return health;
    }

    private static async Task RunAsync(TextWriter said, Uri server, CancellationToken stop)
    {
        using HttpClient http = new() { Timeout = Patience };
        try
        {
            using HttpResponseMessage answer = await http.GetAsync(new Uri(server, Ready), stop);
            if (!answer.IsSuccessStatusCode)
            {
                throw new VerbRefused($"{server} is not ready: {(int)answer.StatusCode}.");
            }
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException or InvalidOperationException or NotSupportedException)
        {
            throw new VerbRefused($"{server} does not answer: {problem.Message}");
        }
        await said.WriteLineAsync($"{server} is ready.");
    }
}
