using WorldTable.Rules.Ids;

namespace WorldTable.Grains.Noticeboards;

/// <summary>Who may see a document.</summary>
public static class Audiences
{
    public const string Public = "public";
    public const string Facilitator = "facilitator";

    public static string Nation(NationId nation) => "nation/" + nation.Value;
}
