using WorldTable.Rules.Packs;
using WorldTable.Rules.Views;

namespace WorldTable.Rules.Tests.Packs;

public sealed class BriefingsTests
{
    private static readonly Pack World = PackShelf.Named("world-2025")!;
    private static readonly Dictionary<string, string[]> Headings = new()
    {
        ["en"] = ["Where you stand", "What you want", "Your dilemmas", "Who can help", "Your private mandate"],
        ["es"] = ["Dónde estás", "Qué quieres", "Tus dilemas", "Quién puede ayudarte", "Tu mandato privado"],
    };

    public static TheoryData<string> Seats => [.. World.Playable.Select(nation => nation.Value)];

    [Theory]
    [MemberData(nameof(Seats))]
    public void Every_seat_has_half_a_page_in_english_and_spanish_under_the_same_headings(string nation)
    {
        var text = Briefings.Of(World, new(nation));

        Assert.Equal(Headings.Keys.Order(), text.Keys.Order());
        foreach (var (language, markdown) in text)
        {
            Assert.Equal(Headings[language], markdown.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]));
            Assert.InRange(markdown.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 140, 300);
            Assert.Equal(5, markdown.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void No_briefing_is_without_a_seat()
    {
        var folder = "WorldTable.Rules.Packs.world_2025.briefings.";
        var files = typeof(Pack).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Select(name => name.Split('.')[^2]);

        Assert.Equal(World.Playable.Select(nation => nation.Value).Order(), files.Distinct().Order());
    }

    [Theory]
    [InlineData("world-2025-short")]
    [InlineData("world-2025-unrated")]
    [InlineData("world-2025-short-unrated")]
    public void Variants_brief_as_the_pack_does(string name)
    {
        var variant = PackShelf.Named(name)!;

        Assert.Equal(Briefings.Of(World, new("ETH")), Briefings.Of(variant, new("ETH")));
    }

    [Fact]
    public void A_pack_without_briefings_has_no_such_document()
    {
        Assert.Null(BriefingDocument.Of(PackShelf.Named("small-table")!, new("USA")));
        Assert.Null(BriefingDocument.Of(World, new("RSS")));
        Assert.Equal("JPN", BriefingDocument.Of(World, new("JPN"))!.Nation.Value);
    }
}
