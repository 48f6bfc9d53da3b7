using System.Text.Json;
using System.Text.Json.Serialization;
using WorldTable.Rules;
using WorldTable.Rules.Moves;
using WorldTable.Server.Limits;

namespace WorldTable.Server.Api;

/// <summary>Something that came over the wire and has not been believed yet: reading it gives the thing or a refusal, never a broken connection.</summary>
[JsonConverter(typeof(UnreadConverter))]
public readonly record struct Unread<T>(JsonElement? Json, long Size, bool NotANumber = false)
    where T : class
{
    /// <summary>Null with a refusal when it is too large, not understood or of an unknown kind.</summary>
    public T? Read(out Refusal refusal)
    {
        refusal = Refusal.Of(Refusals.BadRequest);
        if (Size > WireLimits.MessageBytes)
        {
            refusal = Refusal.Of(Refusals.TooLarge);
            return null;
        }
        if (NotANumber)
        {
            refusal = Refusal.Of(Refusals.UnreadableAmount);
            return null;
        }
        if (Json is not { ValueKind: JsonValueKind.Object } json)
        {
            return null;
        }
        if (json.TryGetProperty("kind", out JsonElement kind) && WireKinds.IsUnknown(typeof(T), kind))
        {
            refusal = Refusal.Of(Refusals.UnknownKind);
            return null;
        }
        try
        {
            return json.Deserialize<T>(RulesJson.Options);
        }
        catch (JsonException problem)
        {
            refusal = WireKinds.Explain(typeof(T), problem.Path, json);
            return null;
        }
        catch (NotSupportedException)
        {
            // A move without a kind: abstract, so it cannot be made.
            return null;
        }
    }
}
