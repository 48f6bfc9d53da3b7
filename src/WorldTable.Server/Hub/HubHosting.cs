using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;
using WorldTable.Rules;
using WorldTable.Server.Identity;
using WorldTable.Server.Limits;
using WorldTable.Server.Relay;

namespace WorldTable.Server.Hub;

/// <summary>The hub at <c>/hub</c>: WebSockets, server-sent events or long polling, whatever the school lets through.</summary>
public static class HubHosting
{
    public const string Path = "/hub";

    /// <summary>The rules' own JSON: an answer is written by the type that lists its kinds.</summary>
    public static JsonSerializerOptions Json { get; } = RulesJson.Options;

    extension(WebApplicationBuilder builder)
    {
        public void AddTableHub()
        {
            builder.Services.AddSingleton<WorldRelay>();
            builder.Services.AddSingleton<Tempo>();
            builder.Services.AddSingleton<Gatekeeper>();
            builder.Services.AddSingleton<Table>();
            builder.Services.AddSingleton<Conversation>();
            builder.Services.AddSingleton<Foresight>();
            builder.Services.AddHostedService<IdleFeeds>();
            builder.Services
                .AddSignalR(hub =>
                {
                    hub.KeepAliveInterval = TimeSpan.FromSeconds(5);
                    hub.ClientTimeoutInterval = TimeSpan.FromSeconds(20);
                    hub.MaximumReceiveMessageSize = WireLimits.TransportBytes;
                    hub.EnableDetailedErrors = false;
                })
                .AddJsonProtocol(protocol => protocol.PayloadSerializerOptions = Json);
            // The last protocol of a name is the one that is spoken.
            builder.Services.AddSingleton<IHubProtocol>(services => new TolerantProtocol(new JsonHubProtocol(services.GetRequiredService<IOptions<JsonHubProtocolOptions>>())));
        }
    }

    extension(WebApplication app)
    {
        public void MapTableHub() =>
            app.MapHub<TableHub>(Path, connection =>
            {
                connection.Transports = HttpTransportType.WebSockets | HttpTransportType.ServerSentEvents | HttpTransportType.LongPolling;
                connection.ApplicationMaxBufferSize = WireLimits.TransportBytes;
            })
            .RequireRateLimiting(RateLimits.Connecting);
    }
}
