using Microsoft.AspNetCore.HttpOverrides;

namespace WorldTable.Server.Hosting;

/// <summary>What stands between this server and the players.</summary>
public static class ProxyHosting
{
    extension(WebApplication app)
    {
        /// <summary>A proxy that the host trusts may say for whom it asks; anybody else who says so is not believed, or every pupil could choose an own address and an own host.</summary>
        public void UseTrustedProxies(ServerOptions options)
        {
            if (options.TrustedProxies.Count == 0)
            {
                return;
            }
            ForwardedHeadersOptions forwarded = new()
            {
                ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
                // As many as are trusted: each is asked for by name.
                ForwardLimit = null,
            };
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (System.Net.IPNetwork proxy in options.TrustedProxies)
            {
                forwarded.KnownIPNetworks.Add(proxy);
            }
            app.UseForwardedHeaders(forwarded);
        }
    }
}
