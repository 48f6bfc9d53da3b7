using System.Text.Json;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Words;

namespace WorldTable.Rules.Tests.Words;

/// <summary>Whatever the rules say, every language has a sentence for, with no argument that the rules do not give.</summary>
public sealed class CataloguesTests
{
    public static TheoryData<string> Languages => [.. Directory.GetFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension).Select(name => name!)];

    private static string Folder => Path.Combine(House(), "client", "src", "words");

    [Fact]
    public void English_and_spanish_are_there() => Assert.Superset(new HashSet<string> { "en", "es" }, Languages.Select(row => row.Data).ToHashSet());

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_key_of_the_rules_has_a_sentence(string language) => Assert.Empty(Keys.All.Keys.Except(Catalogue(language).Keys, StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_sentence_uses_only_what_the_rules_tell(string language)
    {
        var catalogue = Catalogue(language);
        foreach (var (key, arguments) in Keys.All)
        {
            var used = IcuArguments.Of(catalogue.GetValueOrDefault(key, ""));
            var told = arguments.SelectMany(Told);
            Assert.True(!used.Except(told, StringComparer.Ordinal).Any(), $"{language}, {key}: only {string.Join(", ", arguments)} can be told.");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_kind_of_clause_has_a_name_a_help_and_names_for_what_it_asks(string language)
    {
        var asked = ClauseKinds.Forms.SelectMany(form =>
            (string[])[$"clause-name.{form.Kind}", $"clause-help.{form.Kind}", $"domain.{form.Domain}", .. form.Fields.Select(field => $"clause-field.{field.Name}")]);

        Assert.Empty(asked.Except(Catalogue(language).Keys, StringComparer.Ordinal));
    }

    private static Dictionary<string, string> Catalogue(string language) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(Path.Combine(Folder, language + ".json")))!;

    private static string House()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "WorldTable.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run inside the repository.");
        return folder;
    }

    // Sums are written as money by the page, which also knows whether a nation's name is a plural.
    private static IEnumerable<string> Told(string argument) => argument switch
    {
        "nation" => ["nation", "many"],
        "billions" => ["billions", "money"],
        _ => [argument, argument + "Money"],
    };
}
