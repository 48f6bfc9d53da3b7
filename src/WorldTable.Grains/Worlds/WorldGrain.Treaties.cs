using System.Collections.Immutable;
using WorldTable.Grains.Keepers;
using WorldTable.Grains.Rounds;
using WorldTable.Grains.Treaties;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Treaties;

namespace WorldTable.Grains.Worlds;

/// <summary>Births of treaties: first the world writes the number down, then the treaty's keeper makes it. A number without a treaty was never born.</summary>
public sealed partial class WorldGrain
{
    public async Task<TreatyNumber> RegisterAsync(Delegate by, DraftTreaty move, CancellationToken cancellation = default)
    {
        if (notebook.Exists && Record.Treaties.Find(one => one.Seat == by.Seat && one.Move == move.Id) is { } known)
        {
            return new TreatyNumber { Registered = known };
        }
        WorldHead? head = notebook.Exists ? Record.Head() : null;
        if (Fence.Refuses(move, head, notebook.Exists && Record.Sealing, Now) is { } closed)
        {
            return new TreatyNumber { Because = closed };
        }
        OpenedRound round = opened is { } present && present.Key == head!.OpeningKey(World) ? present.Round : await OpenedAsync(Record);
        RoundView view = new() { Pack = pack!, Branch = head!.Branch, Round = head.OpenRound, Phase = head.Phase, SeatsPerNation = head.SeatsPerNation, Opening = round.Outcome };
        if ((move.Refuses(view, by) ?? Registry.Refuses(Record, by.Nation, round.Outcome.State.Treaties)) is { } refusal)
        {
            return new TreatyNumber { Because = refusal };
        }
        try
        {
            RegisteredTreaty fresh = new(new TreatyId($"{Record.Treaties.Count + 1}"), by.Nation, by.Seat, move.Id, head.Branch, head.OpenRound);
            await notebook.RememberAsync(Record with { Treaties = Record.Treaties.Add(fresh) });
            Checkpoint.Reached("after-registering");
            return new TreatyNumber { Registered = fresh };
        }
        catch (NotRemembered failure)
        {
            KeeperLog.NotSaved(log, failure, World);
            return new TreatyNumber { Because = Refusal.Of(Refusals.NotSaved) };
        }
    }

    public Task<IReadOnlyList<TreatyId>> TreatiesAsync(CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<TreatyId>>(notebook.Exists ? [.. Record.Treaties.Select(one => one.Treaty)] : []);

    private ITreatyGrain TreatyOf(TreatyId treaty) => GrainFactory.GetGrain<ITreatyGrain>($"{World}/{treaty}");

    /// <summary>Which numbers may be given, and which can have changed in the open round. Pure.</summary>
    internal static class Registry
    {
        /// <summary>Treaties of one line of rounds, and numbers given in all.</summary>
        public const int MostTreaties = 60;
        public const int MostNumbers = 200;

        /// <summary>Drafts and offers of one nation.</summary>
        public const int MostDrafts = 6;

        public static Refusal? Refuses(WorldRecord world, NationId by, ImmutableSortedDictionary<TreatyId, TreatyTable>? standing)
        {
            RegisteredTreaty[] fresh = [.. Fresh(world, standing)];
            if (world.Treaties.Count >= MostNumbers || fresh.Length + (standing?.Count ?? 0) >= MostTreaties)
            {
                return Refusal.Of(Refusals.TooManyTreaties, ("most", MostTreaties));
            }
            int unfinished = fresh.Count(one => one.By == by) + (standing?.Values.Count(one => one.ProposedBy == by && one.Status is TreatyStatus.Draft or TreatyStatus.Open) ?? 0);
            return unfinished >= MostDrafts ? Refusal.Of(Refusals.TooManyDrafts, ("most", MostDrafts)) : null;
        }

        /// <summary>Those that are not over, and those whose number was given in this round, born or not.</summary>
        public static IReadOnlyList<TreatyId> Living(WorldRecord world, ImmutableSortedDictionary<TreatyId, TreatyTable>? standing) =>
        [
            .. standing?.Where(one => one.Value.Status is not (TreatyStatus.Expired or TreatyStatus.Terminated)).Select(one => one.Key) ?? [],
            .. Fresh(world, standing).Select(one => one.Treaty),
        ];

        private static IEnumerable<RegisteredTreaty> Fresh(WorldRecord world, ImmutableSortedDictionary<TreatyId, TreatyTable>? standing) =>
            world.Treaties.Where(one => one.Branch == world.Branch && one.Round == world.OpenRound && standing?.ContainsKey(one.Treaty) != true);
    }
}
