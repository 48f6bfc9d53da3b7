using System.Net;

namespace WorldTable.Server.Hosting;

/// <summary>What this process does: keep worlds, serve pages, or both.</summary>
public enum Role
{
    All,
    Silo,
    Web,
}

/// <summary>Where worlds are kept.</summary>
public enum StoreKind
{
    /// <summary>In one file of the data folder.</summary>
    Sqlite,

    /// <summary>In Microsoft's emulator of Azure Storage, on this machine.</summary>
    Azurite,

    /// <summary>In an Azure Storage account.</summary>
    Azure,
}

/// <summary>How one server was asked to run.</summary>
public sealed record ServerOptions
{
    public const string DefaultUrls = "http://*:5080";

    public Role Role { get; init; } = Role.All;

    /// <summary>Where it listens, separated by semicolons. Null: port 5080 on all interfaces; for a silo without pages, any free loopback port for its health.</summary>
    public string? Urls { get; init; }

    /// <summary>The folder of its worlds. Null: the per-user application data folder.</summary>
    public string? Data { get; init; }

    public StoreKind Storage { get; init; }

    /// <summary>The connection string or address of the Azure Storage account. Null with <see cref="StoreKind.Azurite"/>: the server starts its own.</summary>
    public string? AzureStorage { get; init; }

    /// <summary>Where Azurite listens. Null: picked free at start.</summary>
    public int? AzuritePort { get; init; }

    /// <summary>The address that players use when it is not one of this machine's, as behind a proxy.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>Proxies whose word about the asking address, scheme and host is believed. None: nobody's.</summary>
    public IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>Null: picked free at start.</summary>
    public int? SiloPort { get; init; }

    /// <summary>Null: picked free at start; a web role must be told.</summary>
    public int? GatewayPort { get; init; }

    /// <summary>The Redis where several silos and web processes find each other: <c>host:port</c>, and StackExchange.Redis' options after a comma. Null: one silo on this machine.</summary>
    public string? Redis { get; init; }

    /// <summary>The address under which other machines of the cluster reach this process. Null: the one it reaches others from.</summary>
    public IPAddress? Advertise { get; init; }

    /// <summary>Where the built page lies. Null: beside the server, or in the source tree.</summary>
    public string? Client { get; init; }

    /// <summary>Multiplies every rate limit; 1 suits a class behind one address.</summary>
    public double Limits { get; init; } = 1;

    /// <summary>Hours: a teacher prepares a world before the holidays.</summary>
    public const double TwoWeeks = 24 * 14;

    /// <summary>How long a world is kept that was created and never started, counted from its creation and from whoever sat down last. Zero: for ever.</summary>
    public TimeSpan KeepUnstarted { get; init; } = TimeSpan.FromHours(TwoWeeks);

    public string ListensOn => Urls ?? (Role is Role.Silo ? "http://127.0.0.1:0" : DefaultUrls);
}
