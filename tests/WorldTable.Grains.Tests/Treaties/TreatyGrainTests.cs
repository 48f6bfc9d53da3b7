using WorldTable.Grains.Rounds;
using WorldTable.Grains.Tests.Noticeboards;
using WorldTable.Grains.Tests.Playing;
using WorldTable.Grains.Worlds;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Treaties;
using WorldTable.Rules.Treaties.Clauses;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;
using static WorldTable.Grains.Tests.Treaties.AtTreaties;

namespace WorldTable.Grains.Tests.Treaties;

public sealed class TreatyGrainTests(House house)
{
    [Fact]
    public async Task Three_nations_write_at_once_sign_and_are_bound_when_the_round_is_sealed()
    {
        (PlayedWorld world, Seat usa, Seat china, Seat europe) = await AtTheTableAsync();
        string treaty = await usa.BeginAsync("USA", "CHN", "EUN");

        // Everybody has version 1 before the eyes.
        await Task.WhenAll(((Seat[])[usa, china, europe]).SelectMany(seat => Enumerable.Range(1, 4).Select(n => seat.DoAsync(Edit(treaty, 1, Adds(n))))));
        TreatyDocument written = (await world.TreatyShownAsync(treaty))!;
        await europe.DoAsync(Offer(treaty, 13));
        string stale = await china.RefusedAsync(Sign(treaty, 12));
        foreach (Seat seat in (Seat[])[usa, china, europe])
        {
            await seat.DoAsync(Sign(treaty, 13));
        }
        await world.GoToAsync(Phase.Report);
        await world.House.SleepAsync(world.Treaty(treaty));
        TreatyDocument bound = (await world.TreatyShownAsync(treaty))!;

        Assert.Equal((13, 13), (written.Versions.Count > 0 ? written.Versions[^1].Number : 0, written.Versions[^1].Text.Clauses.Count));
        Assert.Equal(13, written.Versions[^1].Text.Clauses.Select(clause => clause.Id).Distinct().Count());
        Assert.Equal(Refusals.TreatyMovedOn, stale);
        Assert.Equal((TreatyStatus.InForce, 13, 2), (bound.Status, bound.InForce, bound.Since));
        Assert.Equal(["CHN", "EUN", "USA"], bound.Members.Select(member => member.Nation.Value));
        RoundRecord record = (await world.Round(1, 1).ReadAsync())!.Record;
        Assert.Equal(3, record.Input!.Treaties![new TreatyId(treaty)].Signatures.Count);
        Assert.Contains(record.Journal, entry => entry is { Kind: "edit-treaty", Subject: "1", Count: 4 });
    }

    [Fact]
    public async Task A_round_in_which_nothing_was_done_on_a_treaty_does_not_write_it_down_again()
    {
        (PlayedWorld world, Seat usa, _, _) = await AtTheTableAsync();
        string treaty = await usa.BeginAsync("USA", "CHN");
        await world.GoToAsync(Phase.Report);
        await world.GoToAsync(Phase.Table);
        await world.GoToAsync(Phase.Report);

        Assert.Null((await world.Round(1, 2).ReadAsync())!.Record.Input!.Treaties);
        Assert.Equal((TreatyStatus.Draft, 3), ((await world.TreatyShownAsync(treaty))!.Status, (await world.TreatyShownAsync(treaty))!.Round));
    }

    [Fact]
    public async Task A_number_without_a_treaty_was_never_born_and_a_repeated_move_gives_birth()
    {
        (PlayedWorld world, Seat usa, Seat china, _) = await AtTheTableAsync();
        DraftTreaty lost = Draft("USA", "CHN");
        TreatyNumber first = await usa.RegisterAsync(lost);
        string born = await china.BeginAsync("CHN", "USA");
        string again = await usa.BeginAsync(lost);
        DraftTreaty never = Draft("USA", "CHN");
        TreatyNumber unborn = await usa.RegisterAsync(never);
        await world.GoToAsync(Phase.Report);
        await world.GoToAsync(Phase.Table);
        MoveReply late = await world.Treaty("3").BeginAsync(usa.Delegate, never, unborn.Registered!);

        Assert.Equal(("1", "2", "1", "3"), (first.Registered!.Treaty.Value, born, again, unborn.Registered!.Treaty.Value));
        Assert.Equal(["1", "2"], (await world.Round(1, 1).ReadAsync())!.Record.Outcome!.State.Treaties!.Keys.Select(id => id.Value));
        Assert.Equal(Refusals.RoundIsClosed, Assert.IsType<MoveReply.Refused>(late).Because.Code);
        Assert.Equal(Refusals.UnknownTreaty, await usa.RefusedAsync(Sign("3", 1)));
        Assert.Null(await world.TreatyShownAsync("3"));
    }

    [Fact]
    public async Task A_rewind_to_before_its_birth_takes_a_treaty_off_the_board_and_its_number_is_not_given_again()
    {
        (PlayedWorld world, Seat usa, Seat china, _) = await AtTheTableAsync();
        await world.GoToAsync(Phase.Report);
        await world.GoToAsync(Phase.Table);
        string gone = await usa.BeginAsync("USA", "CHN");
        await usa.DoAsync(Offer(gone, 1));
        await world.GoToAsync(Phase.Report);
        await world.DoAsync("rewind", round: 2);
        await world.GoToAsync(Phase.Table);

        Assert.Null(await world.TreatyShownAsync(gone));
        Assert.Equal(Refusals.UnknownTreaty, await china.RefusedAsync(Sign(gone, 1)));
        Assert.Equal("2", await usa.BeginAsync("USA", "CHN"));
        Relay relay = await Relay.WatchAsync(world);
        Assert.Equal(["treaty/2"], relay.Board.Documents.Select(posted => posted.Notice.Key).Where(key => key.StartsWith("treaty/", StringComparison.Ordinal)));
        await world.GoToAsync(Phase.Report);
        Assert.Equal(["2"], (await world.Round(2, 2).ReadAsync())!.Record.Outcome!.State.Treaties!.Keys.Select(id => id.Value));
    }

    [Fact]
    public async Task Drafts_are_numbered_only_when_they_hold_and_there_are_not_too_many()
    {
        (PlayedWorld world, Seat usa, Seat china, _) = await AtTheTableAsync();
        DraftTreaty bad = Draft("USA", "Atlantis");
        string unknown = (await usa.RegisterAsync(bad)).Because!.Code;
        for (int n = 0; n < 6; n++)
        {
            await usa.BeginAsync("USA", "CHN");
        }
        string seventh = (await usa.RegisterAsync(Draft("USA", "CHN"))).Because!.Code;
        string others = await china.BeginAsync("USA", "CHN");
        await world.GoToAsync(Phase.Decision);
        string late = (await china.RegisterAsync(Draft("USA", "CHN"))).Because!.Code;

        Assert.Equal((Refusals.UnknownNation, Refusals.TooManyDrafts, "7", Refusals.NotNow), (unknown, seventh, others, late));
    }

    [Fact]
    public async Task A_signature_that_was_answered_is_answered_the_same_again_after_a_restart()
    {
        (PlayedWorld world, Seat usa, Seat china, _) = await AtTheTableAsync();
        string treaty = await usa.BeginAsync("USA", "CHN");
        await usa.DoAsync(Offer(treaty, 1));
        SignTreaty move = Sign(treaty, 1);
        MoveReply first = await china.PlayAsync(move);
        await house.SleepAsync(world.Treaty(treaty));
        MoveReply again = await china.PlayAsync(move);

        Assert.Equal(first, again);
        Assert.Single((await world.TreatyShownAsync(treaty))!.Signatures);
        Assert.Single((await world.TreatyShownAsync(treaty))!.Events, one => one.Kind == "signed");
    }

    [Fact]
    public async Task Two_keys_hold_from_the_next_round_on()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house, seatsPerNation: 2);
        Seat usa = await world.SitAsync("USA");
        Seat one = await world.SitAsync("CHN", "Li");
        Seat other = await world.SitAsync("CHN", "Wei");
        await world.GoToAsync(Phase.Table);
        string treaty = await usa.BeginAsync("USA", "CHN");
        await usa.DoAsync(Offer(treaty, 1));
        Assert.IsType<MoveReply.Accepted>(await world.Nation("CHN").PlayAsync(one.Id, new SetTwoKeys { Id = PlayedWorld.NextMove(), On = true }));
        await world.GoToAsync(Phase.Report);
        await world.GoToAsync(Phase.Table);
        await usa.DoAsync(Sign(treaty, 1));
        await one.DoAsync(Sign(treaty, 1));
        string same = await one.RefusedAsync(Sign(treaty, 1));
        SignatureDocument half = (await world.TreatyShownAsync(treaty))!.Signatures.Single(signature => signature.Nation.Value == "CHN");
        await other.DoAsync(Sign(treaty, 1));
        await world.GoToAsync(Phase.Report);

        Assert.Equal((Refusals.SameKey, 1, 2), (same, half.Keys, half.Needs));
        Assert.Equal(TreatyStatus.InForce, (await world.TreatyShownAsync(treaty))!.Status);
        Assert.True((await world.DocumentAsync<NationDocument>("nation/CHN"))!.TwoKeys);
    }

    private async Task<(PlayedWorld World, Seat Usa, Seat China, Seat Europe)> AtTheTableAsync()
    {
        PlayedWorld world = await PlayedWorld.CreateAsync(house);
        (Seat usa, Seat china, Seat europe) = (await world.SitAsync("USA"), await world.SitAsync("CHN"), await world.SitAsync("EUN"));
        await world.GoToAsync(Phase.Table);
        return (world, usa, china, europe);
    }
}
