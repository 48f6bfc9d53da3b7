namespace WorldTable.Grains.Joining;

/// <summary>One join code and the world it leads to, claimed by insert. Key: the code as <see cref="JoinCode"/> draws it.</summary>
[Alias("join-code")]
public interface IJoinCodeGrain : IGrainWithStringKey
{
    /// <summary>Claims the code for a world; false when it is (or was within 30 days) somebody else's. The same world may claim again.</summary>
    [Alias("claim")]
    Task<bool> ClaimAsync(string world, CancellationToken cancellation = default);

    /// <summary>The world of this code; null when unclaimed. It holds only when that world's head names this code.</summary>
    [Alias("world")]
    Task<string?> WorldAsync(CancellationToken cancellation = default);

    /// <summary>The world has ended: it keeps the code until somebody else claims it, 30 days from now at the earliest.</summary>
    [Alias("release")]
    Task ReleaseAsync(string world, CancellationToken cancellation = default);
}
