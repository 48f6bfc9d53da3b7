using CsCheck;
using WorldTable.Rules.Views;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Tests.Views;

public sealed class ShownTests
{
    private static readonly string[] Units = ["celsius", "dollars-per-day", "percent", "points"];

    private static readonly Gen<(double[] Parts, string Unit)> AnyParts = Gen.Select(
        Gen.OneOf(Gen.Double[-3.0, 3.0], Gen.Double[-0.02, 0.02], Gen.Const(0.0), Gen.Int[-9, 9].Select(step => step / 100.0)).Array[1, 9],
        Gen.Int[0, 3].Select(i => Units[i]));

    [Fact]
    public void Whatever_the_parts_what_is_shown_of_them_adds_up_to_what_is_shown_of_the_whole() => AnyParts.Sample(any =>
    {
        double[] shown = [.. any.Parts];
        Shown.Apportion(shown, any.Parts.Sum(), any.Unit);
        Assert.Equal(Shown.Of(any.Parts.Sum(), any.Unit), shown.Sum(), 1e-9);
    });

    [Theory]
    [InlineData(3.14, 0.46, "percent", -2.6)]
    [InlineData(2.486, 2.4649, "celsius", -0.03)]
    public void A_change_is_what_whoever_subtracts_the_two_printed_figures_gets(double before, double after, string unit, double change) =>
        Assert.Equal(change, Shown.Change(before, after, unit), 1e-9);

    [Fact]
    public void No_part_moves_by_a_whole_step_or_changes_its_sign() => AnyParts.Sample(any =>
    {
        double[] shown = [.. any.Parts];
        Shown.Apportion(shown, any.Parts.Sum(), any.Unit);
        var step = Math.Pow(10.0, -Shown.Digits(any.Unit));
        for (var i = 0; i < shown.Length; i++)
        {
            Assert.InRange(Math.Abs(shown[i] - any.Parts[i]), 0.0, step + 1e-9);
            Assert.True(shown[i] * any.Parts[i] >= 0.0);
            Assert.Equal(Shown.Of(shown[i], any.Unit), shown[i]);
        }
    });

    [Fact]
    public void Five_causes_are_told_the_largest_first_and_the_rest_is_summed_up() => AnyParts.Sample(any =>
    {
        var change = any.Parts.Sum() + 0.3;
        var told = TopCauses.Of(any.Parts.Select((amount, i) => new Cause(Said.Of("cause.growth", ("n", i)), amount)), change, any.Unit);

        Assert.InRange(told.Count, 0, 6);
        Assert.Equal(Shown.Of(change, any.Unit), told.Sum(cause => cause.Amount), 1e-9);
        Assert.DoesNotContain(told, cause => cause.Amount == 0.0);
        Assert.DoesNotContain(told.SkipLast(1), cause => cause.Said.Key == "cause.rest");
    });

    [Theory]
    [InlineData(-0.125, "celsius", -0.12)]
    [InlineData(0.125, "celsius", 0.13)]
    [InlineData(2.449, "percent", 2.4)]
    [InlineData(-0.4, "points", 0.0)]
    public void Numbers_are_rounded_as_a_browser_rounds_them(double value, string unit, double shown) => Assert.Equal(shown, Shown.Of(value, unit));
}
