using WorldTable.Rules.Ids;
using WorldTable.Rules.Packs;

namespace WorldTable.Rules.Views;

/// <summary>Document <c>map</c> (public): of which countries every nation is made; not there when the pack is not of this world.</summary>
public sealed record MapDocument
{
    public required IReadOnlyList<MapRow> Nations { get; init; }

    /// <summary>Null when the pack does not say.</summary>
    public static MapDocument? Of(Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return pack.Nations.Any(row => row.Countries is not null)
            ? new MapDocument
            {
                Nations =
                [
                    .. pack.Nations.Select(row => new MapRow
                    {
                        Nation = row.Code,
                        Countries = row.Countries ?? [],
                        Areas = row.Areas ?? [],
                        Latitude = row.Trade?.Latitude,
                        Longitude = row.Trade?.Longitude,
                    }),
                ],
            }
            : null;
    }
}

/// <summary>One nation on the map.</summary>
public sealed record MapRow
{
    public required NationId Nation { get; init; }

    /// <summary>ISO 3166-1 numeric codes, three digits: the ids of Natural Earth's countries.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    /// <summary>Areas without a code, by their name in Natural Earth.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>Centre of economic weight, degrees north and east.</summary>
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
}
