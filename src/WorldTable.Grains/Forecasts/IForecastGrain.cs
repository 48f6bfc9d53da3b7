using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Views;

namespace WorldTable.Grains.Forecasts;

/// <summary>Looks where a draft of a plan would lead. Key: the world. Owns nothing, writes nothing, and asks no keeper of a round: moves never wait for it.</summary>
[Alias("forecast")]
public interface IForecastGrain : IGrainWithStringKey
{
    /// <summary>Refused as the plan itself would be: <c>over-budget</c>, <c>unknown-lever</c>, <c>not-now</c>, <c>round-is-closed</c> …</summary>
    /// <param name="nation">Whose plan it is: the edge has authenticated the seat.</param>
    /// <param name="wish">The question.</param>
    /// <param name="announced">What stands in public at the challenges of the open round.</param>
    /// <param name="cancellation">Nobody waits any more.</param>
    [Alias("of"), ResponseTimeout("00:00:10")]
    Task<ForecastReply> OfAsync(NationId nation, ForecastWish wish, Announced announced, CancellationToken cancellation = default);

    /// <summary>Where a version of a treaty would lead with everybody whom it invites.</summary>
    /// <param name="wish">The question.</param>
    /// <param name="version">That version, as it stands in public.</param>
    /// <param name="announced">What stands in public at the challenges of the open round.</param>
    /// <param name="cancellation">Nobody waits any more.</param>
    [Alias("of-treaty"), ResponseTimeout("00:00:10")]
    Task<TreatyForecastReply> OfTreatyAsync(TreatyForecastWish wish, TreatyVersion version, Announced announced, CancellationToken cancellation = default);
}
