using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using StackExchange.Redis;
using WorldTable.Storage.Folders;
using WorldTable.Storage.Shelf;

namespace WorldTable.Server.Hosting;

/// <summary>Which processes belong together: those of one data folder, or those that meet at one Redis.</summary>
public sealed record Cluster(string Id, int SiloPort, int GatewayPort)
{
    public const string Game = "worldtable";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Where silos and web processes of several machines find each other. Null: one silo, on this machine.</summary>
    public ConfigurationOptions? Meeting { get; init; }

    /// <summary>The address under which the others reach this process, where there are others.</summary>
    public IPAddress? Advertised { get; init; }

    public static Cluster Of(ServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (int silo, int gateway) = (options.SiloPort ?? FreePort.Pick(), options.GatewayPort ?? FreePort.Pick());
        if (options.Redis is { } redis)
        {
            return new(Game, silo, gateway) { Meeting = MeetingOf(redis), Advertised = options.Advertise ?? OwnAddress() };
        }
        string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Data ?? DataFolder.DefaultPath));
        string id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)).AsSpan(0, 8));
        return new($"{Game}-{id}", silo, gateway);
    }

    /// <summary>Returns when the meeting place answers.</summary>
    /// <exception cref="StoreFailed">Nobody can be met there.</exception>
    public static async Task ReachAsync(string redis)
    {
        try
        {
            ConfigurationOptions meeting = MeetingOf(redis);
            (meeting.AbortOnConnectFail, meeting.ConnectRetry) = (true, 1);
            await using ConnectionMultiplexer line = await ConnectionMultiplexer.ConnectAsync(meeting);
            await line.GetDatabase().PingAsync();
        }
        catch (Exception problem) when (problem is RedisException or TimeoutException)
        {
            throw new StoreFailed($"No Redis answers at {redis}: {problem.Message.Split('.')[0]}. Start it, or leave --cluster out.", problem);
        }
    }

    private static ConfigurationOptions MeetingOf(string redis)
    {
        ConfigurationOptions meeting = ConfigurationOptions.Parse(redis);
        // A Redis that restarts is waited for; moves are kept elsewhere.
        meeting.AbortOnConnectFail = false;
        meeting.ConnectTimeout = (int)Patience.TotalMilliseconds;
        return meeting;
    }

    /// <summary>The address that this machine would use to reach another one; nothing is sent.</summary>
    private static IPAddress OwnAddress()
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            socket.Connect(new IPEndPoint(IPAddress.Parse("192.0.2.1"), 9));
            return ((IPEndPoint)socket.LocalEndPoint!).Address;
        }
        catch (SocketException)
        {
            // Without any network the others can only be on this machine.
            return IPAddress.Loopback;
        }
    }
}
