using WorldTable.Grains.Keepers;

namespace WorldTable.Grains.Rounds;

/// <summary>One round record: inserted once.</summary>
[GrainType("round")]
public sealed class RoundGrain([PersistentState("round")] IPersistentState<RoundRecord> stored) : Grain, IRoundGrain
{
    public async Task<KeptRound> CommitAsync(KeptRound resolved, CancellationToken cancellation = default)
    {
        await LookAgainAsync();
        if (!stored.RecordExists)
        {
            // Another activation may have inserted in the meantime: then the store refuses, this one forgets, and the caller asks again and reads.
            await new Notebook<RoundRecord>(stored, DeactivateOnIdle).RememberAsync(resolved.Record);
        }
        return new KeptRound(stored.State);
    }

    public async Task<KeptRound?> ReadAsync(CancellationToken cancellation = default)
    {
        await LookAgainAsync();
        return stored.RecordExists ? new KeptRound(stored.State) : null;
    }

    /// <summary>A record in memory is no commit: a store that fell back in time has forgotten it, and the round is played again.</summary>
    private Task LookAgainAsync() => stored.RecordExists ? new Notebook<RoundRecord>(stored, DeactivateOnIdle).ReadAgainAsync() : Task.CompletedTask;
}
