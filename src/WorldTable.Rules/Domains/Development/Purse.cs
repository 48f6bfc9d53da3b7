using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Domains.Development;

/// <summary>What the people of one row have in a year: millions of people, net income and, within or beside it, help for the poorest, billions; and what they consume of their income against their habit.</summary>
public readonly record struct Purse(double People, double Net, double Services, double Aid, double Pool, double Consumes = 1.0)
{
    /// <summary>Money for the poorest, from home and from abroad.</summary>
    public double Help => Services + Aid + Pool;

    public static Purse Of(WorldInMotion world, int row) =>
        new(world.People[row], world.Net[row], world.Services[row], world.AidIn[row], world.PoolIn[row], (1.0 - world.Investment[row]) / (1.0 - world.Numbers.Investment[row]));
}
