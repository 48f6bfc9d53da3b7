using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WorldTable.Rules.Domains.Climate;
using WorldTable.Rules.Numbers;

namespace WorldTable.Rules.Tests.Numbers;

public sealed partial class StateHashTests
{
    // FIPS 180-2, appendix B.1: SHA-256 of "abc".
    [Fact]
    public void It_is_the_published_SHA_256() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", StateHash.Of("abc"u8));

    [Fact]
    public void The_same_climate_has_the_same_fingerprint_and_the_smallest_change_another()
    {
        var state = ClimateState.Start2025;

        Assert.Equal(StateHash.Of(state, Json), StateHash.Of(ClimateState.Start2025 with { SurfaceC = state.SurfaceC }, Json));
        Assert.NotEqual(StateHash.Of(state, Json), StateHash.Of(state with { SurfaceC = Math.BitIncrement(state.SurfaceC) }, Json));
    }

    [Fact]
    public void A_climate_read_back_from_its_JSON_is_the_same_to_the_last_bit()
    {
        var read = JsonSerializer.Deserialize(JsonSerializer.Serialize(ClimateState.Start2025, Json), Json);

        Assert.Equal(ClimateState.Start2025, read);
    }

    [Fact]
    public void Every_machine_computes_these_very_climates()
    {
        var state = ClimateState.Start2025;
        for (var year = 2025; year <= 2100; year++)
            state = ClimateModel.Standard.Step(state, year, new Emissions(42.0 - (0.6 * (year - 2025)), 365.0 - (2.0 * (year - 2025)), 11.3, 71.0 - (0.7 * (year - 2025))));

        Assert.Equal("f865b472e26c051e8d90e8d622c8fc6b8ff14917da473343f55fdb800bc0a9df", StateHash.Of(state, Json));
    }

    private static JsonTypeInfo<ClimateState> Json => States.Default.ClimateState;

    [JsonSerializable(typeof(ClimateState))]
    private sealed partial class States : JsonSerializerContext;
}
