using System.Text.Json;

namespace WorldTable.Server.Hub;

/// <summary>Who is called and under which number, read off a call without understanding its arguments.</summary>
internal sealed record Envelope(string? Id, string Target, byte[] Arguments)
{
    /// <summary>Null when this is no call, or when not even its outermost members can be told apart.</summary>
    public static Envelope? Read(ReadOnlySpan<byte> message)
    {
        Dictionary<string, byte[]> members = new(StringComparer.Ordinal);
        int at = Skip(message, 0, " \t\r\n"u8);
        if (at >= message.Length || message[at++] != '{')
        {
            return null;
        }
        while ((at = Skip(message, at, " \t\r\n,"u8)) < message.Length && message[at] != '}')
        {
            int name = at;
            if (message[at] != '"' || (at = EndOfText(message, at)) < 0 || Text(message[name..at]) is not { } key)
            {
                return null;
            }
            at = Skip(message, at, " \t\r\n:"u8);
            int value = at;
            if ((at = EndOfValue(message, at)) < 0)
            {
                return null;
            }
            members[key] = message[value..at].ToArray();
        }
        return members.TryGetValue("type", out byte[]? type) && type.AsSpan().Trim((byte)' ').SequenceEqual("1"u8)
            && members.TryGetValue("target", out byte[]? target) && Text(target) is { } method
            ? new(members.TryGetValue("invocationId", out byte[]? id) ? Text(id) : null, method, members.GetValueOrDefault("arguments", []))
            : null;
    }

    private static int Skip(ReadOnlySpan<byte> message, int at, ReadOnlySpan<byte> these)
    {
        while (at < message.Length && these.Contains(message[at]))
        {
            at++;
        }
        return at;
    }

    /// <summary>One after the closing quote; −1 when there is none.</summary>
    private static int EndOfText(ReadOnlySpan<byte> message, int at)
    {
        for (at++; at < message.Length; at++)
        {
            if (message[at] == '\\')
            {
                at++;
            }
            else if (message[at] == '"')
            {
                return at + 1;
            }
        }
        return -1;
    }

    /// <summary>Where the value ends that begins here: the next comma or brace that belongs to the message itself.</summary>
    private static int EndOfValue(ReadOnlySpan<byte> message, int at)
    {
        int depth = 0;
        while (at >= 0 && at < message.Length)
        {
            switch (message[at])
            {
                case (byte)'"':
                    at = EndOfText(message, at);
                    continue;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                case (byte)',' or (byte)'}' when depth == 0:
                    return at;
                case (byte)'}' or (byte)']':
                    depth--;
                    break;
            }
            at++;
        }
        return -1;
    }

    private static string? Text(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<string>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
