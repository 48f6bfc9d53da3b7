namespace WorldTable.Rules.Tests.Words;

/// <summary>Which arguments an ICU message uses, those inside the branches of a plural or a choice included.</summary>
internal static class IcuArguments
{
    public static HashSet<string> Of(string message)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        var end = Text(message, 0, found);
        Assert.True(end == message.Length, $"A brace is not closed or opened: {message}");
        return found;
    }

    /// <summary>Reads a message up to its end, or to the brace that closes the branch it stands in.</summary>
    private static int Text(string message, int at, HashSet<string> found)
    {
        while (at < message.Length && message[at] != '}')
            at = message[at] == '{' ? Argument(message, at + 1, found) : at + 1;
        return at;
    }

    /// <summary>Reads what stands after an opening brace, and the closing one.</summary>
    private static int Argument(string message, int at, HashSet<string> found)
    {
        var end = message.AsSpan(at).IndexOfAny(',', '}') + at;
        found.Add(message[at..end].Trim());
        while (end < message.Length && message[end] != '}')
            end = message[end] == '{' ? Text(message, end + 1, found) + 1 : end + 1;
        return end + 1;
    }
}
