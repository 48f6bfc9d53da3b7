using WorldTable.Rules.Words;
using WorldTable.Server.Protocol;
using WorldTable.Server.Words;

namespace WorldTable.Server.Tests.Words;

public sealed class CataloguesTests
{
    private readonly Catalogues catalogues = new();

    [Fact]
    public void Every_refusal_has_a_sentence_in_every_language()
    {
        Assert.Equal(["en", "es"], catalogues.Languages.Order(StringComparer.Ordinal));
        Assert.All(catalogues.Languages, language =>
            Assert.All(TypeScript.Codes, code => Assert.Contains("refusal." + code, catalogues.For(language).Words)));
    }

    [Fact]
    public void Codes_are_read_aloud_as_names()
    {
        Catalogue english = catalogues.For("en");
        Catalogue spanish = catalogues.For("es-AR");

        Assert.Equal("Carbon price opens in round 2.", english.Say(Said.Of("refusal.lever-not-yet", ("lever", "carbon-price"), ("round", 2))));
        Assert.Equal("Somebody has just taken East Africa. Choose another nation.", english.Say(Said.Of("refusal.seat-taken", ("nation", "EAC"))));
        Assert.Equal("That is 2.5 % more than you have. Take it from another line.", english.Say(Said.Of("refusal.over-budget", ("share", 2.5))));
        Assert.Contains(spanish.Words["phase.decision"], spanish.Say(Said.Of("refusal.not-now", ("phase", "decision"))), StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_catalogue_knows_is_said_by_its_key() => Assert.Equal("no.such.key", catalogues.For("en").Say(Said.Of("no.such.key")));

    [Theory]
    [InlineData(null, "en")]
    [InlineData("", "en")]
    [InlineData("fr", "en")]
    [InlineData("es", "es")]
    [InlineData("ES-mx", "es")]
    [InlineData("fr, es;q=0.8, en;q=0.5", "es")]
    [InlineData("es;q=0, en", "en")]
    [InlineData("en;q=0.2, es;q=0.9", "es")]
    [InlineData("not a header at all;;;=", "en")]
    public void A_reader_gets_the_language_that_was_asked_for(string? header, string language) => Assert.Equal(language, catalogues.For(header).Language);
}
