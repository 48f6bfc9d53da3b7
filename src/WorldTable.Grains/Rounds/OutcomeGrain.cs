using Orleans.Concurrency;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Grains.Rounds;

/// <summary>Reads a record once per silo and hands out the same immutable outcome from then on.</summary>
[GrainType("outcome"), StatelessWorker(1)]
public sealed class OutcomeGrain : Grain, IOutcomeGrain
{
    private OpenedRound? opened;

    public async Task<OpenedRound> OpenedAsync(string pack, long seed, CancellationToken cancellation = default) =>
        opened ??= this.GetPrimaryKeyString().EndsWith("/0", StringComparison.Ordinal)
            ? new OpenedRound(Round.Opening(PackShelf.Named(pack) ?? throw new InvalidOperationException($"There is no pack '{pack}'."), seed), null, "")
            : await ReadAsync(cancellation);

    private async Task<OpenedRound> ReadAsync(CancellationToken cancellation)
    {
        string key = this.GetPrimaryKeyString();
        KeptRound kept = await GrainFactory.GetGrain<IRoundGrain>(key).ReadAsync(cancellation)
            ?? throw new InvalidOperationException($"The record of round {key} is missing.");
        return new OpenedRound(kept.Record.Outcome!, kept.Record.Input, kept.Record.Hash);
    }
}
