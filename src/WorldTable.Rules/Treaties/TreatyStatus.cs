using System.Text.Json.Serialization;

namespace WorldTable.Rules.Treaties;

/// <summary>Where a treaty stands in its life.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TreatyStatus>))]
public enum TreatyStatus
{
    /// <summary>Being written.</summary>
    [JsonStringEnumMemberName("draft")] Draft,

    /// <summary>On offer: it can be signed.</summary>
    [JsonStringEnumMemberName("open")] Open,

    [JsonStringEnumMemberName("in-force")] InForce,

    /// <summary>Its members have put it to sleep: it binds nobody until they wake it.</summary>
    [JsonStringEnumMemberName("suspended")] Suspended,

    /// <summary>Its last round is over.</summary>
    [JsonStringEnumMemberName("expired")] Expired,

    /// <summary>Ended by its members, or fewer than two were left.</summary>
    [JsonStringEnumMemberName("terminated")] Terminated,
}

/// <summary>The words of a treaty's life as they stand in JSON and catalogues.</summary>
public static class TreatyStatuses
{
    public static string Word(this TreatyStatus status) => status switch
    {
        TreatyStatus.Draft => "draft",
        TreatyStatus.Open => "open",
        TreatyStatus.InForce => "in-force",
        TreatyStatus.Suspended => "suspended",
        TreatyStatus.Expired => "expired",
        _ => "terminated",
    };
}
