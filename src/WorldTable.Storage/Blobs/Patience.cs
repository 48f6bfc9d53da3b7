using Azure;
using WorldTable.Storage.Shelf;

namespace WorldTable.Storage.Blobs;

/// <summary>
/// For an account that takes questions and answers none: whoever has waited long enough is told so. From then on one at a time asks until an answer comes, and everybody else hears at once
/// that none is to be had.
/// </summary>
internal sealed class Patience(TimeSpan limit)
{
    private long answers;
    private int trying;
    private volatile bool silent;

    public async Task<T> WithinAsync<T>(Func<CancellationToken, Task<T>> question, CancellationToken cancellation)
    {
        var isTrial = silent;
        if (isTrial && Interlocked.Exchange(ref trying, 1) == 1)
            throw Silent();
        var before = Interlocked.Read(ref answers);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        enough.CancelAfter(limit);
        try
        {
            var answer = await question(enough.Token);
            Answered();
            return answer;
        }
        catch (RequestFailedException refused) when (refused.Status != 0)
        {
            Answered();
            throw;
        }
        // However the client says that it was told to stop.
        catch (Exception problem) when (enough.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            // One question that got lost among others that are answered is no silence.
            silent = Interlocked.Read(ref answers) == before;
            throw Silent(problem);
        }
        finally
        {
            if (isTrial)
                Volatile.Write(ref trying, 0);
        }
    }

    private void Answered()
    {
        Interlocked.Increment(ref answers);
        silent = false;
    }

    private StoreFailed Silent(Exception? problem = null) => new($"Azure Storage has taken a question and not answered it within {limit.TotalSeconds:0.#} s.", problem);
}
