using WorldTable.Grains.Keepers;

namespace WorldTable.Grains.Rounds;

/// <summary>One round record: inserted once.</summary>
[GrainType("round")]
public sealed class RoundGrain([PersistentState("round")] IPersistentState<RoundRecord> stored) : Grain, IRoundGrain
{
    public async Task<KeptRound> CommitAsync(KeptRound resolved, CancellationToken cancellation = default)
    {
        if (!stored.RecordExists)
        {
            // Another activation may have inserted in the meantime: then the store refuses, this one forgets, and the caller asks again and reads.
            await new Notebook<RoundRecord>(stored, DeactivateOnIdle).RememberAsync(resolved.Record);
        }
        return new KeptRound(stored.State);
    }

    public Task<KeptRound?> ReadAsync(CancellationToken cancellation = default) =>
        Task.FromResult(stored.RecordExists ? new KeptRound(stored.State) : null);
}
