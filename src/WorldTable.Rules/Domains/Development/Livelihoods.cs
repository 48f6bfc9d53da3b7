using WorldTable.Rules.Numbers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Domains.Development;

/// <summary>
/// Who lives on how much: incomes of households spread log-normally around a share of net income (Bourguignon 2003), and help for
/// the poorest lowers the line they still have to reach by themselves.
/// </summary>
public static class Livelihoods
{
    private const double DollarsPerDay = 1e9 / 1e6 / 365.0;

    // Of one percent more income per person, households see 0.7 (nowcasts of surveyed consumption use about this; game calibration).
    private const double PassesThrough = 0.7;
    private const double LeastGroup = 0.10;
    private const double MostGroup = 0.40;

    /// <summary>Share of help that reaches the poorest (A11): (1 − leak) · 0.7, leak = 0.5 − 0.4 · governance (0 to 1).</summary>
    public static double Reach(double governance) => (0.5 + (0.4 * governance)) * 0.7;

    /// <summary>Headcounts and household incomes of every row, from the year's money.</summary>
    public static void Count(WorldInMotion world)
    {
        for (var i = 0; i < world.Count; i++)
        {
            var purse = Purse.Of(world, i);
            world.Household[i] = HouseholdPerDay(world.Numbers, i, purse);
            world.Poor[i] = Headcount(world.Numbers, i, purse, world.Household[i]);
        }
    }

    /// <summary>
    /// What households live on, $ per person and day, beside what goes straight to the poorest: their share of the first year's net income,
    /// growing with 0.7 of the growth of net income, less what is invested beyond habit.
    /// </summary>
    public static double HouseholdPerDay(PackNumbers numbers, int row, in Purse purse)
    {
        var start = numbers.IncomeAtStart[row];
        var income = (purse.Net - (numbers.Reach[row] * purse.Help)) * DollarsPerDay / purse.People * purse.Consumes;
        return numbers.HouseholdShare[row] * start * Elementary.Pow(income / start, PassesThrough);
    }

    /// <summary>Share of people below the line, help included.</summary>
    public static double Headcount(PackNumbers numbers, int row, in Purse purse, double householdPerDay)
    {
        var spread = numbers.TailSpread[row];
        var need = Elementary.Log(Poverty.ExtremeLinePerDay / householdPerDay);
        var poor = Normal.Cdf((need / spread) + (0.5 * spread));
        return purse.Help > 0.0 ? Helped(need, spread, purse.Help * numbers.Reach[row] * DollarsPerDay / purse.People, poor) : poor;
    }

    /// <summary>Share of people below the line, help included.</summary>
    public static double Headcount(PackNumbers numbers, int row, in Purse purse) => Headcount(numbers, row, purse, HouseholdPerDay(numbers, row, purse));

    /// <summary>What the poor of a row lack, as a share of the line times its people, when nothing but net income counts.</summary>
    public static double Gap(PackNumbers numbers, int row, in Purse purse) =>
        purse.People * Poverty.Gap(Poverty.ExtremeLinePerDay / HouseholdPerDay(numbers, row, purse), numbers.TailSpread[row]);

    // Help goes to as many as are poor, between a tenth and two fifths of the people. Each dollar does a little less than the
    // one before: the line to reach falls by e^(−help/line).
    private static double Helped(double need, double spread, double helpPerPersonPerDay, double poorBefore)
    {
        var group = poorBefore < LeastGroup ? LeastGroup : poorBefore > MostGroup ? MostGroup : poorBefore;
        return Normal.Cdf(((need - (helpPerPersonPerDay / group / Poverty.ExtremeLinePerDay)) / spread) + (0.5 * spread));
    }
}
