using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using WorldTable.Rules;
using WorldTable.Rules.Moves;
using WorldTable.Server.Limits;

namespace WorldTable.Server.Api;

/// <summary>Either what was asked for, or why not.</summary>
public readonly record struct Outcome<T>(T? Value, Refusal? Because)
    where T : class
{
    public static implicit operator Outcome<T>(T value) => new(value, Because: null);
    public static implicit operator Outcome<T>(Refusal because) => new(Value: null, because);

    public IResult Match(Func<T, IResult> done, Func<Refusal, IResult> refused) => Value is { } value ? done(value) : refused(Because!);
}

/// <summary>Answers in the rules' own JSON.</summary>
public static class Wire
{
    public static IResult Json<T>(T value) => Results.Json(value, RulesJson.Options);

    extension(RouteHandlerBuilder route)
    {
        /// <summary>Which statuses refuse, for the OpenAPI document.</summary>
        public RouteHandlerBuilder Refuses(params ReadOnlySpan<int> statuses)
        {
            foreach (int status in statuses)
            {
                route.Produces<Problem>(status, Problems.ContentType);
            }
            return route;
        }

        /// <summary>What the body is, read by hand so that every fault has a sentence, whatever content type a tool claims.</summary>
        public RouteHandlerBuilder Takes<T>() => route.WithMetadata(new BodyLimit(), new BodyOf(typeof(T)));
    }

    private sealed class BodyLimit : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => WireLimits.TransportBytes;
    }
}

/// <summary>The type of a body, for the OpenAPI document.</summary>
public sealed record BodyOf(Type Type);

/// <summary>Reads what a tool sent.</summary>
public static class Body
{
    public static async Task<Unread<T>> UnreadAsync<T>(HttpRequest request, CancellationToken cancellation)
        where T : class =>
        (await UnreadWithTextAsync<T>(request, cancellation)).Unread;

    /// <summary>Also what was written, for callers that understand more than JSON.</summary>
    public static async Task<(Unread<T> Unread, string Text)> UnreadWithTextAsync<T>(HttpRequest request, CancellationToken cancellation)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(request);
        (byte[] bytes, long size) = await ReceiveAsync(request.Body, cancellation);
        if (size > WireLimits.MessageBytes)
        {
            return (new(Json: null, size), "too large");
        }
        string text = Encoding.UTF8.GetString(bytes);
        try
        {
            return (new(JsonElement.Parse(bytes), bytes.Length), text);
        }
        catch (JsonException)
        {
            return (new(Json: null, bytes.Length, IsNotANumber(bytes)), text);
        }
    }

    public static async Task<(T? Value, Refusal Because)> ReadAsync<T>(HttpRequest request, CancellationToken cancellation)
        where T : class
    {
        T? value = (await UnreadAsync<T>(request, cancellation)).Read(out Refusal because);
        return (value, because);
    }

    // What is too large is still heard out, so that the answer reaches whoever is speaking; only its beginning is kept.
    private static async Task<(byte[] Kept, long Size)> ReceiveAsync(Stream body, CancellationToken cancellation)
    {
        using MemoryStream kept = new();
        byte[] part = ArrayPool<byte>.Shared.Rent(8192);
        try
        {
            long size = 0;
            while (await body.ReadAsync(part, cancellation) is var read and > 0)
            {
                size += read;
                if (size <= WireLimits.MessageBytes)
                {
                    await kept.WriteAsync(part.AsMemory(0, read), cancellation);
                }
            }
            return (kept.ToArray(), size);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(part);
        }
    }

    // JSON has no NaN or Infinity, but programs write them: that is an amount nobody can give, not a broken page.
    internal static bool IsNotANumber(ReadOnlySpan<byte> text)
    {
        Utf8JsonReader reader = new(text);
        try
        {
            while (reader.Read())
            {
            }
            return false;
        }
        catch (JsonException)
        {
            ReadOnlySpan<byte> rest = text[(int)reader.BytesConsumed..].TrimStart(" \t\r\n:,["u8);
            return rest.StartsWith("NaN"u8) || rest.StartsWith("Infinity"u8) || rest.StartsWith("-Infinity"u8);
        }
    }
}
