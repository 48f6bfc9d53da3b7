using System.Collections.Immutable;
using System.Text.Json;
using WorldTable.Rules;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Server.Hosting;

/// <summary>Reads the packs, draws one table and plays one round on a spare core while the server starts: the first class that joins finds the rules at working temperature.</summary>
public static class WarmUp
{
    public static Task BeginAsync() => Task.Run(() =>
    {
        // All are read and checked; the rules are the same for each, so the smallest warms them.
        Pack[] packs = [.. PackShelf.Names.Select(PackShelf.Named).OfType<Pack>()];
        Pack pack = packs[0];
        RoundOutcome opening = Round.Opening(pack, seed: 0);
        RoundView view = new() { Pack = pack, Branch = 1, Round = 1, Phase = Phase.Table, Opening = opening };
        foreach (NationId nation in pack.Playable)
        {
            NationTable table = PlanDocuments.OpeningTable(view, nation, last: null);
            JsonSerializer.SerializeToUtf8Bytes(PlanDocuments.Of(view, nation, table), RulesJson.Options);
            JsonSerializer.SerializeToUtf8Bytes(PlanDocuments.Levers(view, nation), RulesJson.Options);
        }
        RoundInput nothing = new()
        {
            Plans = pack.Playable.ToImmutableSortedDictionary(nation => nation, _ => Plan.Empty),
            Pledges = ImmutableSortedDictionary<ChallengeId, ImmutableSortedDictionary<NationId, double>>.Empty,
        };
        JsonSerializer.SerializeToUtf8Bytes(Round.Play(pack, opening, nothing, seed: 0), RulesJson.Options);
    });
}
