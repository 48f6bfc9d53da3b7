using WorldTable.Rules.Domains.Development;
using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Views;

/// <summary>What everybody lives on, taken apart: money per person, so that people can be changed by themselves.</summary>
internal sealed class Living
{
    public required double[] People { get; init; }
    public required double[] Gross { get; init; }
    public required double[] Damage { get; init; }
    public required double[] Clean { get; init; }
    public required double[] Given { get; init; }
    public required double[] Services { get; init; }
    public required double[] Aid { get; init; }
    public required double[] Pool { get; init; }
    public required double[] Trade { get; init; }
    public required double[] AtHome { get; init; }
    public required double[] Disaster { get; init; }
    public required double[] Disease { get; init; }
    public required double[] War { get; init; }
    public required double[] Nature { get; init; }

    /// <summary>Share of income that is consumed, against habit.</summary>
    public required double[] Consumes { get; init; }

    /// <summary>What is changed, one after the other, to get from one world to the next.</summary>
    public static IReadOnlyList<(string Key, Action<Living, Living> Change)> Steps { get; } =
    [
        ("cause.growth", (now, then) => then.Gross.CopyTo(now.Gross, 0)),
        ("cause.warming-damage", (now, then) => then.Damage.CopyTo(now.Damage, 0)),
        ("cause.disasters", (now, then) => then.Disaster.CopyTo(now.Disaster, 0)),
        ("cause.disease", (now, then) => then.Disease.CopyTo(now.Disease, 0)),
        ("cause.war", (now, then) => then.War.CopyTo(now.War, 0)),
        ("cause.lost-nature", (now, then) => then.Nature.CopyTo(now.Nature, 0)),
        ("cause.clean-cost", (now, then) => then.Clean.CopyTo(now.Clean, 0)),
        ("cause.trade", (now, then) => then.Trade.CopyTo(now.Trade, 0)),
        ("cause.investment", (now, then) => then.Consumes.CopyTo(now.Consumes, 0)),
        ("cause.given", (now, then) => then.Given.CopyTo(now.Given, 0)),
        ("cause.at-home", (now, then) => then.AtHome.CopyTo(now.AtHome, 0)),
        ("cause.services", (now, then) => then.Services.CopyTo(now.Services, 0)),
        ("cause.aid", (now, then) => then.Aid.CopyTo(now.Aid, 0)),
        ("cause.poverty-pool", (now, then) => then.Pool.CopyTo(now.Pool, 0)),
        ("cause.people", (now, then) => then.People.CopyTo(now.People, 0)),
    ];

    public static Living Of(WorldInMotion world)
    {
        double[] PerPerson(Func<int, double> billions)
        {
            var row = new double[world.Count];
            for (var i = 0; i < row.Length; i++)
                row[i] = billions(i) / world.People[i];
            return row;
        }
        return new Living
        {
            People = [.. world.People],
            Gross = PerPerson(i => world.Gross[i]),
            Damage = PerPerson(i => world.Damage[i]),
            Clean = PerPerson(i => world.AbatementCost[i] + world.Research[i]),
            Given = PerPerson(i => world.Given[i]),
            Services = PerPerson(i => world.Services[i]),
            Aid = PerPerson(i => world.AidIn[i]),
            Pool = PerPerson(i => world.PoolIn[i]),
            Trade = PerPerson(i => world.FromTrade[i] - world.Facilitation[i]),
            AtHome = PerPerson(i => world.AtHome[i]),
            Disaster = PerPerson(i => world.ByDisaster[i]),
            Disease = PerPerson(i => world.ByDisease[i]),
            War = PerPerson(i => world.ByWar[i]),
            Nature = PerPerson(i => world.ByNature[i]),
            Consumes = [.. Enumerable.Range(0, world.Count).Select(i => Purse.Of(world, i).Consumes)],
        };
    }

    /// <summary>Extreme poverty of the world in percent, and its median income in $ a day.</summary>
    public (double Poverty, double Prosperity) Read(PackNumbers numbers)
    {
        var (people, poor) = (0.0, 0.0);
        var household = new double[People.Length];
        for (var i = 0; i < People.Length; i++)
        {
            var net = Gross[i] - Damage[i] - Clean[i] - Given[i] + Aid[i] + Pool[i] + Trade[i] - (AtHome[i] + Disaster[i] + Disease[i] + War[i] + Nature[i]);
            Purse purse = new(1.0, net, Services[i], Aid[i], Pool[i], Consumes[i]);
            household[i] = Livelihoods.HouseholdPerDay(numbers, i, purse);
            poor += People[i] * Livelihoods.Headcount(numbers, i, purse, household[i]);
            people += People[i];
        }
        return (100.0 * poor / people, MeterReading.WorldMedian(numbers.Spread, People, household));
    }
}
