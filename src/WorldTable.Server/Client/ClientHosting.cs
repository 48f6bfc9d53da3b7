using WorldTable.Rules.Moves;
using WorldTable.Server.Api;
using WorldTable.Server.Hub;

namespace WorldTable.Server.Client;

/// <summary>Serves the page under strict rules: nothing from elsewhere, no script but its own files.</summary>
public static class ClientHosting
{
    private static readonly string[] PageMethods = [HttpMethods.Get, HttpMethods.Head];
    private static readonly PathString[] NotPages = ["/api", "/openapi", "/health", HubHosting.Path];

    extension(WebApplicationBuilder builder)
    {
        public void AddClientFiles() => builder.Services.AddSingleton<ClientFiles>();
    }

    extension(WebApplication app)
    {
        public void UseSecurityHeaders() => app.Use((context, next) =>
        {
            IHeaderDictionary headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            headers.ContentSecurityPolicy = Policy(context.Request.Host);
            return next(context);
        });

        public void MapClient() => app.MapFallback("{**path}", async (HttpContext context, ClientFiles files, KnownMethods methods) =>
        {
            bool isPage = !NotPages.Any(place => context.Request.Path.StartsWithSegments(place, StringComparison.OrdinalIgnoreCase));
            bool wantsPage = isPage && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method));
            if (wantsPage && await files.TrySendAsync(context))
            {
                return;
            }
            if (wantsPage && !files.IsBuilt)
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                await context.Response.WriteAsync("The page is not built yet: run `npm ci` and `npm run build` in client/, or start the server with `dotnet run`.");
                return;
            }
            IReadOnlyList<string> known = isPage ? PageMethods : methods.At(context.Request.Path);
            bool otherwise = known.Count > 0 && !known.Contains(context.Request.Method, StringComparer.OrdinalIgnoreCase);
            await (otherwise ? Problems.WrongMethod(context.Response, known) : Problems.Of(Refusals.NotFound)).ExecuteAsync(context);
        }).ExcludeFromDescription();
    }

    // Older Safari does not count a page's own sockets as 'self', so they are named. React sets styles on elements, which needs no style element of ours.
    private static string Policy(HostString host)
    {
        bool plain = host.HasValue && host.Value.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or ':' or '-' or '[' or ']');
        string sockets = plain ? $" ws://{host.Value} wss://{host.Value}" : "";
        return $"default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'{sockets}; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }
}
