using Orleans.Concurrency;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Grains.Rounds;

/// <summary>Reads a record once per silo and hands out the same immutable outcome from then on.</summary>
[GrainType("outcome"), StatelessWorker(1)]
public sealed class OutcomeGrain : Grain, IOutcomeGrain
{
    private OpenedRound? opened;
    private long seen;

    public async Task<OpenedRound> OpenedAsync(string pack, long seed, long waking, CancellationToken cancellation = default)
    {
        if (this.GetPrimaryKeyString().EndsWith("/0", StringComparison.Ordinal))
        {
            return opened ??= new OpenedRound(Round.Opening(PackShelf.Named(pack) ?? throw new InvalidOperationException($"There is no pack '{pack}'."), seed), null, "");
        }
        if (opened is null || waking > seen)
        {
            OpenedRound stands = await ReadAsync(cancellation);
            opened = opened?.Hash == stands.Hash ? opened : stands;
            seen = Math.Max(seen, waking);
        }
        return opened;
    }

    private async Task<OpenedRound> ReadAsync(CancellationToken cancellation)
    {
        string key = this.GetPrimaryKeyString();
        KeptRound kept = await GrainFactory.GetGrain<IRoundGrain>(key).ReadAsync(cancellation)
            ?? throw new InvalidOperationException($"The record of round {key} is missing.");
        return new OpenedRound(kept.Record.Outcome!, kept.Record.Input, kept.Record.Hash);
    }
}
