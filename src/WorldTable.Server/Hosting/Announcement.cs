using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using QRCoder;

namespace WorldTable.Server.Hosting;

/// <summary>What the host reads at the start: where the room is, and what the class scans.</summary>
public static class Announcement
{
    public const string JoinPath = "/join";

    public static string Of(IEnumerable<string> addresses, ServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        ArgumentNullException.ThrowIfNull(options);
        string[] reachable = [.. addresses.SelectMany(Reachable).Distinct(StringComparer.Ordinal)];
        string best = options.PublicUrl ?? reachable.FirstOrDefault(address => !IsLoopback(address)) ?? reachable.FirstOrDefault() ?? "";
        string join = best + JoinPath;
        return $"""

            WorldTable is open.
              On this machine   {reachable.FirstOrDefault(IsLoopback) ?? best}
              In this network   {string.Join("  ", reachable.Where(address => !IsLoopback(address)).DefaultIfEmpty(IsLoopback(best) ? "(this machine only)" : best))}
              Players join at   {join}

            {Scan(join)}
            Ctrl-C stops; every world goes on at the next start.

            """;
    }

    private static string Scan(string link)
    {
        using QRCodeData code = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.L);
        using AsciiQRCode text = new(code);
        return text.GetGraphicSmall();
    }

    private static IEnumerable<string> Reachable(string address)
    {
        BindingAddress bound = BindingAddress.Parse(address);
        if (!IsEverywhere(bound.Host))
        {
            return [$"{bound.Scheme}://{bound.Host}:{bound.Port}"];
        }
        return [.. Machine().Prepend("localhost").Select(host => $"{bound.Scheme}://{host}:{bound.Port}")];
    }

    private static bool IsEverywhere(string host) => host is "*" or "+" or "0.0.0.0" or "[::]" or "::";

    private static bool IsLoopback(string address) => new Uri(address).IsLoopback;

    private static IEnumerable<string> Machine() =>
        NetworkInterface.GetAllNetworkInterfaces()
            .Where(card => card.OperationalStatus is OperationalStatus.Up && card.NetworkInterfaceType is not NetworkInterfaceType.Loopback)
            .OrderBy(card => card.GetIPProperties().GatewayAddresses.Count == 0)
            .SelectMany(card => card.GetIPProperties().UnicastAddresses)
            .Select(unicast => unicast.Address)
            .Where(address => address.AddressFamily is AddressFamily.InterNetwork && !IPAddress.IsLoopback(address))
            .Select(address => address.ToString());
}
