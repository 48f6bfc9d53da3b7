using WorldTable.Rules.Moves;

namespace WorldTable.Load.Kills;

/// <summary>A move that the server said it has stored.</summary>
internal sealed record AckedMove(Move Move, long Revision);

/// <summary>What one seat was promised about moves of one kind in the open round: the acknowledged ones in order, and the one whose answer a kill cut off.</summary>
internal sealed class Ledger
{
    /// <summary>A keeper remembers the last 16 answers of a seat; a cut-off move may have taken one of them.</summary>
    private const int AnswersKept = 15;
    private readonly List<Move> round = [];
    private readonly List<AckedMove> recent = [];
    private Move? cutOff;

    /// <summary>Moves whose first answer the server must still know, oldest first.</summary>
    public IReadOnlyList<AckedMove> Recent => recent;

    /// <summary>The server answered.</summary>
    public void Acknowledge(Move move, long revision)
    {
        AckedMove acked = new(move, revision);
        round.Add(move);
        recent.Add(acked);
        recent.RemoveRange(0, Math.Max(0, recent.Count - AnswersKept));
        cutOff = null;
    }

    /// <summary>The answer will never come: the move may or may not have been stored.</summary>
    public void CutOff(Move move) => cutOff = move;

    /// <summary>The next round is open: nothing stands yet.</summary>
    public void OpenRound()
    {
        round.Clear();
        cutOff = null;
    }

    /// <summary>The moves that are gone, when <paramref name="stands"/> tells whether a move is what now stands: none when it is the last one
    /// or the one cut off after it, else all that came after the one that stands.</summary>
    public IEnumerable<Move> Gone(Func<Move, bool> stands) =>
        cutOff is { } unanswered && stands(unanswered) ? [] : round.Skip(round.FindLastIndex(move => stands(move)) + 1);

    /// <summary>The server has been looked at: a cut-off move that stands is as good as acknowledged, one that does not will never come.</summary>
    public void Settle(Func<Move, bool> stands)
    {
        if (cutOff is { } unanswered && stands(unanswered))
        {
            round.Add(unanswered);
        }
        cutOff = null;
    }
}
