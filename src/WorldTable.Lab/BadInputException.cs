namespace WorldTable.Lab;

/// <summary>Input that a model cannot be run with; the message says what and where.</summary>
public sealed class BadInputException(string message) : Exception(message);
