using WorldTable.Grains.Joining;
using WorldTable.Grains.Tests.Playing;

namespace WorldTable.Grains.Tests.Joining;

public sealed class JoinCodeTests(House house)
{
    [Fact]
    public void A_code_has_six_characters_that_nobody_takes_for_another()
    {
        for (int at = 0; at < 200; at++)
        {
            string code = JoinCode.Draw();
            Assert.Equal(6, code.Length);
            Assert.DoesNotContain(code, letter => "0O1IL2Z5S8BU".Contains(letter, StringComparison.Ordinal));
            Assert.Equal(code, JoinCode.Read($" {code[..3].ToLowerInvariant()}-{code[3..]} "));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ABC")]
    [InlineData("ABC0OI")]
    [InlineData("CDFGHJK")]
    public void What_cannot_be_a_code_is_read_as_none(string? typed) => Assert.Null(JoinCode.Read(typed));

    [Fact]
    public async Task A_code_belongs_to_whoever_claimed_it_first()
    {
        IJoinCodeGrain code = house.Grains.GetGrain<IJoinCodeGrain>(JoinCode.Draw());

        Assert.Null(await code.WorldAsync());
        Assert.True(await code.ClaimAsync("one"));
        Assert.True(await code.ClaimAsync("one"));
        Assert.False(await code.ClaimAsync("two"));
        await house.SleepAsync(code);
        Assert.Equal("one", await code.WorldAsync());
    }

    [Fact]
    public async Task The_code_of_an_ended_world_rests_for_thirty_days_and_still_leads_there()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        IJoinCodeGrain code = house.Grains.GetGrain<IJoinCodeGrain>("code-" + world.Id);
        Assert.True(await code.ClaimAsync(world.Id));
        house.Time.Advance(TimeSpan.FromDays(90));
        Assert.False(await code.ClaimAsync("another"));

        await world.DoAsync("end");
        await world.UntilAsync(async () => house.Shelf.Read("join-code", "code-" + world.Id)!.Value.TryGetProperty("freeAt", out _));
        house.Time.Advance(TimeSpan.FromDays(29));
        bool early = await code.ClaimAsync("another");
        string? stillThere = await code.WorldAsync();
        house.Time.Advance(TimeSpan.FromDays(1));

        Assert.False(early);
        Assert.Equal(world.Id, stillThere);
        Assert.True(await code.ClaimAsync("another"));
        Assert.Equal("another", await code.WorldAsync());
    }
}
