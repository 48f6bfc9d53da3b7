using Microsoft.OpenApi;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Words;

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
                api.AddSchemaTransformer((schema, context, _) =>
                {
                    Type type = context.JsonTypeInfo.Type;
                    if (type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IName<>)))
                    {
                        schema.Type = JsonSchemaType.String;
                    }
                    if (type == typeof(SaidArgument))
                    {
                        schema.Type = JsonSchemaType.String | JsonSchemaType.Number;
                    }
                    return Task.CompletedTask;
                });
                api.AddOperationTransformer(async (operation, context, cancellation) =>
                {
                    if (context.Description.ActionDescriptor.EndpointMetadata.OfType<BodyOf>().SingleOrDefault() is { } body)
                    {
                        operation.RequestBody = new OpenApiRequestBody
                        {
                            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                            {
                                ["application/json"] = new() { Schema = await context.GetOrCreateSchemaAsync(body.Type, parameterDescription: null, cancellation) },
                            },
                        };
                    }
                    if (context.Description.ActionDescriptor.EndpointMetadata.OfType<TokenRequired>().Any())
                    {
                        operation.Security = [new() { [new OpenApiSecuritySchemeReference(Token, context.Document)] = [] }];
                    }
                });
            });
    }

    extension(RouteHandlerBuilder route)
    {
        public RouteHandlerBuilder RequiresToken() => route.WithMetadata(new TokenRequired());
    }

    private sealed class TokenRequired;
}
