using WorldTable.Rules.Challenges;
using WorldTable.Rules.Ids;

namespace WorldTable.Rules.Views;

/// <summary>Document <c>nation/X</c> (public): a nation, who plays it and how it does.</summary>
public sealed record NationDocument
{
    public required NationId Nation { get; init; }
    public required bool Playable { get; init; }
    public required IReadOnlyList<DelegateDocument> Delegates { get; init; }
    public required bool Ready { get; init; }

    /// <summary>True when its signatures take two keys in this round, each turned by another delegate.</summary>
    public bool? TwoKeys { get; init; }
    public required NationFigures Figures { get; init; }

    /// <summary>The conditional pledges that lie on its table, shown to everybody while plans are made and changed like any line until the round is sealed; null when there are none.</summary>
    public IReadOnlyList<OfferDocument>? Offers { get; init; }
}

/// <summary>A conditional pledge: so much is given to the challenge's pool if the condition holds when the round is sealed, and nothing of it else.</summary>
public sealed record OfferDocument
{
    public required ChallengeId Challenge { get; init; }
    public required double BillionsPerYear { get; init; }
    public required PledgeCondition If { get; init; }
}

/// <summary>One person at the table.</summary>
public sealed record DelegateDocument(SeatId Seat, string Nickname);

/// <summary>A nation's public figures at the opening of the round. Money: constant 2021 international dollars.</summary>
public sealed record NationFigures
{
    public required NationId Nation { get; init; }
    public required double PopulationMillions { get; init; }
    public required double GdpTrillions { get; init; }
    public required double GdpPerPerson { get; init; }
    public required double EmissionsGigatonnes { get; init; }
    public required double PovertyPercent { get; init; }
    public required double MedianIncomePerDay { get; init; }
    public required double CarbonPrice { get; init; }

    /// <summary>What the nation can spend in each year of the round.</summary>
    public required double BudgetBillionsPerYear { get; init; }

    /// <summary>How others see it, 0 to 100.</summary>
    public required double Reputation { get; init; }

    /// <summary>Since the last report, in the same units; 0 at the start.</summary>
    public required double GdpPerPersonChange { get; init; }
    public required double PovertyChange { get; init; }
    public required double EmissionsChange { get; init; }
    public required double ReputationChange { get; init; }

    /// <summary>What it gave away in the last round, billions per year (pools and aid).</summary>
    public required double GivenBillionsPerYear { get; init; }

    /// <summary>To whom it gave that, the largest first; null when it gave nothing.</summary>
    public IReadOnlyList<GiftFigures>? Gifts { get; init; }

    /// <summary>How it traded in the last round; null in a pack without trade.</summary>
    public TradeFigures? Trade { get; init; }

    /// <summary>How its people live; null in a pack without such domains.</summary>
    public SocietyFigures? Society { get; init; }
}

/// <summary>How people live in a nation as the round opens.</summary>
public sealed record SocietyFigures
{
    public required double LifeExpectancyYears { get; init; }
    public required double SchoolingYears { get; init; }

    /// <summary>Human Development Index, 0 to 1.</summary>
    public required double HumanDevelopment { get; init; }

    /// <summary>Share of its countries that are in an armed conflict; null in a pack without the domain of peace.</summary>
    public double? ConflictPercent { get; init; }

    /// <summary>The 17 Sustainable Development Goals in their order, 0 (the worst) to 100 (reached), and their mean.</summary>
    public required IReadOnlyList<double> Goals { get; init; }
    public required double GoalsIndex { get; init; }
}

/// <summary>What went in the last round to another nation as aid, or to a challenge's pool.</summary>
public sealed record GiftFigures(string To, double BillionsPerYear);

/// <summary>A nation's trade in the last round (at the start: when the game begins). Billions: dollars a year at market prices of the start.</summary>
public sealed record TradeFigures
{
    public required double ExportsBillions { get; init; }
    public required double ImportsBillions { get; init; }

    /// <summary>Share of what it makes that goes abroad.</summary>
    public required double ExportsPercent { get; init; }

    /// <summary>What all tariffs, agreements and costs that changed since the start add to or take from its real income.</summary>
    public required double GainPercent { get; init; }

    /// <summary>What its work is worth against the world's: 100 at the start; its terms of trade.</summary>
    public required double TermsOfTrade { get; init; }

    /// <summary>Tariffs it collected, billions a year in the money of the budget.</summary>
    public required double CustomsBillions { get; init; }

    /// <summary>The five largest partners, most trade first.</summary>
    public required IReadOnlyList<PartnerFigures> Partners { get; init; }
}

/// <summary>One partner of a nation: what was sold there and bought from there, billions a year, and the tariff that each charged the other, percent of the price.</summary>
public sealed record PartnerFigures(NationId Nation, double SoldBillions, double BoughtBillions, double OurTariffPercent, double TheirTariffPercent);
