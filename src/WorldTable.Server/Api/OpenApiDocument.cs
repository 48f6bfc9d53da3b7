using Microsoft.OpenApi;

namespace WorldTable.Server.Api;

/// <summary>The document that describes the API to programs.</summary>
public static class OpenApiDocument
{
    private const string Token = "token";

    extension(WebApplicationBuilder builder)
    {
        public void AddOpenApiDocument() =>
            builder.Services.AddOpenApi("v1", api =>
            {
                api.AddDocumentTransformer((document, _, _) =>
                {
                    document.Info = new()
                    {
                        Title = "WorldTable",
                        Version = "1",
                        Description = "A game of global cooperation: worlds, seats, moves and the clock. Every refusal is problem+json with a stable code.",
                    };
                    document.Servers = [];
                    document.Components ??= new();
                    document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
                    {
                        [Token] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A seat's or the facilitator's token." },
                    };
                    return Task.CompletedTask;
                });
                api.AddOperationTransformer((operation, context, _) =>
                {
                    if (context.Description.ActionDescriptor.EndpointMetadata.OfType<TokenRequired>().Any())
                    {
                        operation.Security = [new() { [new OpenApiSecuritySchemeReference(Token, context.Document)] = [] }];
                    }
                    return Task.CompletedTask;
                });
            });
    }

    extension(RouteHandlerBuilder route)
    {
        public RouteHandlerBuilder RequiresToken() => route.WithMetadata(new TokenRequired());
    }

    private sealed class TokenRequired;
}
