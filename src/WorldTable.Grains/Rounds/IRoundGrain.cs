namespace WorldTable.Grains.Rounds;

/// <summary>One played round of one branch: the commit. Key: world/branch/round. It asks nobody.</summary>
[Alias("round")]
public interface IRoundGrain : IGrainWithStringKey
{
    /// <summary>Keeps the record if there is none yet, and answers the one that is kept: the first resolver's, whoever asks.</summary>
    [Alias("commit")]
    Task<KeptRound> CommitAsync(KeptRound resolved, CancellationToken cancellation = default);

    /// <summary>The record; null when this round was never played.</summary>
    [Alias("read")]
    Task<KeptRound?> ReadAsync(CancellationToken cancellation = default);
}

/// <summary>A round record on its way between grains: immutable, so never copied inside one silo.</summary>
[GenerateSerializer, Immutable, Alias("kept-round")]
public sealed record KeptRound([property: Id(0)] RoundRecord Record);
