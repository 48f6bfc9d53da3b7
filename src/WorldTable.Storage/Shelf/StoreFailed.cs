namespace WorldTable.Storage.Shelf;

/// <summary>The store could not do its work (disk full, file damaged, disk failing). A write that failed this way may or may not be remembered: read again before the next one.</summary>
public sealed class StoreFailed(string message, Exception? cause = null) : Exception(message, cause);
