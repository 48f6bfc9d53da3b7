using WorldTable.Rules.Domains;
using WorldTable.Rules.Domains.Development;
using WorldTable.Rules.Domains.Economy;
using WorldTable.Rules.Domains.Multilateral;
using WorldTable.Rules.Domains.Science;
using WorldTable.Rules.Nations.Levers;
using WorldTable.Rules.Packs;

namespace WorldTable.Rules.Tests.Domains;

public sealed class ModelCardsTests
{
    private static readonly Dictionary<string, string[]> Headings = new()
    {
        ["en"] = ["The idea", "The equations", "Where it comes from", "What is simplified", "What is disputed", "What is the game's own", "Check one number"],
        ["es"] = ["La idea", "Las ecuaciones", "De dónde viene", "Qué se simplifica", "Qué se discute", "Qué es propio del juego", "Comprueba un número"],
    };

    public static TheoryData<string> Cards => [.. ModelCards.Domains];

    [Theory]
    [MemberData(nameof(Cards))]
    public void Every_card_says_the_same_seven_things_in_english_and_spanish(string domain)
    {
        var card = ModelCards.Of(domain)!;

        Assert.Equal(domain, card.Domain);
        Assert.Equal(Headings.Keys.Order(), card.Text.Keys);
        foreach (var (language, markdown) in card.Text)
        {
            Assert.Equal(Headings[language], markdown.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]));
            var idea = markdown.Split("## ")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries)[1];
            Assert.InRange(idea.Split(". ").Length, 2, 3);
            Assert.InRange(markdown.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 200, 450);
            Assert.Equal(card.Text["en"].Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal)), markdown.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Every_lever_and_challenge_of_every_pack_has_a_card()
    {
        var packs = PackShelf.Names.Select(name => PackShelf.Named(name)!).ToArray();
        var levers = packs.SelectMany(pack => pack.Levers.Select(lever => Lever.Named(lever.Lever)!.Domain(pack, lever.To)));
        var challenges = packs.SelectMany(pack => pack.ChallengeCards.Select(challenge => challenge.Domain));

        Assert.Empty(levers.Concat(challenges).Except(ModelCards.Domains));
        Assert.Null(ModelCards.Of("astrology"));
    }

    [Fact]
    public void The_numbers_to_check_are_those_of_the_models()
    {
        Assert.Equal(0.286, Poverty.Headcount(0.5, Poverty.Sigma(0.4)), 0.001);
        Assert.Equal(0.106, 1.0 - CleanTechnology.Learned(2.0 * CleanTechnology.KnowledgeAtStart), 0.0005);
        Assert.Equal(0.031, Damages.Share(1.0, 3.0), 0.0005);
        Assert.Equal(0.018, 1.0 - Math.Pow(0.913, 0.2), 0.0005);
        Assert.Equal((0.196, 0.0019), Council());
        Assert.Equal(11.6, Math.Log(2) / 0.06, 0.1);
        Assert.Equal(3.5, Math.Log(2) / 0.20, 0.1);
    }

    private static (double Permanent, double Other) Council()
    {
        var power = VotingPower.Of(new VotingBody([.. Enumerable.Repeat(1m, 15)], 9m, [0, 1, 2, 3, 4]))!;
        return (Math.Round(power[0].ShapleyShubik, 3), Math.Round(power[14].ShapleyShubik, 4));
    }
}
