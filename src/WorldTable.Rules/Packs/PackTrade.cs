using WorldTable.Rules.Ids;

namespace WorldTable.Rules.Packs;

/// <summary>World trade when the game begins. A pack without it keeps the balances it has, and has no levers on trade.</summary>
public sealed record PackTrade
{
    /// <summary>Percent less bought for each percent dearer.</summary>
    public required double Elasticity { get; init; }

    /// <summary>Goods and services, billions of dollars a year, seller by seller in the order of the nations, nothing on the diagonal. Left out: flows by size and distance.</summary>
    public IReadOnlyList<IReadOnlyList<double>>? Flows { get; init; }

    /// <summary>Tariffs that differ from a nation's ordinary one.</summary>
    public IReadOnlyList<PackTariff>? Tariffs { get; init; }

    /// <summary>Free-trade areas and customs unions that stand already.</summary>
    public IReadOnlyList<PackUnion>? Unions { get; init; }
}

/// <summary>One nation's trade when the game begins.</summary>
public sealed record PackTradeRow
{
    /// <summary>GDP at market prices, trillions of dollars.</summary>
    public required double MarketGdpTrillions { get; init; }

    /// <summary>Mean tariff on what others bring.</summary>
    public required double TariffPercent { get; init; }

    /// <summary>Of GDP; a pack with flows may leave them out.</summary>
    public double? ExportsPercent { get; init; }
    public double? ImportsPercent { get; init; }

    /// <summary>Of exports and imports: what stays inside a bloc.</summary>
    public double? InsidePercent { get; init; }

    /// <summary>Where the economy's weight lies, degrees; a pack with flows may leave it out.</summary>
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
}

/// <summary>A tariff of one nation on another.</summary>
public sealed record PackTariff
{
    public required NationId By { get; init; }
    public required NationId On { get; init; }
    public required double Percent { get; init; }
}

/// <summary>Nations that charge each other nothing.</summary>
public sealed record PackUnion
{
    public required IReadOnlyList<NationId> Members { get; init; }

    /// <summary>What all of them charge everybody else; left out when each keeps its own.</summary>
    public double? TariffPercent { get; init; }
}
