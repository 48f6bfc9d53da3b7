using Orleans.Serialization;
using WorldTable.Rules;

namespace WorldTable.Grains;

/// <summary>What a silo or a client needs to speak about the game.</summary>
public static class GrainsRegistration
{
    /// <summary>Rules types travel between grains as the same JSON that is stored and sent to pages.</summary>
    public static ISerializerBuilder AddWorldTableJson(this ISerializerBuilder builder) =>
        builder.AddJsonSerializer(
            isSupported: type => type.Assembly == typeof(RulesJson).Assembly,
            jsonSerializerOptions: RulesJson.Options);
}
