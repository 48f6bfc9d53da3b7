using System.Text.Json;
using System.Text.Json.Nodes;
using WorldTable.Storage.Upgrades;

namespace WorldTable.Storage.Tests.Upgrades;

public sealed class UpgradePathTests
{
    private static readonly Upgrade CoinsBecomeCents = new("purse", 1, record =>
    {
        var newer = record.DeepClone().AsObject();
        newer["Cents"] = (int)record["Coins"]! * 100;
        newer.Remove("Coins");
        return newer;
    });

    private static readonly Upgrade CentsGetAnOwner = new("purse", 2, record => new JsonObject(record.DeepClone().AsObject().Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone()))) { ["Owner"] = "nobody" });

    private readonly UpgradePath path = new([CoinsBecomeCents, CentsGetAnOwner]);

    [Fact]
    public void An_old_record_takes_every_step_from_its_own_version_on()
    {
        Assert.Equal("""{"SchemaVersion":3,"Cents":500,"Owner":"nobody"}""", Applied("""{"SchemaVersion":1,"Coins":5}"""));
        Assert.Equal("""{"SchemaVersion":3,"Cents":7,"Owner":"nobody"}""", Applied("""{"SchemaVersion":2,"Cents":7}"""));
    }

    [Fact]
    public void The_version_keeps_the_spelling_and_the_place_it_has_in_the_record()
    {
        Assert.Equal("""{"nested":{"SchemaVersion":9},"schemaVersion":3,"Cents":700,"Owner":"nobody"}""", Applied("""{"nested":{"SchemaVersion":9},"schemaVersion":1,"Coins":7}"""));
    }

    [Theory]
    [InlineData("""{"SchemaVersion":3,"Cents":  500}""")]
    [InlineData("""{"Coins":5}""")]
    [InlineData("""[1,2]""")]
    public void A_record_of_the_newest_version_or_without_one_is_left_byte_for_byte(string record)
    {
        Assert.Equal(record, Applied(record));
    }

    [Fact]
    public void States_without_steps_are_at_version_one()
    {
        Assert.Equal(1, path.NewestOf("plan"));
        Assert.Equal(3, path.NewestOf("purse"));
        Assert.Equal("""{"SchemaVersion":1}""", Applied("""{"SchemaVersion":1}""", "plan"));
    }

    [Theory]
    [InlineData("purse", 4, 3)]
    [InlineData("purse", 0, 3)]
    [InlineData("plan", 2, 1)]
    public void A_record_of_an_unknown_version_is_refused_with_both_versions_named(string state, int found, int newest)
    {
        var record = new BinaryData($$"""{"SchemaVersion":{{found}}}""");

        var refusal = Assert.Throws<RecordVersionUnknown>(() => path.Apply(state, record));

        Assert.Equal((state, found, newest), (refusal.State, refusal.Found, refusal.Newest));
        Assert.Throws<RecordVersionUnknown>(() => path.Check(state, record));
    }

    [Fact]
    public void A_version_that_is_no_number_is_refused() => Assert.Throws<JsonException>(() => Applied("""{"SchemaVersion":"two"}"""));

    [Fact]
    public void A_gap_between_steps_is_refused_before_any_record_is_read()
    {
        Assert.Throws<ArgumentException>(() => new UpgradePath([CentsGetAnOwner]));
        Assert.Throws<ArgumentException>(() => new UpgradePath([CoinsBecomeCents, CoinsBecomeCents]));
    }

    private string Applied(string record, string state = "purse") => path.Apply(state, new(record)).ToString();
}
