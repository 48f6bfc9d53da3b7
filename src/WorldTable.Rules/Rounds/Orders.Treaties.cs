using WorldTable.Rules.Treaties.Execution;

namespace WorldTable.Rules.Rounds;

/// <content>What treaties do beside the plans, and the room that they take.</content>
public sealed partial class Orders
{
    /// <summary>What the treaties in force do in this round by themselves; null when none is.</summary>
    public Laid? Laid { get; private set; }

    /// <summary>Everything a row's plan spends, billions a year.</summary>
    public double Planned(int row) => Given(row) + Research[row] + Services[row] + Facilitation[row] + AtHome(row);

    /// <summary>Every line of a row's budget times this.</summary>
    internal void Scale(int row, double times)
    {
        ReadOnlySpan<double[]> lines = [Research, Services, ToClimate, ToPoverty, Facilitation];
        foreach (var line in lines)
            line[row] *= times;
        ScaleTables(row, times);
        foreach (ref var aid in Aid.AsSpan(row * Rows, Rows))
            aid *= times;
    }

    /// <summary>Treaties work in this round.</summary>
    internal void Bind(Laid laid)
    {
        Laid = laid;
        Agreed = laid.Duties.Trade;
    }
}
