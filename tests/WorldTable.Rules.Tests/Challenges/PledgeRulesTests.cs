using WorldTable.Rules.Challenges;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;

namespace WorldTable.Rules.Tests.Challenges;

public sealed class PledgeRulesTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(1043.9)]
    public void Anything_up_to_the_whole_budget_can_be_pledged(double billions) => Assert.Null(Check(billions, "climate", "USA"));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1.0)]
    [InlineData(1045.0)]
    public void Anything_else_is_refused_with_the_range(double billions)
    {
        var refusal = Check(billions, "climate", "USA")!;

        Assert.Equal(Refusals.BadAmount, refusal.Code);
        Assert.Equal(1044.0, refusal.Said.Arguments["max"].Number, 0.001);
    }

    [Fact]
    public void A_challenge_that_opens_later_is_refused_and_says_when()
    {
        var refusal = Check(1.0, "poverty", "USA")!;

        Assert.Equal(Refusals.LeverNotYet, refusal.Code);
        Assert.Equal(2.0, refusal.Said.Arguments["round"].Number);
    }

    [Fact]
    public void An_unknown_challenge_and_a_nation_without_seat_are_refused()
    {
        Assert.Equal(Refusals.UnknownChallenge, Check(1.0, "tides", "USA")!.Code);
        Assert.Equal(Refusals.UnknownNation, Check(1.0, "climate", "REST")!.Code);
    }

    private static Refusal? Check(double billions, string challenge, string nation) =>
        PledgeRules.Check(billions, new ChallengeId(challenge), Playing.Small().View(), new NationId(nation));
}
