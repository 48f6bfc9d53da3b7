namespace WorldTable.Storage.Emulator;

/// <summary>Azurite cannot be had or started; the message says to a host what to do.</summary>
public sealed class AzuriteFailed(string message, Exception? cause = null) : Exception(message, cause);
