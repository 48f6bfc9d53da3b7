namespace WorldTable.Server.Hosting;

/// <summary>How this process listens and what it logs.</summary>
public static class EdgeHosting
{
    extension(WebApplicationBuilder builder)
    {
        public void AddListening(ServerOptions options)
        {
            builder.Services.AddSingleton(options);
            builder.Services.AddSingleton(TimeProvider.System);
            builder.WebHost.UseUrls(options.ListensOn);
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
            builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(15));
        }

        /// <summary>A host reads what went wrong with the game, not how the framework feels.</summary>
        public void AddLog()
        {
            builder.Logging.ClearProviders();
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            builder.Logging.AddFilter("WorldTable", LogLevel.Information);
            // Orleans warns about every slow moment of a laptop; what matters to a world is said by the grains.
            builder.Logging.AddFilter("Orleans", LogLevel.Error);
            // A failed start is said plainly by whoever started it.
            builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
            builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
            // The hub answers its own refusals and logs its own failures.
            builder.Logging.AddFilter("Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher", LogLevel.None);
            // Every failure that reaches a person is logged by the game itself.
            builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.Error);
        }
    }
}
