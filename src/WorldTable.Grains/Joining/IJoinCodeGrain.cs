namespace WorldTable.Grains.Joining;

/// <summary>One join code and the world it leads to, claimed by insert. Key: the code, six characters of an unambiguous alphabet.</summary>
[Alias("join-code")]
public interface IJoinCodeGrain : IGrainWithStringKey
{
    /// <summary>Claims the code for a world; false when it is (or was within 30 days) somebody else's.</summary>
    [Alias("claim")]
    Task<bool> ClaimAsync(string world, CancellationToken cancellation = default);

    /// <summary>The world of this code; null when unclaimed.</summary>
    [Alias("world")]
    Task<string?> WorldAsync(CancellationToken cancellation = default);
}
