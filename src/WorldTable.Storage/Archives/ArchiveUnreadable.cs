namespace WorldTable.Storage.Archives;

/// <summary>A file that should hold an exported world holds something else, or only a part of it. The message says what and in which line.</summary>
public sealed class ArchiveUnreadable(string message, Exception? cause = null) : Exception(message, cause);
