namespace WorldTable.Grains.Worlds;

/// <summary>How the chronicle calls what a facilitator did outside the course of rounds.</summary>
public static class Deeds
{
    public const string Mute = "mute-nation";
    public const string Unmute = "unmute-nation";
    public const string RemoveMessage = "remove-message";
}
