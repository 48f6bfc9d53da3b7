using WorldTable.Rules.Forecasts;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;

namespace WorldTable.Rules.Tests.Nations.Levers;

/// <summary>What a lever says it buys, and what the world then does.</summary>
internal static class Buying
{
    /// <summary>Every lever open from the first round.</summary>
    public static Pack Open { get; } = PackShelf.Named("small-table")! with
    {
        Levers = [.. PackShelf.Named("small-table")!.Levers.Select(lever => lever with { OpensInRound = 1 })],
    };

    /// <summary>What the card says at an amount in the form's unit.</summary>
    public static double Says(string nation, string lever, string? to, double amount)
    {
        var game = Playing.Of(Open);
        var kind = Lever.Named(new LeverId(lever))!;
        Outlook outlook = new(Open, game.State);
        var row = Open.PlaceOf(new NationId(nation));
        return kind.Buys(outlook, row, to, kind.Form.CountsAgainstBudget ? amount / 100.0 * outlook.Budget(row) : amount);
    }

    /// <summary>The first round with this line in a nation's plan beside the pack's opening plans, and without.</summary>
    public static (Resolution With, Resolution Without) Played(string nation, string lever, string? to, double amount)
    {
        var game = Playing.Of(Open);
        var without = Round.Resolve(Open, game.State, game.Plans(nation).Input(), 1);
        return (Round.Resolve(Open, game.State, game.Plans(nation, (lever, to, amount)).Input(), 1), without);
    }

    /// <summary>More money or a higher price never buys less.</summary>
    public static void NeverFalls(string nation, string lever, string? to)
    {
        var form = Lever.Named(new LeverId(lever))!.Form;
        var last = Says(nation, lever, to, 0.0);
        Assert.Equal(0.0, last, 1e-6);
        for (var step = 1; step <= 10; step++)
        {
            var next = Says(nation, lever, to, form.Max * step / 10.0);
            Assert.True(double.IsFinite(next) && next >= last - 1e-9, $"{lever} of {nation}: {next} after {last}.");
            last = next;
        }
    }
}
