using System.CommandLine;
using System.Globalization;
using System.Net;
using WorldTable.Server.Verbs;
using WorldTable.Storage.Shelf;

namespace WorldTable.Server.Hosting;

/// <summary>The words after <c>dotnet run --project src/WorldTable.Server --</c>.</summary>
public static class CommandLine
{
    private const int Misunderstood = 2;

    private static readonly Option<string?> Urls = new("--urls") { Description = "Where to listen, separated by semicolons (default http://*:5080: all interfaces).", HelpName = "URLS" };
    private static readonly Option<string?> Data = new("--data") { Description = "The folder where worlds are kept (default: your application data folder).", HelpName = "FOLDER" };
    private static readonly Option<string> Storage = new("--storage")
    {
        Description = "Where worlds are kept: in one file of the data folder (sqlite), in Azurite on this machine, which is started if need be (azurite), or in the account that ConnectionStrings__AzureStorage names (azure; the default where that is set).",
        DefaultValueFactory = _ => UsualStorage,
    };
    private static readonly Option<int?> AzuritePort = new("--azurite-port") { Description = "Where Azurite listens, or where one listens already (default: a free port).", HelpName = "PORT" };
    private static readonly Option<string> RoleName = new("--role") { Description = "What this process does: keep worlds (silo), serve pages (web), or both (all).", DefaultValueFactory = _ => "all" };
    private static readonly Option<string?> PublicUrl = new("--public-url") { Description = "The address that players use, when a proxy stands in front.", HelpName = "URL" };
    private static readonly Option<string[]> TrustedProxy = new("--trusted-proxy") { Description = "A proxy (or its network, as 10.0.0.0/8) that stands in front: what it says about address, scheme and host is believed. May be given several times.", HelpName = "ADDRESS", AllowMultipleArgumentsPerToken = false };
    private static readonly Option<int?> SiloPort = new("--silo-port") { Description = "Port between silos (default: a free one).", HelpName = "PORT" };
    private static readonly Option<int?> GatewayPort = new("--gateway-port") { Description = "Port through which web processes reach the silo (default: a free one; --role web must name it).", HelpName = "PORT" };
    private static readonly Option<string?> ClusterAt = new("--cluster") { Description = "Several silos and web processes that meet at one Redis (redis=HOST:PORT). Worlds must be where all of them reach them: --storage azure.", HelpName = "redis=HOST:PORT" };
    private static readonly Option<string?> Advertise = new("--advertise") { Description = "The address of this machine for the others of the cluster (default: the one it reaches them from).", HelpName = "ADDRESS" };
    private static readonly Option<double> Limits = new("--limits") { Description = "Multiplies every rate limit; 1 suits a class behind one address.", HelpName = "FACTOR", DefaultValueFactory = _ => 1 };

    private static readonly Option<double> KeepUnstarted = new("--keep-unstarted") { Description = "Hours after which a world is forgotten that was created and never started, unless somebody sat down there meanwhile; 0 keeps all.", HelpName = "HOURS", DefaultValueFactory = _ => ServerOptions.TwoWeeks };

    /// <summary>Understands the words and serves; 2 with help on stderr when it does not understand them.</summary>
    public static async Task<int> RunAsync(
        string[] args, Func<ServerOptions, Task<int>> serve, Func<FileInfo?, FileInfo?, int> writeProtocol, TextWriter? output = null, TextWriter? error = null)
    {
        (output, error) = (output ?? Console.Out, error ?? Console.Error);
        RootCommand root = Describe(serve, writeProtocol);
        ParseResult words = root.Parse(args);
        if (words.Errors.Count == 0)
        {
            return await words.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false, Output = output, Error = error });
        }
        foreach (string problem in words.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
        {
            await error.WriteLineAsync(problem);
        }
        await error.WriteLineAsync();
        await root.Parse("--help").InvokeAsync(new InvocationConfiguration { Output = error });
        return Misunderstood;
    }

    private static RootCommand Describe(Func<ServerOptions, Task<int>> serve, Func<FileInfo?, FileInfo?, int> writeProtocol)
    {
        Storage.AcceptOnlyFromAmong("sqlite", "azurite", "azure");
        RoleName.AcceptOnlyFromAmong("all", "silo", "web");
        RootCommand root = new("WorldTable: a game of global cooperation for browsers, classrooms and hosts.")
        {
            Urls, Data, Storage, AzuritePort, RoleName, PublicUrl, TrustedProxy, SiloPort, GatewayPort, ClusterAt, Advertise, Limits, KeepUnstarted,
        };
        root.Validators.Add(result =>
        {
            string store = result.GetResult(Storage)?.Tokens is [{ Value: var said }] ? said : UsualStorage;
            if (result.GetResult(RoleName)?.Tokens is [{ Value: "web" }] && result.GetResult(GatewayPort) is null && result.GetResult(ClusterAt) is null)
            {
                result.AddError("--role web needs --gateway-port: the port that the silo printed. In a cluster it needs --cluster instead.");
            }
            if (result.GetValue(ClusterAt) is { } cluster)
            {
                if (RedisOf(cluster) is null)
                {
                    result.AddError("--cluster must be redis=HOST:PORT.");
                }
                if (result.GetResult(RoleName)?.Tokens is not [{ Value: "web" }] && store is "sqlite")
                {
                    result.AddError("--cluster cannot keep worlds in SQLite, which lives on one machine: say --storage azure.");
                }
            }
            if (result.GetValue(Advertise) is { } advertised && !IPAddress.TryParse(advertised, out _))
            {
                result.AddError($"--advertise must be an address such as 10.0.0.7, not {advertised}.");
            }
            if (StorageTrouble(store) is { } trouble)
            {
                result.AddError(trouble);
            }
            foreach (Option<int?> port in (Option<int?>[])[AzuritePort, SiloPort, GatewayPort])
            {
                if (result.GetResult(port)?.Tokens is [{ Value: var number }] && int.TryParse(number, CultureInfo.InvariantCulture, out int asked) && asked is < 1 or > ushort.MaxValue)
                {
                    result.AddError($"{port.Name} must be a port from 1 to 65535.");
                }
            }
            if (result.GetValue(PublicUrl) is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https"))
            {
                result.AddError("--public-url must start with http:// or https://");
            }
            if (result.GetResult(KeepUnstarted)?.Tokens is [{ Value: var kept }] && double.TryParse(kept, CultureInfo.InvariantCulture, out double hours) && hours is not (>= 0 and <= 24 * 3660))
            {
                result.AddError("--keep-unstarted must be a number of hours from 0 to ten years.");
            }
            if (result.GetResult(Limits)?.Tokens is [{ Value: var factor }] && double.TryParse(factor, CultureInfo.InvariantCulture, out double limits) && limits is not (> 0 and < double.PositiveInfinity))
            {
                result.AddError("--limits must be a number above 0.");
            }
            if (result.GetValue(TrustedProxy)?.FirstOrDefault(proxy => Network(proxy) is null) is { } nowhere)
            {
                result.AddError($"--trusted-proxy must be an address or a network such as 127.0.0.1 or 10.0.0.0/8, not {nowhere}.");
            }
            if (result.GetValue(Urls)?.Split(';', StringSplitOptions.RemoveEmptyEntries).Any(url => !IsListenable(url)) is true)
            {
                result.AddError("--urls must be plain addresses such as http://*:5080; for https, put a proxy in front and give --public-url.");
            }
        });
        root.SetAction((words, _) => serve(Understand(words)));
        foreach (Command verb in HostVerb.All(Understand))
        {
            // Where worlds are kept is said of a verb as of the server itself.
            verb.Options.Add(Data);
            verb.Options.Add(Storage);
            root.Subcommands.Add(verb);
        }
        root.Subcommands.Add(HealthVerb.Describe());
        root.Subcommands.Add(Protocol(writeProtocol));
        return root;
    }

    private static Command Protocol(Func<FileInfo?, FileInfo?, int> write)
    {
        Option<FileInfo?> types = new("--to") { Description = "The TypeScript file to write.", HelpName = "FILE" };
        Option<FileInfo?> page = new("--page") { Description = "The page of hub messages and documents to write.", HelpName = "FILE" };
        Command protocol = new("protocol", "Writes what travels between server and page, from the C# types.") { types, page };
        protocol.SetAction(words => write(words.GetValue(types), words.GetValue(page)));
        return protocol;
    }

    private static ServerOptions Understand(ParseResult words) => new()
    {
        Role = words.GetValue(RoleName) switch { "silo" => Role.Silo, "web" => Role.Web, _ => Role.All },
        Urls = words.GetValue(Urls),
        Data = words.GetValue(Data),
        Storage = words.GetValue(Storage) switch { "azurite" => StoreKind.Azurite, "azure" => StoreKind.Azure, _ => StoreKind.Sqlite },
        AzureStorage = AzureStorage,
        AzuritePort = words.GetValue(AzuritePort),
        PublicUrl = words.GetValue(PublicUrl)?.TrimEnd('/'),
        TrustedProxies = [.. (words.GetValue(TrustedProxy) ?? []).Select(Network).OfType<IPNetwork>()],
        SiloPort = words.GetValue(SiloPort),
        GatewayPort = words.GetValue(GatewayPort),
        Redis = RedisOf(words.GetValue(ClusterAt)),
        Advertise = IPAddress.TryParse(words.GetValue(Advertise), out IPAddress? advertised) ? advertised : null,
        KeepUnstarted = TimeSpan.FromHours(words.GetValue(KeepUnstarted)),
        Limits = words.GetValue(Limits),
    };

    /// <summary>The account in this process's environment; also under the names that Azure's own hosts give to connection strings.</summary>
    private static string? AzureStorage => new ConfigurationBuilder().AddEnvironmentVariables().Build().GetConnectionString(OpenStore.ConnectionName) is { Length: > 0 } words ? words : null;

    private static string UsualStorage => AzureStorage is null ? "sqlite" : "azure";

    private static string? StorageTrouble(string storage)
    {
        try
        {
            return storage switch
            {
                "azure" when OpenStore.AccountOf(AzureStorage) is not null => null,
                "azurite" when AzureStorage is { } words && !OpenStore.AccountOf(words).IsAzurite => "ConnectionStrings__AzureStorage names an account that is no Azurite: say --storage azure, or take the variable away.",
                _ => null,
            };
        }
        catch (StoreFailed problem)
        {
            return problem.Message;
        }
    }

    private static string? RedisOf(string? cluster)
    {
        const string Kind = "redis=";
        string place = cluster is not null && cluster.StartsWith(Kind, StringComparison.Ordinal) ? cluster[Kind.Length..] : "";
        return place.Split(',')[0].Split(':') is [{ Length: > 0 }, var port] && ushort.TryParse(port, CultureInfo.InvariantCulture, out ushort number) && number > 0 ? place : null;
    }

    private static IPNetwork? Network(string proxy) =>
        IPNetwork.TryParse(proxy, out IPNetwork network) ? network
        : IPAddress.TryParse(proxy, out IPAddress? address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;

    private static bool IsListenable(string url)
    {
        try
        {
            return BindingAddress.Parse(url).Scheme is "http";
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
