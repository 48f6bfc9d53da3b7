using System.Text.Json.Serialization;

namespace WorldTable.Rules.Packs;

/// <summary>A shipped pack in another number of rounds, as its author writes it; <c>pack-variant.schema.json</c> describes it for editors.</summary>
public sealed record PackVariant
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }
    public required string Name { get; init; }

    /// <summary>The pack that it is a variant of.</summary>
    public required string Of { get; init; }
    public required int YearsPerRound { get; init; }
    public required int Rounds { get; init; }

    /// <summary>The same scenario under this name, in these rounds. What opens later than they last opens in the last.</summary>
    public PackFile Applied(PackFile pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        int Within(int round) => round < Rounds ? round : Rounds;
        return pack with
        {
            Name = Name,
            YearsPerRound = YearsPerRound,
            Rounds = Rounds,
            Challenges = [.. pack.Challenges.Select(card => card with { OpensInRound = Within(card.OpensInRound) })],
            Levers = [.. pack.Levers.Select(lever => lever with { OpensInRound = Within(lever.OpensInRound) })],
        };
    }
}
