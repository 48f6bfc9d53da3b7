using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace WorldTable.Server.Hosting;

/// <summary>Under which addresses people reach this server.</summary>
public static class Addresses
{
    public const string JoinPath = "/join";

    /// <summary>All of them, this machine's own name first.</summary>
    public static IReadOnlyList<string> Reachable(IEnumerable<string> bound) => [.. bound.SelectMany(Reachable).Distinct(StringComparer.Ordinal)];

    /// <summary>The one to show to others: the outer address, else one of this network, else this machine's.</summary>
    public static string Best(IEnumerable<string> bound, ServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        IReadOnlyList<string> reachable = Reachable(bound);
        return options.PublicUrl ?? reachable.FirstOrDefault(address => !IsLoopback(address)) ?? (reachable.Count > 0 ? reachable[0] : "");
    }

    /// <summary>Where others come into a world, for somebody who asked for <paramref name="asked"/>: nobody else can come in by a name that means "this machine".</summary>
    public static string JoinLink(string asked, string code, IEnumerable<string> bound, ServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string entrance = options.PublicUrl ?? (IsLoopback(asked) ? Best(bound, options) : asked);
        return $"{entrance}{JoinPath}/{code}";
    }

    public static bool IsLoopback(string address) => Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.IsLoopback;

    private static IEnumerable<string> Reachable(string address)
    {
        BindingAddress bound = BindingAddress.Parse(address);
        return bound.Host is "*" or "+" or "0.0.0.0" or "[::]" or "::"
            ? OfThisMachine().Prepend("localhost").Select(host => $"{bound.Scheme}://{host}:{bound.Port}")
            : [$"{bound.Scheme}://{bound.Host}:{bound.Port}"];
    }

    // Cards that lead somewhere come first.
    private static IEnumerable<string> OfThisMachine() =>
        NetworkInterface.GetAllNetworkInterfaces()
            .Where(card => card.OperationalStatus is OperationalStatus.Up && card.NetworkInterfaceType is not NetworkInterfaceType.Loopback)
            .OrderBy(card => card.GetIPProperties().GatewayAddresses.Count == 0)
            .SelectMany(card => card.GetIPProperties().UnicastAddresses)
            .Select(unicast => unicast.Address)
            .Where(address => address.AddressFamily is AddressFamily.InterNetwork && !IPAddress.IsLoopback(address))
            .Select(address => address.ToString());
}
