using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Providers;
using Orleans.Runtime.Hosting;
using Orleans.Serialization.Serializers;
using Orleans.Storage;
using WorldTable.Storage.Blobs;
using WorldTable.Storage.Shelf;

// Where the official provider has them, so that a host can change to that one without changing a line.
namespace Orleans.Hosting;

/// <summary>Lets a silo keep its grains in blobs of an Azure Storage account, or of Azurite.</summary>
public static class AzureBlobSiloBuilderExtensions
{
    public static ISiloBuilder AddAzureBlobGrainStorageAsDefault(this ISiloBuilder builder, Action<AzureBlobStorageOptions> configureOptions) =>
        builder.AddAzureBlobGrainStorage(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, configureOptions);

    public static ISiloBuilder AddAzureBlobGrainStorage(this ISiloBuilder builder, string name, Action<AzureBlobStorageOptions> configureOptions) =>
        builder.ConfigureServices(services => services.AddAzureBlobGrainStorage(name, configureOptions));

    public static ISiloBuilder AddAzureBlobGrainStorageAsDefault(this ISiloBuilder builder, Action<OptionsBuilder<AzureBlobStorageOptions>>? configureOptions = null) =>
        builder.AddAzureBlobGrainStorage(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, configureOptions);

    public static ISiloBuilder AddAzureBlobGrainStorage(this ISiloBuilder builder, string name, Action<OptionsBuilder<AzureBlobStorageOptions>>? configureOptions = null) =>
        builder.ConfigureServices(services => services.AddAzureBlobGrainStorage(name, configureOptions));

    public static IServiceCollection AddAzureBlobGrainStorageAsDefault(this IServiceCollection services, Action<AzureBlobStorageOptions> configureOptions) =>
        services.AddAzureBlobGrainStorage(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, configureOptions);

    public static IServiceCollection AddAzureBlobGrainStorage(this IServiceCollection services, string name, Action<AzureBlobStorageOptions> configureOptions) =>
        services.AddAzureBlobGrainStorage(name, options => options.Configure(configureOptions));

    public static IServiceCollection AddAzureBlobGrainStorageAsDefault(this IServiceCollection services, Action<OptionsBuilder<AzureBlobStorageOptions>>? configureOptions = null) =>
        services.AddAzureBlobGrainStorage(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, configureOptions);

    /// <summary>Also offers the store as <see cref="IRecordShelf"/> and <see cref="IStoreProbe"/>.</summary>
    public static IServiceCollection AddAzureBlobGrainStorage(this IServiceCollection services, string name, Action<OptionsBuilder<AzureBlobStorageOptions>>? configureOptions = null)
    {
        configureOptions?.Invoke(services.AddOptions<AzureBlobStorageOptions>(name));
        services.AddTransient<IConfigurationValidator>(provider => new AzureBlobStorageOptionsValidator(OptionsOf(provider, name), name));
        services.AddTransient<IPostConfigureOptions<AzureBlobStorageOptions>, DefaultStorageProviderSerializerOptionsConfigurator<AzureBlobStorageOptions>>();
        services.ConfigureNamedOptionForLogging<AzureBlobStorageOptions>(name);
        services.AddKeyedSingleton(name, (provider, _) =>
        {
            var options = OptionsOf(provider, name);
            return new BlobStore(options, options.BuildContainerFactory(provider, options));
        });
        services.TryAddSingleton(provider => new BlobShelf(provider.GetRequiredKeyedService<BlobStore>(name)));
        services.TryAddSingleton<IRecordShelf>(provider => provider.GetRequiredService<BlobShelf>());
        services.TryAddSingleton<IStoreProbe>(provider => provider.GetRequiredService<BlobShelf>());
        return services.AddGrainStorage(name, (provider, _) =>
            new AzureBlobGrainStorage(name, OptionsOf(provider, name), provider.GetRequiredKeyedService<BlobStore>(name), provider.GetRequiredService<IActivatorProvider>()));
    }

    private static AzureBlobStorageOptions OptionsOf(IServiceProvider services, string name) => services.GetRequiredService<IOptionsMonitor<AzureBlobStorageOptions>>().Get(name);
}
