using System.Text.Json.Serialization;

namespace WorldTable.Grains.Worlds;

/// <summary>What a world's clock does, as stored.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Running), "running")]
[JsonDerivedType(typeof(Held), "held")]
[JsonDerivedType(typeof(Calendar), "calendar")]
[JsonDerivedType(typeof(None), "none")]
public abstract record WorldClock
{
    private WorldClock()
    {
    }

    /// <summary>The phase ends by itself.</summary>
    public sealed record Running(DateTimeOffset EndsAt) : WorldClock;

    /// <summary>Nothing ends until somebody resumes: see <see cref="HeldBecause"/>.</summary>
    public sealed record Held(TimeSpan Remaining, string Why) : WorldClock;

    /// <summary>The phase ends at a date, looked at or not.</summary>
    public sealed record Calendar(DateTimeOffset Deadline) : WorldClock;

    /// <summary>Only the facilitator ends a phase.</summary>
    public sealed record None : WorldClock;

    /// <summary>When the phase ends by itself; null when it does not.</summary>
    [JsonIgnore]
    public DateTimeOffset? EndsBy => this switch
    {
        Running running => running.EndsAt,
        Calendar calendar => calendar.Deadline,
        _ => null,
    };

    /// <summary>What is left of the phase.</summary>
    public TimeSpan Left(DateTimeOffset now) => this switch
    {
        Held held => held.Remaining,
        _ => EndsBy is { } end && end > now ? end - now : TimeSpan.Zero,
    };
}

/// <summary>Why a clock is held.</summary>
public static class HeldBecause
{
    public const string Paused = "paused";
    public const string NobodyHere = "nobody-here";
    public const string WokeUp = "woke-up";
    public const string NotStarted = "not-started";
    public const string Ended = "ended";
}
