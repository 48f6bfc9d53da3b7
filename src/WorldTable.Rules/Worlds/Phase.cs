using System.Text.Json.Serialization;

namespace WorldTable.Rules.Worlds;

/// <summary>Where a world stands: before the first round, in one of a round's four phases, or over.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Phase>))]
public enum Phase
{
    [JsonStringEnumMemberName("lobby")] Lobby,
    [JsonStringEnumMemberName("briefing")] Briefing,
    [JsonStringEnumMemberName("table")] Table,
    [JsonStringEnumMemberName("decision")] Decision,
    [JsonStringEnumMemberName("report")] Report,
    [JsonStringEnumMemberName("ended")] Ended,
}

/// <summary>The order of phases and their words.</summary>
public static class Phases
{
    /// <summary>The phase as it stands in JSON and catalogues.</summary>
    public static string Word(Phase phase) => phase switch
    {
        Phase.Lobby => "lobby",
        Phase.Briefing => "briefing",
        Phase.Table => "table",
        Phase.Decision => "decision",
        Phase.Report => "report",
        _ => "ended",
    };
}
