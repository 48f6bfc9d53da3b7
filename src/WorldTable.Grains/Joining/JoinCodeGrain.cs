namespace WorldTable.Grains.Joining;

/// <summary>One join code: the only place where it changes hands.</summary>
[GrainType("join-code")]
public sealed class JoinCodeGrain(
    [PersistentState("join-code")] IPersistentState<JoinCodeRecord> stored,
    TimeProvider time) : Grain, IJoinCodeGrain
{
    public async Task<bool> ClaimAsync(string world, CancellationToken cancellation = default)
    {
        JoinCodeRecord now = stored.State;
        if (now.World == world && now.FreeAt is null)
        {
            return true;
        }
        if (now.World is not null && now.World != world && !(now.FreeAt <= time.GetUtcNow()))
        {
            return false;
        }
        await RememberAsync(new JoinCodeRecord { World = world });
        return true;
    }

    public Task<string?> WorldAsync(CancellationToken cancellation = default) => Task.FromResult(stored.State.World);

    public Task ReleaseAsync(string world, CancellationToken cancellation = default) =>
        stored.State.World == world && stored.State.FreeAt is null
            ? RememberAsync(stored.State with { FreeAt = time.GetUtcNow() + JoinCode.Rest })
            : Task.CompletedTask;

    private async Task RememberAsync(JoinCodeRecord next)
    {
        JoinCodeRecord now = stored.State;
        stored.State = next;
        try
        {
            await stored.WriteStateAsync();
        }
        catch
        {
            // Whether it was saved is unknown: forget and read again.
            stored.State = now;
            DeactivateOnIdle();
            throw;
        }
    }
}

/// <summary>Whose code it is, as stored.</summary>
public sealed record JoinCodeRecord
{
    public int SchemaVersion { get; init; } = 1;
    public string? World { get; init; }

    /// <summary>Set when the world has ended: from then on another world may claim the code.</summary>
    public DateTimeOffset? FreeAt { get; init; }
}
