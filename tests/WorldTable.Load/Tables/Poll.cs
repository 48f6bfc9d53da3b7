namespace WorldTable.Load.Tables;

/// <summary>Asks for a condition again and again, for things in other processes that send no signal.</summary>
public static class Poll
{
    /// <summary>Answers when the condition holds; throws with the explanation when patience ends.</summary>
    public static async Task UntilAsync(Func<Task<bool>> condition, TimeSpan patience, Func<string> explanation, CancellationToken cancellation = default)
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        end.CancelAfter(patience);
        using PeriodicTimer beat = new(TimeSpan.FromMilliseconds(15));
        while (!await condition())
        {
            try
            {
                await beat.WaitForNextTickAsync(end.Token);
            }
            catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
            {
                throw new TimeoutException(explanation(), late);
            }
        }
    }
}
