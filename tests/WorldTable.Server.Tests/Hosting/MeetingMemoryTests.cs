using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;
using StackExchange.Redis;
using WorldTable.Server.Hosting;
using WorldTable.Server.Tests.Rooms;

namespace WorldTable.Server.Tests.Hosting;

/// <summary>Silos and the Redis at which they meet, when it has forgotten them.</summary>
public sealed class MeetingMemoryTests
{
    private static readonly SiloAddress[] Silos = [.. Enumerable.Range(1, 3).Select(port => SiloAddress.New(new IPEndPoint(IPAddress.Loopback, port), 7))];

    [Fact]
    public async Task Silos_that_a_new_Redis_does_not_know_are_entered_again_and_whoever_came_meanwhile_meets_them()
    {
        await using RedisServer redis = await RedisServer.StartAsync();
        using IHost host = HostAt(redis);
        (MeetingMemory first, MeetingMemory second, MeetingMemory third) = (At(host, 0), At(host, 1), At(host, 2));
        await first.InitializeMembershipTable(true);
        await EnterAsync(first, 0);
        await EnterAsync(second, 1);
        MembershipTableData before = await first.ReadAll();
        await second.ReadAll();

        await ForgetAsync(redis);
        await third.InitializeMembershipTable(true);
        await EnterAsync(third, 2);
        Assert.Single((await third.ReadAll()).Members);
        MembershipTableData[] told = await Task.WhenAll(first.ReadAll(), second.ReadAll());

        Assert.All([.. told, await third.ReadAll()], now =>
        {
            Assert.Equal(Silos.Order(), now.Members.Select(one => one.Item1.SiloAddress).Order());
            Assert.All(now.Members, one => Assert.Equal(SiloStatus.Active, one.Item1.Status));
            // Orleans believes no version that is older than the one it knows.
            Assert.True(now.Version.Version > before.Version.Version, $"{now.Version} after {before.Version}");
        });
    }

    [Fact]
    public async Task A_Redis_in_which_nothing_is_left_is_told_everything_and_who_was_dead_stays_away()
    {
        await using RedisServer redis = await RedisServer.StartAsync();
        using IHost host = HostAt(redis);
        MeetingMemory first = At(host, 0);
        await first.InitializeMembershipTable(true);
        await EnterAsync(first, 0);
        await EnterAsync(first, 1);
        (MembershipEntry dead, string mark) = (await first.ReadAll()).TryGet(Silos[1])!;
        dead.Status = SiloStatus.Dead;
        Assert.True(await first.UpdateRow(dead, mark, (await first.ReadAll()).Version.Next()));
        MembershipTableData before = await first.ReadAll();

        await ForgetAsync(redis);
        MembershipTableData now = await first.ReadAll();

        Assert.Equal([Silos[0]], now.Members.Select(one => one.Item1.SiloAddress));
        Assert.True(now.Version.Version > before.Version.Version, $"{now.Version} after {before.Version}");
    }

    [Fact]
    public async Task A_Redis_that_remembers_is_told_nothing()
    {
        await using RedisServer redis = await RedisServer.StartAsync();
        using IHost host = HostAt(redis);
        MeetingMemory first = At(host, 0);
        await first.InitializeMembershipTable(true);
        await EnterAsync(first, 0);

        Assert.Equal((await first.ReadAll()).Version, (await first.ReadAll()).Version);
    }

    private static async Task EnterAsync(MeetingMemory at, int silo) => Assert.True(await at.InsertRow(
        new MembershipEntry { SiloAddress = Silos[silo], SiloName = $"silo {silo}", HostName = "here", Status = SiloStatus.Active, StartTime = DateTime.UtcNow, IAmAliveTime = DateTime.UtcNow, SuspectTimes = [] },
        (await at.ReadAll()).Version.Next()));

    private static MeetingMemory At(IHost host, int silo) => new(host.Services.GetRequiredService<IMembershipTable>(), () => Silos[silo], NullLogger<MeetingMemory>.Instance);

    /// <summary>Never started: it only knows how to reach the official table.</summary>
    private static IHost HostAt(RedisServer redis) => new HostBuilder()
        .UseOrleans((_, silo) => silo
            .UseRedisClustering($"127.0.0.1:{redis.Port}")
            .Configure<ClusterOptions>(options => (options.ServiceId, options.ClusterId) = (Cluster.Game, Cluster.Game)))
        .Build();

    private static async Task ForgetAsync(RedisServer redis)
    {
        await using ConnectionMultiplexer line = await ConnectionMultiplexer.ConnectAsync($"127.0.0.1:{redis.Port},allowAdmin=true");
        await line.GetServer($"127.0.0.1:{redis.Port}").FlushAllDatabasesAsync();
    }
}
