using System.Text.Json.Serialization;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;

namespace WorldTable.Rules.Views;

/// <summary>Hub call <c>ForecastTreaty</c> and <c>POST …/forecast/treaty</c>: where would this version of a treaty lead? Nothing is stored, nobody is told.</summary>
public sealed record TreatyForecastWish
{
    /// <summary>The page's number of this question; the answer repeats it. The newest question wins, unless it comes too fast.</summary>
    public long Number { get; init; }
    public required TreatyId Treaty { get; init; }
    public required int Version { get; init; }

    /// <summary>The branch and round that the delegate was looking at; absent means the current one.</summary>
    public int? Branch { get; init; }
    public int? Round { get; init; }
}

/// <summary>What became of a <see cref="TreatyForecastWish"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Done), "foreseen")]
[JsonDerivedType(typeof(Refused), "refused")]
public abstract record TreatyForecastReply
{
    private TreatyForecastReply()
    {
    }

    /// <summary>This is where it leads.</summary>
    public sealed record Done(long Number, TreatyForeseen Foreseen) : TreatyForecastReply;

    /// <summary>Not looked at, and why: <c>unknown-treaty</c>, <c>treaty-moved-on</c> when that version is no longer kept, <c>superseded</c> by a newer question, or <c>too-fast</c>.</summary>
    public sealed record Refused(long Number, Refusal Because) : TreatyForecastReply;
}
