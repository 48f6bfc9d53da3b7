using System.Text.Json;
using WorldTable.Grains.Noticeboards;
using WorldTable.Grains.Rounds;
using WorldTable.Rules;
using WorldTable.Rules.Packs;
using WorldTable.Rules.Rounds;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;

namespace WorldTable.Grains.Worlds;

/// <summary>Draws the world's own public documents: where it stands, the meters, the last report, and the nations that nobody plays.</summary>
internal sealed class WorldDocuments(WorldRecord world, Pack pack, OpenedRound opened, ReportDocument? report, Attendance attendance, RollCall? rollCall, DateTimeOffset now)
{
    /// <summary>All of them, as of one moment: a later <paramref name="revision"/> of one head outranks an earlier one.</summary>
    public IReadOnlyList<Notice> Notices(long revision, long life)
    {
        RoundOutcome outcome = opened.Outcome;
        return
        [
            Notice("world", World(), revision, life),
            Notice("meters", new MetersDocument { Meters = outcome.Meters }, revision, life),
            // A rewind to the first round takes the other future's report off the board.
            Notice("report", report, revision, life),
            .. MapDocument.Of(pack) is { } map ? (Notice[])[Notice("map", map, revision, life)] : [],
            .. outcome.Nations.Where(nation => !pack.Playable.Contains(nation.Nation)).Select(nation => Notice(
                $"nation/{nation.Nation}", new NationDocument { Nation = nation.Nation, Playable = false, Delegates = [], Ready = false, Figures = nation }, revision, life)),
        ];
    }

    private WorldDocument World()
    {
        int round = Math.Max(1, world.Phase is Phase.Report or Phase.Ended ? world.OpenRound - 1 : world.OpenRound);
        return new WorldDocument
        {
            Code = world.Code,
            Pack = world.Pack,
            Domains = pack.Domains,
            Pace = world.Pace,
            Branch = world.Branch,
            Round = round,
            Rounds = pack.Rounds,
            FromYear = pack.FirstYear + (round - 1) * pack.YearsPerRound,
            ToYear = pack.FirstYear + round * pack.YearsPerRound,
            LastYear = pack.LastYear,
            Phase = world.Phase,
            Collecting = world.Sealing,
            Missing = world.Sealing ? rollCall?.Missing ?? pack.Playable : [],
            Clock = Clock(),
            Nations = pack.Playable,
            SeatsPerNation = world.SeatsPerNation,
            Here = attendance.Here,
            FacilitatorHere = attendance.FacilitatorHere,
            WentBackAt = world.WentBackAt,
        };
    }

    private ClockDocument Clock()
    {
        double? length = world.PhaseLength > TimeSpan.Zero ? world.PhaseLength.TotalSeconds : null;
        return world.Sealing ? new ClockDocument { Kind = "none", WrittenAt = now } : world.Clock switch
        {
            WorldClock.Running running => new ClockDocument { Kind = "running", EndsAt = running.EndsAt, PhaseSeconds = length, WrittenAt = now },
            WorldClock.Held held => new ClockDocument { Kind = "held", RemainingSeconds = held.Remaining.TotalSeconds, Why = held.Why, PhaseSeconds = length, WrittenAt = now },
            WorldClock.Calendar calendar => new ClockDocument { Kind = "calendar", EndsAt = calendar.Deadline, PhaseSeconds = length, WrittenAt = now },
            _ => new ClockDocument { Kind = "none", WrittenAt = now },
        };
    }

    private Notice Notice(string key, object? document, long revision, long life) => new()
    {
        Key = key,
        Audience = Audiences.Public,
        Branch = world.Branch,
        Round = world.OpenRound,
        Head = world.Revision,
        Revision = revision,
        Stored = world.Revision,
        Life = life,
        Json = JsonSerializer.SerializeToUtf8Bytes(document, document?.GetType() ?? typeof(object), RulesJson.Options),
    };
}
