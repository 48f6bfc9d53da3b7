using System.Net;
using System.Net.Sockets;

namespace WorldTable.Server.Hosting;

/// <summary>A port on loopback that nobody uses: two servers on one machine with fixed ports would silently share them.</summary>
public static class FreePort
{
    public static int Pick()
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    /// <summary>The first of these addresses on which another program already listens; null when all are free.</summary>
    public static string? FirstTaken(string urls)
    {
        ArgumentNullException.ThrowIfNull(urls);
        return urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(url => IsTaken(BindingAddress.Parse(url)));
    }

    private static bool IsTaken(BindingAddress address)
    {
        IPAddress host = address.Host is "localhost" ? IPAddress.Loopback : IPAddress.TryParse(address.Host.Trim('[', ']'), out IPAddress? named) ? named : IPAddress.Any;
        using Socket socket = new(host.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(host, address.Port));
            return false;
        }
        catch (SocketException problem) when (problem.SocketErrorCode is SocketError.AddressAlreadyInUse)
        {
            return true;
        }
    }
}
