using System.Collections.Immutable;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Treaties;

/// <summary>How one member did in one round: how many duties it had, how many it kept, how many breaches were found; and the money in them, billions a year.</summary>
public sealed record TreatyAccount
{
    public required int Round { get; init; }
    public required NationId Nation { get; init; }
    public required int Duties { get; init; }
    public required int Kept { get; init; }
    public required int Found { get; init; }
    public double PromisedBillions { get; init; }
    public double DeliveredBillions { get; init; }

    /// <summary>What the nation's money is measured by, as the round opened: its GDP in billions a year and its people in millions; 0 in rounds of older versions.</summary>
    public double GdpBillions { get; init; }
    public double PeopleMillions { get; init; }

    /// <summary>Every round's accounts of one treaty, oldest first.</summary>
    public static IReadOnlyList<TreatyAccount> Of(WorldState state, TreatyId treaty)
    {
        ArgumentNullException.ThrowIfNull(state);
        return
        [
            .. from round in state.Accounts ?? []
               from line in round.Lines
               where line.Treaty == treaty
               select new TreatyAccount
               {
                   Round = round.Round,
                   Nation = line.Nation,
                   Duties = line.Duties,
                   Kept = line.Duties - line.Found,
                   Found = line.Found,
                   PromisedBillions = line.PromisedBillions,
                   DeliveredBillions = line.DeliveredBillions,
                   GdpBillions = line.GdpBillions,
                   PeopleMillions = line.PeopleMillions,
               },
        ];
    }
}

/// <summary>How the members of all treaties did in one round, as the world remembers it: treaty by treaty, nations in the pack's order.</summary>
public sealed record RoundAccounts(int Round, ImmutableArray<AccountLine> Lines);

/// <summary>One member's line under one treaty: how many duties it had and how many breaches were found; the money in them, billions a year; its GDP and people as the round opened.</summary>
public readonly record struct AccountLine(TreatyId Treaty, NationId Nation, int Duties, int Found, double PromisedBillions, double DeliveredBillions, double GdpBillions = 0.0, double PeopleMillions = 0.0);
