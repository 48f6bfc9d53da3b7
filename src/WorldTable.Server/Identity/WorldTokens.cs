using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using WorldTable.Rules.Ids;

namespace WorldTable.Server.Identity;

/// <summary>What a browser or a tool shows to say who it is. Never part of an address.</summary>
public abstract partial record WorldToken(string World, string Secret)
{
    /// <summary>A delegate's: <c>world.nation.seat.secret</c>.</summary>
    public sealed record Seat(string World, NationId Nation, SeatId Chair, string Secret) : WorldToken(World, Secret)
    {
        public override string ToString() => $"{World}.{Nation}.{Chair}.{Secret}";
    }

    /// <summary>The facilitator's: <c>world.facilitator.secret</c>.</summary>
    public sealed record Facilitator(string World, string Secret) : WorldToken(World, Secret)
    {
        public override string ToString() => $"{World}.facilitator.{Secret}";
    }

    /// <summary>False for anything that cannot be a token: no grain is asked about it.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out WorldToken? token)
    {
        token = null;
        if (text is null or { Length: > 256 } || text.Split('.') is not { Length: 3 or 4 } parts || !parts.All(part => Part().IsMatch(part)))
        {
            return false;
        }
        token = parts switch
        {
            [var world, "facilitator", var secret] => new Facilitator(world, secret),
            [var world, var nation, var seat, var secret] => new Seat(world, NationId.Of(nation), SeatId.Of(seat), secret),
            _ => null,
        };
        return token is not null;
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Part();
}
