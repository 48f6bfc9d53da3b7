using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Serialization;
using WorldTable.Rules;

namespace WorldTable.Grains;

/// <summary>What a silo or a client needs to speak about the game.</summary>
public static class GrainsRegistration
{
    /// <summary>Everything a silo needs for the game but its storage: the keepers find their store as the default grain storage.</summary>
    public static ISiloBuilder AddWorldTable(this ISiloBuilder silo)
    {
        silo.Services.TryAddSingleton(TimeProvider.System);
        silo.Services.AddSerializer(serializer => serializer.AddWorldTableJson());
        return silo;
    }

    /// <summary>Rules types travel between grains as the same JSON that is stored and sent to pages.</summary>
    public static ISerializerBuilder AddWorldTableJson(this ISerializerBuilder builder) =>
        builder.AddJsonSerializer(
            isSupported: type => type.Assembly == typeof(RulesJson).Assembly,
            jsonSerializerOptions: RulesJson.Options);
}
