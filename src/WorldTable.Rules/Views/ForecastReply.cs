using System.Text.Json.Serialization;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations;

namespace WorldTable.Rules.Views;

/// <summary>Hub call <c>Forecast</c> and <c>POST …/forecast</c>: where would this plan of the own nation lead? Nothing is stored, nobody is told.</summary>
public sealed record ForecastWish
{
    /// <summary>The page's number of this question; the answer repeats it. The newest question wins, unless it comes too fast.</summary>
    public long Number { get; init; }
    public required Plan Plan { get; init; }

    /// <summary>The branch and round that the delegate was looking at; absent means the current one.</summary>
    public int? Branch { get; init; }
    public int? Round { get; init; }
}

/// <summary>What became of a <see cref="ForecastWish"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Done), "foreseen")]
[JsonDerivedType(typeof(Refused), "refused")]
public abstract record ForecastReply
{
    private ForecastReply()
    {
    }

    /// <summary>This is where it leads.</summary>
    public sealed record Done(long Number, Foreseen Foreseen) : ForecastReply;

    /// <summary>Not looked at, and why: as a plan would be refused, or <c>superseded</c> by a newer question, or <c>too-fast</c>.</summary>
    public sealed record Refused(long Number, Refusal Because) : ForecastReply;
}

/// <summary>Where the world and the own nation end with a plan, and where without it: with the standing plan in its place. The others go on as they are and give what they have announced.</summary>
public sealed record Foreseen
{
    public required int Branch { get; init; }
    public required int Round { get; init; }

    /// <summary>The pack's last year.</summary>
    public required int Year { get; init; }

    /// <summary>The headings of the world's meters, in the pack's order.</summary>
    public required IReadOnlyList<ForeseenFigure> World { get; init; }

    /// <summary>The own nation's: <c>emissions</c>, <c>income</c>, <c>poverty</c>, <c>reputation</c>.</summary>
    public required IReadOnlyList<ForeseenFigure> Own { get; init; }
}

/// <summary>One number without and with the plan: equal to the last bit when the plan changes nothing.</summary>
public sealed record ForeseenFigure(string Figure, string Unit, bool LowerIsBetter, double Without, double With);
