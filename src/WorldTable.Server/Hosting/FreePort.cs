using System.Net;
using System.Net.Sockets;

namespace WorldTable.Server.Hosting;

/// <summary>Ports of this machine: which are free, and why one cannot be had.</summary>
public static class FreePort
{
    /// <summary>A port on loopback that nobody uses: two servers on one machine with fixed ports would silently share them.</summary>
    public static int Pick()
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    /// <summary>Null when the server can listen where it was asked to, else one sentence why not.</summary>
    public static string? Refusal(ServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        IEnumerable<string> asked = options.ListensOn.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (options.Role is not Role.Web)
        {
            asked = asked.Concat(((int?[])[options.SiloPort, options.GatewayPort]).OfType<int>().Select(port => $"http://127.0.0.1:{port}"));
        }
        return asked.Select(Refusal).FirstOrDefault(refusal => refusal is not null);
    }

    private static string? Refusal(string url)
    {
        BindingAddress address = BindingAddress.Parse(url);
        IPAddress host = address.Host is "localhost" ? IPAddress.Loopback : IPAddress.TryParse(address.Host.Trim('[', ']'), out IPAddress? named) ? named : IPAddress.Any;
        using Socket socket = new(host.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(host, address.Port));
            return null;
        }
        catch (SocketException problem)
        {
            return problem.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => $"Another program already listens on {url}. Stop it, or choose another port: --urls http://*:5081",
                SocketError.AddressNotAvailable => $"This machine does not have the address {address.Host}. Choose one of its own, or all: --urls http://*:5080",
                SocketError.AccessDenied => $"This user may not listen on port {address.Port}. Choose one above 1023: --urls http://*:5080",
                _ => $"The server cannot listen on {url}: {problem.Message}",
            };
        }
    }
}
