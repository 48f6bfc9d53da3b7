using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Words;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Views;

/// <summary>Document <c>world</c> (public): where the world stands and what its clock does.</summary>
public sealed record WorldDocument
{
    /// <summary>The join code, six characters.</summary>
    public required string Code { get; init; }
    public required string Pack { get; init; }

    /// <summary><c>quick</c>, <c>class</c>, <c>long</c>, <c>homework</c> or <c>manual</c>.</summary>
    public required string Pace { get; init; }
    public required int Branch { get; init; }

    /// <summary>The round in play or in report, 1-based; 1 in the lobby.</summary>
    public required int Round { get; init; }
    public required int Rounds { get; init; }

    /// <summary>First calendar year of the round.</summary>
    public required int FromYear { get; init; }

    /// <summary>The year in which the round ends.</summary>
    public required int ToYear { get; init; }

    /// <summary>The year in which the game ends, to which headings look.</summary>
    public required int LastYear { get; init; }
    public required Phase Phase { get; init; }

    /// <summary>The world is collecting sealed decisions; nations still missing are listed.</summary>
    public required bool Collecting { get; init; }
    public required IReadOnlyList<NationId> Missing { get; init; }
    public required ClockDocument Clock { get; init; }

    /// <summary>Playable nations in the pack's order.</summary>
    public required IReadOnlyList<NationId> Nations { get; init; }

    /// <summary>How many delegates may share a nation.</summary>
    public required int SeatsPerNation { get; init; }

    /// <summary>Seats with a live connection now.</summary>
    public required IReadOnlyList<SeatId> Here { get; init; }
    public required bool FacilitatorHere { get; init; }
}

/// <summary>The world's clock. Running: <see cref="EndsAt"/>; held: what remained and why; calendar: the deadline; none: the facilitator moves it.</summary>
public sealed record ClockDocument
{
    /// <summary><c>running</c>, <c>held</c>, <c>calendar</c> or <c>none</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>When the phase ends (running, calendar), UTC.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>Seconds that remained when the clock was held.</summary>
    public double? RemainingSeconds { get; init; }

    /// <summary>Seconds of the whole phase, for the scale bar.</summary>
    public double? PhaseSeconds { get; init; }

    /// <summary>Why it is held: <c>paused</c>, <c>nobody-here</c>, <c>woke-up</c>, <c>not-started</c> or <c>ended</c>.</summary>
    public string? Why { get; init; }

    /// <summary>The server's time when this was written, so that a page can correct its own clock.</summary>
    public required DateTimeOffset WrittenAt { get; init; }
}

/// <summary>Document <c>meters</c> (public): the headline numbers.</summary>
public sealed record MetersDocument
{
    public required IReadOnlyList<MeterDocument> Meters { get; init; }
}

/// <summary>One headline number: heading first, with today's value beside it.</summary>
public sealed record MeterDocument
{
    /// <summary><c>temperature</c>, <c>prosperity</c>, <c>poverty</c>, <c>trust</c>.</summary>
    public required MeterId Id { get; init; }

    /// <summary><c>celsius</c>, <c>dollars-per-day</c>, <c>percent</c>, <c>points</c>.</summary>
    public required string Unit { get; init; }
    public required bool LowerIsBetter { get; init; }
    public required double Now { get; init; }

    /// <summary>Where it ends if present promises and policies go on: median and band.</summary>
    public required double Heading { get; init; }
    public required double HeadingLow { get; init; }
    public required double HeadingHigh { get; init; }

    /// <summary>The line nobody wants to cross, judged on the heading; null when the meter has none.</summary>
    public double? RedLine { get; init; }

    /// <summary>True when the heading lies on the wrong side of the red line.</summary>
    public required bool Crossed { get; init; }

    /// <summary>Change of the value and of the heading since the last report; 0 at the start.</summary>
    public required double ChangeNow { get; init; }
    public required double ChangeHeading { get; init; }

    /// <summary>Year and value, from the start to now.</summary>
    public required IReadOnlyList<YearValue> History { get; init; }

    /// <summary>Year, value and band, from now to the last year.</summary>
    public required IReadOnlyList<YearBand> Path { get; init; }

    /// <summary>Why the value changed, the largest first; the amounts are rounded as shown and add up to <see cref="ChangeNow"/> as shown.</summary>
    public required IReadOnlyList<Cause> CausesNow { get; init; }

    /// <summary>Why the heading changed, the largest first; the amounts are rounded as shown and add up to <see cref="ChangeHeading"/> as shown.</summary>
    public required IReadOnlyList<Cause> CausesHeading { get; init; }
}

/// <summary>One point of a line.</summary>
public sealed record YearValue(int Year, double Value);

/// <summary>One point of a forecast.</summary>
public sealed record YearBand(int Year, double Value, double Low, double High);

/// <summary>One reason for a change: words and a signed amount in the meter's unit.</summary>
public sealed record Cause(Said Said, double Amount);

/// <summary>Document <c>nation/X</c> (public): a nation, who plays it and how it does.</summary>
public sealed record NationDocument
{
    public required NationId Nation { get; init; }
    public required bool Playable { get; init; }
    public required IReadOnlyList<DelegateDocument> Delegates { get; init; }
    public required bool Ready { get; init; }
    public required NationFigures Figures { get; init; }
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

    /// <summary>How it traded in the last round; null in a pack without trade.</summary>
    public TradeFigures? Trade { get; init; }
}

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

/// <summary>Document <c>plan/X</c> (audience: nation X): the secret plan, its budget, its levers and its hand.</summary>
public sealed record PlanDocument
{
    public required NationId Nation { get; init; }
    public required int Branch { get; init; }
    public required int Round { get; init; }
    public required double BudgetBillionsPerYear { get; init; }
    public required IReadOnlyList<PlanLine> Lines { get; init; }

    /// <summary>Every lever of the pack; those not open yet say in which round they open.</summary>
    public required IReadOnlyList<LeverDocument> Levers { get; init; }

    /// <summary>The policy cards dealt to this nation for this round (at most five, only open levers).</summary>
    public required IReadOnlyList<CardDocument> Hand { get; init; }
    public Prediction? Prediction { get; init; }
    public required bool Ready { get; init; }
}

/// <summary>One lever, once per possible target, with its form and what it buys for this nation.</summary>
public sealed record LeverDocument
{
    /// <summary><c>carbon-price</c>, <c>services</c>, <c>aid</c>, <c>pool</c>, <c>clean-research</c>.</summary>
    public required LeverId Lever { get; init; }

    /// <summary>A nation's or challenge's name, or null.</summary>
    public string? To { get; init; }

    /// <summary>One of the thirteen domains: <c>climate</c>, <c>development</c>, <c>science</c>, <c>diplomacy</c> …</summary>
    public required string Domain { get; init; }

    /// <summary>The round from which it can be used.</summary>
    public required int OpensInRound { get; init; }
    public required AmountForm Form { get; init; }

    /// <summary>What an amount buys here: the catalogue key <c>buys.{…}</c> takes <c>{value}</c>, read off these points (linear in between).</summary>
    public required string BuysKey { get; init; }
    public required IReadOnlyList<BuysPoint> Buys { get; init; }
}

/// <summary>How one number is asked for.</summary>
public sealed record AmountForm
{
    /// <summary><c>percent-of-budget</c>, <c>dollars-per-tonne</c>, <c>percent</c>, or <c>points</c> (percentage points, up or down).</summary>
    public required string Unit { get; init; }
    public required double Min { get; init; }
    public required double Max { get; init; }
    public required double Step { get; init; }

    /// <summary>True when the amount counts against the 100 % of the budget.</summary>
    public required bool CountsAgainstBudget { get; init; }
}

/// <summary>At this amount the lever buys this value.</summary>
public sealed record BuysPoint(double Amount, double Value);

/// <summary>One policy card: a lever (with its target), the amount it suggests, and why it was dealt.</summary>
public sealed record CardDocument
{
    public required LeverId Lever { get; init; }
    public string? To { get; init; }
    public required double Suggested { get; init; }
    public required Said Why { get; init; }
}

/// <summary>Document <c>challenge/X</c> (public): what has been announced for a challenge's pool.</summary>
public sealed record ChallengeDocument
{
    public required ChallengeId Challenge { get; init; }
    public required ChallengeFigures Figures { get; init; }
    public required IReadOnlyList<PledgeDocument> Pledges { get; init; }
    public required double PledgedBillionsPerYear { get; init; }

    /// <summary>
    /// Where the challenge's meter ends if present plans go on and everything announced for this pool is given at least. It follows a pledge a moment later
    /// (until then it is that of the announcements before); null while nothing is announced.
    /// </summary>
    public double? HeadingWithPledges { get; init; }
}

/// <summary>A public announcement.</summary>
public sealed record PledgeDocument(NationId Nation, double BillionsPerYear);

/// <summary>How a challenge stands at the opening of the round.</summary>
public sealed record ChallengeFigures
{
    public required ChallengeId Challenge { get; init; }
    public required string Domain { get; init; }

    /// <summary>How contributions add up: <c>sum</c>, <c>weakest-link</c>, <c>best-shot</c>, <c>threshold</c>, <c>weighted-sum</c>.</summary>
    public required string Aggregator { get; init; }
    public required MeterId Meter { get; init; }
    public required int OpensInRound { get; init; }

    /// <summary>Given to the pool in the last round, billions per year, all nations.</summary>
    public required double GivenBillionsPerYear { get; init; }

    /// <summary>What all nations together would have to give per year for the heading to respect the red line; null when that cannot be bought by this pool alone.</summary>
    public double? NeededBillionsPerYear { get; init; }

    /// <summary>What the pool bought in the last round: catalogue key with arguments; null before the first.</summary>
    public Said? Bought { get; init; }
}

/// <summary>Document <c>report</c> (public): what the last round came to. It opens with promised against given.</summary>
public sealed record ReportDocument
{
    public required int Round { get; init; }
    public required int FromYear { get; init; }
    public required int ToYear { get; init; }

    /// <summary>The headline of the round and a sentence under it.</summary>
    public required Said Headline { get; init; }
    public required Said Lead { get; init; }
    public required IReadOnlyList<PromiseRow> Promises { get; init; }
    public required IReadOnlyList<MeterDocument> Meters { get; init; }

    /// <summary>One line from each playable nation.</summary>
    public required IReadOnlyList<NewsLine> News { get; init; }
    public required IReadOnlyList<GuessRow> Guesses { get; init; }

    /// <summary>Only in the last report.</summary>
    public FinalDocument? Final { get; init; }
}

/// <summary>Promised against given, for one nation and one pool.</summary>
public sealed record PromiseRow
{
    public required NationId Nation { get; init; }
    public required ChallengeId Challenge { get; init; }

    /// <summary>Null when nothing was announced.</summary>
    public double? PromisedBillionsPerYear { get; init; }
    public required double GivenBillionsPerYear { get; init; }
    public required double GivenPerPerson { get; init; }
    public required double GivenPercentOfGdp { get; init; }

    /// <summary><c>kept</c>, <c>more</c>, <c>short</c>, <c>silent-gift</c> or <c>nothing</c>.</summary>
    public required string Verdict { get; init; }
}

/// <summary>One line from one nation.</summary>
public sealed record NewsLine(NationId Nation, Said Headline, Said Detail);

/// <summary>A guess of the briefing and what came.</summary>
public sealed record GuessRow(NationId Nation, MeterId Meter, string Guess, string Came);

/// <summary>How the game ended, for all together and for each nation against its own future without cooperation.</summary>
public sealed record FinalDocument
{
    public required bool Lost { get; init; }
    public required IReadOnlyList<MeterId> Crossed { get; init; }
    public required Said Verdict { get; init; }

    /// <summary>Every meter in three worlds: ours, the one in which nobody cooperated, the one in which everybody did.</summary>
    public required IReadOnlyList<FinalMeter> Worlds { get; init; }
    public required IReadOnlyList<FinalRow> Nations { get; init; }
}

/// <summary>One meter in the last year of three worlds that began alike.</summary>
public sealed record FinalMeter
{
    public required MeterId Meter { get; init; }
    public required string Unit { get; init; }
    public required bool LowerIsBetter { get; init; }
    public double? RedLine { get; init; }

    /// <summary>The world that was played.</summary>
    public required FinalValue Ours { get; init; }

    /// <summary>The same world from its opening on without a plan, a pledge or a gift.</summary>
    public required FinalValue Nobody { get; init; }

    /// <summary>The same world when every nation takes the joint path that respects the red lines.</summary>
    public required FinalValue Everybody { get; init; }

    /// <summary>What this table changed: ours less nobody's, of the values as shown.</summary>
    public required double Difference { get; init; }

    /// <summary>Through which means it changed; the amounts are rounded as shown and add up to <see cref="Difference"/>.</summary>
    public required IReadOnlyList<Cause> What { get; init; }

    /// <summary>Who changed it; the amounts are rounded as shown and add up to <see cref="Difference"/>.</summary>
    public required IReadOnlyList<Cause> Who { get; init; }
}

/// <summary>A meter's value, and whether it lies on the wrong side of its red line.</summary>
public sealed record FinalValue(double Value, bool Crossed);

/// <summary>One nation at the end, against the same world in which nobody cooperated.</summary>
public sealed record FinalRow
{
    public required NationId Nation { get; init; }
    public required double MedianIncomePerDay { get; init; }
    public required double MedianIncomeAlone { get; init; }
    public required double PovertyPercent { get; init; }
    public required double PovertyAlone { get; init; }
    public required double Reputation { get; init; }
    public required double GivenBillions { get; init; }
    public required int PromisesMade { get; init; }
    public required int PromisesKept { get; init; }
}
