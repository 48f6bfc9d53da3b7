using WorldTable.Rules.Ids;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Clauses;

namespace WorldTable.Rules.Views;

/// <summary><c>GET /api/packs/{pack}/treaty-kit</c>: what treaties can be made of.</summary>
public sealed record TreatyKit
{
    /// <summary>Every kind of clause that this pack can feel, in the order in which pages list them.</summary>
    public required IReadOnlyList<ClauseForm> Clauses { get; init; }

    /// <summary>Whole treaties to begin with.</summary>
    public required IReadOnlyList<TreatyTemplate> Templates { get; init; }
}

/// <summary>A treaty to begin with: catalogue keys <c>template.{name}</c> (its title) and <c>template-help.{name}</c>.</summary>
public sealed record TreatyTemplate
{
    /// <summary>Such as <c>climate-club</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its title is the template's name: the page puts the reader's words there.</summary>
    public required TreatyText Text { get; init; }
}

/// <summary>Hub call <c>ForecastTreaty</c> and <c>POST …/forecast/treaty</c>: where one version leads if everybody invited signs, against the world without it.</summary>
public sealed record TreatyForeseen
{
    public required TreatyId Treaty { get; init; }
    public required int Version { get; init; }
    public required int Branch { get; init; }
    public required int Round { get; init; }

    /// <summary>The last year, for which all figures are.</summary>
    public required int Year { get; init; }

    /// <summary>The meters: without and with.</summary>
    public required IReadOnlyList<ForeseenFigure> World { get; init; }

    /// <summary>Every playable nation, in the pack's order: <c>income</c>, <c>emissions</c>, <c>poverty</c>, <c>reputation</c>, without and with.</summary>
    public required IReadOnlyList<ForeseenNation> Nations { get; init; }
}

/// <summary>One nation's figures without and with a treaty.</summary>
public sealed record ForeseenNation(NationId Nation, bool Signs, IReadOnlyList<ForeseenFigure> Figures);
