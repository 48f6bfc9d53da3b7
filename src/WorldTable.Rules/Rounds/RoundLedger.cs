using WorldTable.Rules.Worlds;

namespace WorldTable.Rules.Rounds;

/// <summary>The books of one round: sums over its years, one place per row of the pack. Money in billions, carbon in Gt CO2.</summary>
public sealed class RoundLedger
{
    public RoundLedger(int rows)
    {
        double[] Row() => new double[rows];
        (Budget, Spent, Gross, Damage, Abatement, Research) = (Row(), Row(), Row(), Row(), Row(), Row());
        (Services, ToClimate, ToPoverty, AidOut, AidIn, PoolIn) = (Row(), Row(), Row(), Row(), Row(), Row());
        (FundSpent, Net, Invested, Consumed, Co2, Avoided) = (Row(), Row(), Row(), Row(), Row(), Row());
        (FundAvoided, FromTrade, Customs, Facilitation, Exports, Imports, Leaked) = (Row(), Row(), Row(), Row(), Row(), Row(), Row());
        (Paid, Received, Fees, AtHome, ToOthers, Struck) = (Row(), Row(), Row(), Row(), Row(), Row());
    }

    public int Years { get; private set; }
    public double[] Budget { get; }
    public double[] Spent { get; }
    public double[] Gross { get; }
    public double[] Damage { get; }

    /// <summary>Paid by the row itself.</summary>
    public double[] Abatement { get; }
    public double[] Research { get; }
    public double[] Services { get; }
    public double[] ToClimate { get; }
    public double[] ToPoverty { get; }
    public double[] AidOut { get; }
    public double[] AidIn { get; }
    public double[] PoolIn { get; }

    /// <summary>Spent by the green fund in this row.</summary>
    public double[] FundSpent { get; }
    public double[] Net { get; }
    public double[] Invested { get; }
    public double[] Consumed { get; }
    public double[] Co2 { get; }

    /// <summary>Avoided in this row, in all and of that by the fund, Gt.</summary>
    public double[] Avoided { get; }
    public double[] FundAvoided { get; }

    /// <summary>What changed trade adds to real income, customs included, and what customs houses take, billions.</summary>
    public double[] FromTrade { get; }
    public double[] Customs { get; }
    public double[] Facilitation { get; }

    /// <summary>Goods sold to and bought from others, billions of market dollars.</summary>
    public double[] Exports { get; }
    public double[] Imports { get; }

    /// <summary>What treaties moved by themselves: paid to other rows, received from them, spent on inspectors.</summary>
    public double[] Paid { get; }
    public double[] Received { get; }
    public double[] Fees { get; }

    /// <summary>Burned in this row because others burn less, Gt.</summary>
    public double[] Leaked { get; }

    /// <summary>Spent at home on health, safety and nature; given to the pools beside those of climate and poverty.</summary>
    public double[] AtHome { get; }
    public double[] ToOthers { get; }

    /// <summary>What disasters, disease, war and lost nature took.</summary>
    public double[] Struck { get; }

    internal void Enter(WorldInMotion world, Orders orders)
    {
        Years++;
        for (var i = 0; i < world.Count; i++)
        {
            Budget[i] += orders.Budget[i];
            Spent[i] += world.Given[i] + world.Research[i] + world.Services[i] + world.Facilitation[i] + world.AtHome[i];
            if (orders.Laid is { } laid)
            {
                Spent[i] += laid.Taken(i);
                Paid[i] += laid.Paid[i];
                Received[i] += laid.Received[i];
                Fees[i] += laid.Fees[i];
            }
            Gross[i] += world.Gross[i];
            Damage[i] += world.Damage[i];
            Abatement[i] += world.AbatementCost[i];
            Research[i] += world.Research[i];
            Services[i] += world.Services[i];
            ToClimate[i] += orders.ToClimate[i];
            ToPoverty[i] += orders.ToPoverty[i];
            var others = orders.ToOtherPools(i);
            ToOthers[i] += others;
            AidOut[i] += world.Given[i] - orders.ToClimate[i] - orders.ToPoverty[i] - others;
            AtHome[i] += world.AtHome[i];
            Struck[i] += world.Struck(i);
            AidIn[i] += world.AidIn[i];
            PoolIn[i] += world.PoolIn[i];
            FundSpent[i] += world.FundCost[i];
            Net[i] += world.Net[i];
            Invested[i] += world.Investment[i] * world.Net[i];
            Consumed[i] += (1.0 - world.Investment[i]) * world.Net[i];
            FromTrade[i] += world.FromTrade[i];
            Customs[i] += world.CustomsShare[i] * (world.Gross[i] - world.Damage[i]);
            Facilitation[i] += world.Facilitation[i];
            Exports[i] += world.Desk?.Exports[i] ?? 0.0;
            Imports[i] += world.Desk?.Imports[i] ?? 0.0;
            Leaked[i] += world.Leaked[i];
            Co2[i] += world.Co2[i];
            Avoided[i] += world.Unabated[i] * world.Abated[i];
            FundAvoided[i] += world.Unabated[i] * (world.Abated[i] - world.OwnAbated[i]);
        }
    }
}
