using System.Text.Json.Nodes;

namespace WorldTable.Storage.Upgrades;

/// <summary>One pure step that turns a record of version <see cref="From"/> of one state into version <c>From + 1</c>.</summary>
public sealed record Upgrade(string State, int From, Func<JsonObject, JsonObject> Step);
