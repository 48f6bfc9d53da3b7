using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;
using Orleans.Serialization.Configuration;
using WorldTable.Grains.Forecasts;
using WorldTable.Rules;

namespace WorldTable.Grains;

/// <summary>What a silo or a client needs to speak about the game.</summary>
public static class GrainsRegistration
{
    /// <summary>Everything a silo needs for the game but its storage: the keepers find their store as the default grain storage.</summary>
    public static ISiloBuilder AddWorldTable(this ISiloBuilder silo)
    {
        silo.Services.TryAddSingleton(TimeProvider.System);
        silo.Services.AddSingleton<ForecastSeats>();
        silo.Services.AddSerializer(serializer => serializer.AddWorldTableJson());
        return silo;
    }

    /// <summary>Rules types travel between processes as the same JSON that is stored and sent to pages; within one process nobody changes them, so they are shared.</summary>
    public static ISerializerBuilder AddWorldTableJson(this ISerializerBuilder builder)
    {
        builder.Services.AddSingleton<IGeneralizedCopier, SharedRulesTypes>();
        builder.Services.Configure<TypeManifestOptions>(types => types.AddAllowedAssembly(typeof(RulesJson).Assembly));
        // The codec names the exact type itself: the kind that a family writes along is then one member too many.
        JsonSerializerOptions options = new(RulesJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };
        return builder.AddJsonSerializer(
            isSerializable: type => type.Assembly == typeof(RulesJson).Assembly,
            isCopyable: _ => false,
            configureOptions: json => json.Configure(settings => settings.SerializerOptions = options));
    }

    /// <summary>Everything in the rules is immutable: a copy is the thing itself.</summary>
    private sealed class SharedRulesTypes : IGeneralizedCopier
    {
        public bool IsSupportedType(Type type) => type.Assembly == typeof(RulesJson).Assembly;

        public object? DeepCopy(object? input, CopyContext context) => input;
    }
}
