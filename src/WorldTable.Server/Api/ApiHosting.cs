using Microsoft.AspNetCore.Diagnostics;
using WorldTable.Rules;
using WorldTable.Rules.Moves;
using WorldTable.Server.Words;

namespace WorldTable.Server.Api;

/// <summary>The HTTP API for hosts and tools, described at <c>/openapi/v1.json</c>.</summary>
public static partial class ApiHosting
{
    extension(WebApplicationBuilder builder)
    {
        public void AddApi()
        {
            builder.Services.AddSingleton<Catalogues>();
            builder.Services.AddSingleton<Worlds>();
            builder.Services.AddSingleton<Bearer>();
            builder.Services.AddSingleton<KnownMethods>();
            builder.Services.ConfigureHttpJsonOptions(http =>
            {
                http.SerializerOptions.DefaultIgnoreCondition = RulesJson.Options.DefaultIgnoreCondition;
                http.SerializerOptions.NumberHandling = RulesJson.Options.NumberHandling;
                http.SerializerOptions.RespectNullableAnnotations = RulesJson.Options.RespectNullableAnnotations;
                http.SerializerOptions.RespectRequiredConstructorParameters = RulesJson.Options.RespectRequiredConstructorParameters;
                http.SerializerOptions.UnmappedMemberHandling = RulesJson.Options.UnmappedMemberHandling;
            });
            builder.AddOpenApiDocument();
        }
    }

    extension(WebApplication app)
    {
        /// <summary>Whatever goes wrong, the answer is a sentence and a code; the details are in the log.</summary>
        public void UseProblems()
        {
            app.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandler = context =>
                {
                    Exception? problem = context.Features.Get<IExceptionHandlerFeature>()?.Error;
                    Refusal because = problem is BadHttpRequestException bad ? Problems.OfStatus(bad.StatusCode) : Refusal.Of(Refusals.NotSaved);
                    return Problems.Of(because).ExecuteAsync(context);
                },
                SuppressDiagnosticsCallback = handled => handled.Exception is BadHttpRequestException,
            });
            app.UseStatusCodePages(pages => pages.HttpContext.WebSockets.IsWebSocketRequest
                ? Task.CompletedTask
                : Problems.Of(Problems.OfStatus(pages.HttpContext.Response.StatusCode)).ExecuteAsync(pages.HttpContext));
        }

        public void MapApi()
        {
            RouteGroupBuilder worlds = app.MapGroup("/api/worlds").WithTags("worlds");
            worlds.MapWorlds();
            worlds.MapSeats();
            worlds.MapMoves();
            worlds.MapTalk();
            app.MapGroup("/api/packs").WithTags("packs").MapPacks();
            app.MapGroup("/api/cards").WithTags("cards").MapCards();
            app.MapOpenApi("/openapi/{documentName:regex(^v1$)}.json");
        }
    }
}
