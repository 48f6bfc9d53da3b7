using System.Text.Json;
using WorldTable.Grains.Rounds;
using WorldTable.Grains.Tests.Playing;
using WorldTable.Rules;
using WorldTable.Rules.Worlds;

namespace WorldTable.Grains.Tests.Rounds;

public sealed class RecordHashTests(House house)
{
    [Fact]
    public async Task A_record_read_back_from_its_json_has_the_hash_it_was_written_with_and_a_changed_one_has_not()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        await world.DoAsync("start");
        foreach (int round in (int[])[1, 2, 3, 4, 5])
        {
            await world.GoToAsync(Phase.Report);
            RoundRecord record = house.Shelf.Read<RoundRecord>("round", $"{world.Id}/1/{round}");
            Assert.True(record.IsTrue());
            Assert.False((record with { Seed = record.Seed + 1 }).IsTrue());
            Assert.False((record with { PreviousHash = "0" }).IsTrue());
        }
    }

    [Fact]
    public void The_hash_does_not_depend_on_the_order_in_which_members_were_written()
    {
        RoundRecord record = new() { Pack = "small-table", Seed = 3, Interventions = [new Intervention("next", "table", 2)] };
        JsonElement json = JsonSerializer.SerializeToElement(record, RulesJson.Options);
        string backwards = "{" + string.Join(',', json.EnumerateObject().Reverse().Select(member => $"\"{member.Name}\":{member.Value.GetRawText()}")) + "}";

        RoundRecord read = JsonSerializer.Deserialize<RoundRecord>(backwards, RulesJson.Options)!;

        Assert.Equal(RecordHash.Of(record), RecordHash.Of(read));
        Assert.Equal(64, RecordHash.Of(record).Length);
    }
}
