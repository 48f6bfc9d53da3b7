using QRCoder;

namespace WorldTable.Server.Hosting;

/// <summary>What the host reads at the start: where the room is, and what the class scans.</summary>
public static class Announcement
{
    public static string Of(IReadOnlyCollection<string> bound, ServerOptions options)
    {
        IReadOnlyList<string> reachable = Addresses.Reachable(bound);
        string best = Addresses.Best(bound, options);
        string join = best + Addresses.JoinPath;
        string[] network = [.. reachable.Where(address => !Addresses.IsLoopback(address))];
        return $"""

            WorldTable is open.
              On this machine   {reachable.FirstOrDefault(Addresses.IsLoopback) ?? best}
              In this network   {(network.Length > 0 ? string.Join("  ", network) : "(this machine only)")}
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
}
