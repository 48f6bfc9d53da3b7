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
                Meet(silo, cluster);
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

        /// <summary>This process serves pages and asks a silo on this machine, or any of its cluster; it waits until one is there.</summary>
        public void AddSiloClient(Cluster cluster)
        {
            builder.Services.AddSingleton(cluster);
            builder.UseOrleansClient(client =>
            {
                if (cluster.Meeting is null)
                {
                    client.UseStaticClustering(new IPEndPoint(IPAddress.Loopback, cluster.GatewayPort));
                }
                else
                {
                    client.UseRedisClustering(redis => redis.ConfigurationOptions = cluster.Meeting);
                }
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

    private static void Meet(ISiloBuilder silo, Cluster cluster)
    {
        if (cluster.Meeting is null)
        {
            silo.UseLocalhostClustering(cluster.SiloPort, cluster.GatewayPort, primarySiloEndpoint: null, Cluster.Game, cluster.Id);
            return;
        }
        silo.UseRedisClustering(redis => redis.ConfigurationOptions = cluster.Meeting);
        Remember(silo.Services);
        silo.ConfigureEndpoints(cluster.Advertised!, cluster.SiloPort, cluster.GatewayPort, listenOnAnyHostAddress: !IPAddress.IsLoopback(cluster.Advertised!));
        silo.Configure<ClusterOptions>(options =>
        {
            options.ServiceId = Cluster.Game;
            options.ClusterId = cluster.Id;
        });
        silo.Configure<ClusterMembershipOptions>(membership =>
        {
            // A class waits while a dead silo is still believed alive: three missed probes of two seconds.
            membership.ProbeTimeout = TimeSpan.FromSeconds(2);
            membership.NumMissedProbesLimit = 3;
            membership.TableRefreshTimeout = TimeSpan.FromSeconds(10);
            membership.DefunctSiloCleanupPeriod = TimeSpan.FromHours(1);
        });
    }

    /// <summary>The official table of who is there, asked through each silo's own memory of it.</summary>
    private static void Remember(IServiceCollection services)
    {
        ServiceDescriptor meeting = services.Last(one => one.ServiceType == typeof(IMembershipTable));
        services.Remove(meeting);
        services.AddSingleton<IMembershipTable>(given => new MeetingMemory(
            (IMembershipTable)meeting.ImplementationFactory!(given), () => given.GetRequiredService<ILocalSiloDetails>().SiloAddress, given.GetRequiredService<ILogger<MeetingMemory>>()));
    }
}
