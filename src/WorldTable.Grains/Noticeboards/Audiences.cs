using WorldTable.Rules.Ids;

namespace WorldTable.Grains.Noticeboards;

/// <summary>Who may see a document.</summary>
public static class Audiences
{
    public const string Public = "public";
    public const string Facilitator = "facilitator";

    /// <summary>Every delegate and the facilitator, but nobody who only watches.</summary>
    public const string Seats = "seats";

    public static string Nation(NationId nation) => "nation/" + nation.Value;

    /// <summary>The delegates of two nations, and the facilitator.</summary>
    public static string Pair(NationId one, NationId other) => $"pair/{one}+{other}";
}
