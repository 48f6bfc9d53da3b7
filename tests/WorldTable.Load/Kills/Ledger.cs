using WorldTable.Rules.Moves;

namespace WorldTable.Load.Kills;

/// <summary>A move that the server said it has stored.</summary>
internal sealed record AckedMove(Move Move, long Revision);

/// <summary>What one seat was promised about moves of one kind in the open round: the acknowledged ones in order, and the one whose answer a kill cut off.</summary>
internal sealed class Ledger
{
    /// <summary>A keeper remembers the last 16 answers of a seat; each cut-off move may have taken the place of one.</summary>
    private const int AnswersKept = 16;
    private readonly List<Move> round = [];
    private readonly List<AckedMove?> recent = [];
    private Move? cutOff;

    /// <summary>Moves whose first answer the server must still know, oldest first.</summary>
    public IReadOnlyList<AckedMove> Recent => [.. recent.OfType<AckedMove>()];

    /// <summary>The server answered.</summary>
    public void Acknowledge(Move move, long revision)
    {
        round.Add(move);
        Remember(new AckedMove(move, revision));
        cutOff = null;
    }

    /// <summary>The answer will never come: the move may or may not have been stored.</summary>
    public void CutOff(Move move)
    {
        cutOff = move;
        Remember(null);
    }

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

    /// <summary>Takes one of the places that a keeper has for this seat's answers; nothing is known of a cut-off one.</summary>
    private void Remember(AckedMove? answer)
    {
        recent.Add(answer);
        recent.RemoveRange(0, Math.Max(0, recent.Count - AnswersKept));
    }
}
