using System.Text.Json;
using WorldTable.Load.Tables;
using WorldTable.Rules;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Views;
using WorldTable.Rules.Worlds;
using WorldTable.Storage.Shelf;

namespace WorldTable.Load.Kills;

/// <summary>One delegate who stays connected through anything, as a page does: what could not be saved is sent again under its own name.</summary>
internal sealed class PatientHand(WorldApi world, SeatTaken seat) : IAsyncDisposable
{
    private static readonly ChallengeId Climate = new("climate");
    private readonly List<MoveId> plans = [];
    private readonly List<MoveId> pledges = [];
    private SeatAtTable? table;
    private Move? unsaved;
    private long number;
    private DateTimeOffset? wentBackAt;

    /// <summary>Moves acknowledged so far.</summary>
    public long Acked { get; private set; }

    /// <summary>The page has said, since this was last set back, that the store went back.</summary>
    public bool WasTold { get; set; }

    private SeatAtTable Table => table ?? throw new InvalidOperationException("Nobody is connected.");
    private string World => seat.SeatToken.Split('.')[0];

    public async Task ConnectAsync(CancellationToken cancellation)
    {
        table = await SeatAtTable.ConnectAsync(world.Server, seat.SeatToken, cancellation);
        table.Changed += (_, seen) =>
        {
            if (seen.Key == "world" && Table.See<WorldDocument>("world").WentBackAt is { } at && at != wentBackAt)
            {
                (wentBackAt, WasTold) = (at, true);
            }
        };
    }

    /// <summary>The page shows this round as open, with its plan.</summary>
    public bool Sees(int round) =>
        Table.See<WorldDocument>("world") is { Collecting: false, Phase: Phase.Table or Phase.Decision } open && open.Round == round
        && Table.See<PlanDocument>(Key("plan")).Round == round && Table.See<LeversDocument>(Key("levers")).Round == round;

    /// <summary>Where this page stands, for somebody who wonders.</summary>
    public string Standing()
    {
        WorldDocument open = Table.See<WorldDocument>("world");
        return $"{seat.Nation}: world {open.Branch}/{open.Round} {open.Phase}{(open.Collecting ? " collecting" : "")}, plan of round {Table.See<PlanDocument>(Key("plan")).Round}";
    }

    /// <summary>Plays without a pause until the store is away, the round closes, or it is enough.</summary>
    public async Task PlayAsync(CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            Move move = unsaved ?? Next();
            switch (await Table.PlayAsync(move, CancellationToken.None))
            {
                case MoveReply.Accepted:
                    (move is SetPlan ? plans : pledges).Add(move.Id);
                    unsaved = null;
                    Acked++;
                    break;
                case MoveReply.Refused { Because.Code: Refusals.TooFast }:
                    break;
                case MoveReply.Refused { Because.Code: Refusals.NotSaved }:
                    unsaved = move;
                    return;
                case MoveReply.Refused { Because.Code: Refusals.NotNow or Refusals.RoundIsClosed or Refusals.RoundIsClosing or Refusals.RoundNotOpen or Refusals.OtherFuture }:
                    unsaved = null;
                    return;
                case var reply:
                    throw new InvalidOperationException($"{seat.Nation} should have been allowed {move}, and heard {reply}.");
            }
        }
    }

    /// <summary>How many of the moves that were acknowledged since the last look the store no longer knows.</summary>
    public async Task<int> ForgottenAsync(IRecordShelf shelf, CancellationToken cancellation)
    {
        int forgotten = 0;
        foreach ((List<MoveId> acked, string kind, string name) in ((List<MoveId>, string, string)[])[(plans, "nation", seat.Nation.Value), (pledges, "challenge", Climate.Value)])
        {
            HashSet<string> known = [];
            if (await RecordAsync(shelf, kind, name, cancellation) is { } record && record.GetProperty("answers").TryGetProperty(seat.Seat.Value, out JsonElement answers))
            {
                known = [.. answers.EnumerateArray().Select(answer => answer.GetProperty("move").GetString()!)];
            }
            forgotten += acked.Count - 1 - acked.FindLastIndex(move => known.Contains(move.Value));
            acked.Clear();
        }
        return forgotten;
    }

    /// <summary>The page shows what the keepers have stored; else what it shows instead.</summary>
    public async Task<string?> UnlikeAsync(IRecordShelf shelf, CancellationToken cancellation)
    {
        PlanDocument plan = Table.See<PlanDocument>(Key("plan"));
        ChallengeDocument climate = Table.See<ChallengeDocument>("challenge/" + Climate.Value);
        JsonElement? nation = await RecordAsync(shelf, "nation", seat.Nation.Value, cancellation);
        JsonElement? challenge = await RecordAsync(shelf, "challenge", Climate.Value, cancellation);
        IReadOnlyList<PlanLine> stored = nation?.GetProperty("table").GetProperty("plan").Deserialize<Plan>(RulesJson.Options)?.Lines ?? [];
        Dictionary<string, double> pledged = challenge?.GetProperty("table").GetProperty("pledges").Deserialize<Dictionary<string, double>>(RulesJson.Options) ?? [];
        return !PlanDeck.AreSame(plan.Lines, stored) ? $"{seat.Nation} sees the plan {JsonSerializer.Serialize(plan.Lines, RulesJson.Options)} and its keeper holds {JsonSerializer.Serialize(stored, RulesJson.Options)}"
            : !climate.Pledges.ToDictionary(pledge => pledge.Nation.Value, pledge => pledge.BillionsPerYear).ToHashSet().SetEquals(pledged) ? $"{seat.Nation} sees other announcements than are stored"
            : null;
    }

    public ValueTask DisposeAsync() => table?.DisposeAsync() ?? ValueTask.CompletedTask;

    private string Key(string kind) => $"{kind}/{seat.Nation.Value}";

    private Move Next()
    {
        WorldDocument open = Table.See<WorldDocument>("world");
        number++;
        MoveId id = new($"{seat.Seat.Value}-{number}");
        return number % 2 == 0
            ? new SetPlan { Id = id, Branch = open.Branch, Round = open.Round, Plan = PlanDeck.Deal(Table.See<LeversDocument>(Key("levers")), number) }
            : new MakePledge { Id = id, Branch = open.Branch, Round = open.Round, Challenge = Climate, BillionsPerYear = Table.See<PlanDocument>(Key("plan")).BudgetBillionsPerYear * number / 1_000_000 };
    }

    private async Task<JsonElement?> RecordAsync(IRecordShelf shelf, string kind, string name, CancellationToken cancellation) =>
        await shelf.ReadAsync(new(kind, kind, $"{World}/{name}"), cancellation) is { } record ? JsonDocument.Parse(record.Body).RootElement : null;
}
