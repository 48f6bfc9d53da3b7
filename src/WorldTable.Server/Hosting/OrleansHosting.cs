using System.Net;
using Orleans.Configuration;
using Orleans.Providers;
using Orleans.Serialization;
using Orleans.Storage;
using WorldTable.Grains;
using WorldTable.Rules;
using WorldTable.Storage.Blobs;
using WorldTable.Storage.Folders;
using WorldTable.Storage.Json;

namespace WorldTable.Server.Hosting;

/// <summary>Puts the grains into this process, or reaches them through a silo's gateway.</summary>
public static class OrleansHosting
{
    extension(WebApplicationBuilder builder)
    {
        /// <summary>This process keeps worlds: in the account, or else in the folder it holds.</summary>
        public void AddSilo(Cluster cluster, DataFolder folder, BlobAccount? account)
        {
            builder.Services.AddSingleton(cluster);
            builder.Services.AddSingleton<UnusedWorlds>();
            builder.Services.AddHostedService(services => services.GetRequiredService<UnusedWorlds>());
            builder.UseOrleans(silo =>
            {
                silo.UseLocalhostClustering(cluster.SiloPort, cluster.GatewayPort, primarySiloEndpoint: null, Cluster.Game, cluster.Id);
                // Under the provider's name, where every provider looks for it.
                silo.Services.AddKeyedSingleton<IGrainStorageSerializer>(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, new JsonRecordSerializer(RulesJson.Options));
                if (account is null)
                {
                    silo.AddSqliteGrainStorageAsDefault(storage => storage.Folder = folder);
                }
                else
                {
                    silo.AddAzureBlobGrainStorageAsDefault((AzureBlobStorageOptions storage) => (storage.BlobServiceClient, storage.WriteMode) = (account.Client, AzureBlobStorageWriteMode.BufferedStream));
                }
                silo.AddWorldTable();
            });
        }

        /// <summary>This process serves pages and asks a silo on this machine; it waits until that one is there.</summary>
        public void AddSiloClient(Cluster cluster)
        {
            builder.Services.AddSingleton(cluster);
            builder.UseOrleansClient(client =>
            {
                client.UseStaticClustering(new IPEndPoint(IPAddress.Loopback, cluster.GatewayPort));
                client.Configure<ClusterOptions>(options =>
                {
                    options.ServiceId = Cluster.Game;
                    options.ClusterId = cluster.Id;
                });
                client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(2));
                client.UseConnectionRetryFilter(async (_, stop) =>
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(500), stop);
                    return true;
                });
                client.Services.AddSerializer(serializer => serializer.AddWorldTableJson());
            });
        }
    }
}
