using System.Text.Json;
using WorldTable.Grains.Treaties;
using WorldTable.Grains.Worlds;
using WorldTable.Rules;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Treaties;

namespace WorldTable.Grains.Tests.Treaties;

/// <summary>Records of treaties as worlds have them on disk: they are read as they were written, today and after every change.</summary>
public sealed class TreatyRecordTests
{
    private const string Kept =
        """{"schemaVersion":1,"revision":4,"branch":1,"round":2,"phase":"decision","table":{"treaty":"3","proposedBy":"EUN","proposedInRound":1,"clausesNamed":1,"versions":[{"number":1,"by":"EUN","round":1,"text":{"terms":{"title":"Ours","parties":["EUN","IND"],"openToAll":false,"entry":{"atLeast":2,"shareOf":"gdp","sharePercent":20},"reservations":true,"sunset":4,"noticeRounds":1,"amendment":"all"},"clauses":[{"kind":"carbon-price-floor","dollars":50,"rise":5,"id":"c1","check":"inspection","remedy":{"kind":"tariff","size":5,"cureRounds":1}}]},"changed":["c1","terms"]}],"offer":{"by":"EUN","round":2,"until":3},"signatures":{"IND":{"version":1,"round":2,"keys":["s1"],"needs":2,"without":["c1"]}},"leaving":{},"votes":{},"events":[{"kind":"drafted","round":1,"nation":"EUN","seat":"s0","version":1}],"standing":{"status":"draft","members":{},"breaches":[]}},"journal":[{"seat":"s1","kind":"sign-treaty","subject":"3","count":1,"move":{"kind":"sign-treaty","version":1,"without":["c1"],"treaty":"3","id":"m-1"}}],"answers":{"s1":[{"move":"m-1","reply":{"kind":"accepted","revision":4},"print":"0011223344556677"}]},"sealed":{"branch":1,"round":2,"attempt":1}}""";

    private const string Number = """{"treaty":"3","by":"EUN","seat":"s0","move":"m-0","branch":1,"round":2}""";

    [Fact]
    public void A_treaty_on_disk_is_read_as_it_was_written()
    {
        TreatyRecord record = JsonSerializer.Deserialize<TreatyRecord>(Kept, RulesJson.Options)!;

        Assert.Equal((TreatyStatus.Open, 1, "IND"), (record.Table!.Status, record.Table.Newest.Number, Assert.Single(record.Table.Signatures).Key.Value));
        Assert.Equal(Kept, JsonSerializer.Serialize(record, RulesJson.Options));
    }

    [Fact]
    public void The_record_of_a_number_that_was_never_born_is_read_too()
    {
        TreatyRecord record = new() { Revision = 1, Branch = 1, Round = 2, Table = new TreatyTable { Treaty = new TreatyId("3") }, Sealed = new(1, 2, 1) };

        Assert.False(JsonSerializer.Deserialize<TreatyRecord>(JsonSerializer.Serialize(record, RulesJson.Options), RulesJson.Options)!.Table!.IsBorn);
    }

    [Fact]
    public void A_number_that_was_given_is_read_as_it_was_written_and_older_worlds_have_given_none()
    {
        RegisteredTreaty registered = JsonSerializer.Deserialize<RegisteredTreaty>(Number, RulesJson.Options)!;

        Assert.Equal(new RegisteredTreaty(new("3"), new("EUN"), new("s0"), new("m-0"), 1, 2), registered);
        Assert.Equal(Number, JsonSerializer.Serialize(registered, RulesJson.Options));
        Assert.Empty(JsonSerializer.Deserialize<WorldRecord>("""{"schemaVersion":1,"code":"ABCDEF","pack":"small-table"}""", RulesJson.Options)!.Treaties);
    }
}
