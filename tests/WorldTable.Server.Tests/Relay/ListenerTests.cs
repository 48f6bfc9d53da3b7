using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using WorldTable.Grains.Noticeboards;
using WorldTable.Server.Relay;

namespace WorldTable.Server.Tests.Relay;

public sealed class ListenerTests
{
    private readonly FakeTimeProvider time = new();
    private readonly List<IReadOnlyList<WrittenFrame>> sent = [];
    private TaskCompletionSource line = new();

    [Fact]
    public void An_idle_line_sends_at_once_and_what_follows_within_five_milliseconds_goes_together()
    {
        line.SetResult();
        Listener listener = New();

        Tell(listener, Frame(1));
        Tell(listener, Frame(2));
        Tell(listener, Frame(3));
        Assert.Equal([1], Sizes);
        time.Advance(TimeSpan.FromMilliseconds(5));

        Assert.Equal([1, 2], Sizes);
        Assert.Equal([1L, 2, 3], sent.SelectMany(batch => batch).Select(frame => frame.N));
    }

    [Fact]
    public void A_slow_line_gathers_until_it_is_free()
    {
        Listener listener = New();
        Tell(listener, Frame(1));
        for (int n = 2; n <= 40; n++)
        {
            Tell(listener, Frame(n));
            time.Advance(TimeSpan.FromMilliseconds(10));
        }
        Assert.Equal([1], Sizes);

        Free();

        Assert.Equal([1, 39], Sizes);
    }

    [Fact]
    public void A_line_that_cannot_follow_keeps_the_newest_of_each_audience_so_that_the_page_sees_the_gap()
    {
        Listener listener = New();
        Tell(listener, Frame(1));
        for (int n = 2; n <= 600; n++)
        {
            Tell(listener, Frame(n));
        }
        Tell(listener, Frame(9, "nation/EAC"));

        time.Advance(TimeSpan.FromMilliseconds(10));
        Free();

        Assert.InRange(sent[1].Count, 2, 512);
        Assert.Equal(600, sent[1].Where(frame => frame.Audience == "public").Max(frame => frame.N));
        Assert.Contains(sent[1], frame => frame.Audience == "nation/EAC");
    }

    [Fact]
    public void A_line_that_broke_once_is_spoken_into_again()
    {
        line.SetException(new IOException("The line is gone."));
        Listener listener = New();

        Tell(listener, Frame(1));
        Free();
        time.Advance(TimeSpan.FromMilliseconds(10));
        Tell(listener, Frame(2));

        Assert.Equal([1, 1], Sizes);
    }

    [Fact]
    public void What_is_not_for_this_page_is_never_gathered()
    {
        line.SetResult();
        Listener listener = New();

        Assert.False(listener.Gather([Frame(1, "nation/USA"), Frame(1, "facilitator")]));
        Assert.Empty(sent);
    }

    [Fact]
    public void The_tempo_gives_way_when_work_runs_late_and_recovers()
    {
        Tempo tempo = new();
        Assert.Equal(TimeSpan.FromMilliseconds(5), tempo.Interval);

        for (int n = 0; n < 60; n++)
        {
            tempo.RanLate(TimeSpan.FromMilliseconds(200));
        }
        Assert.Equal(TimeSpan.FromMilliseconds(50), tempo.Interval);
        for (int n = 0; n < 120; n++)
        {
            tempo.RanLate(TimeSpan.Zero);
        }

        Assert.InRange(tempo.Interval.TotalMilliseconds, 5, 5.1);
    }

    private IEnumerable<int> Sizes => sent.Select(batch => batch.Count);

    private Listener New() => new("c", new Audience(new("EAC"), Facilitator: false), SendAsync, new Tempo(), time, NullLogger.Instance);

    private async Task SendAsync(IReadOnlyList<WrittenFrame> frames)
    {
        sent.Add(frames);
        await line.Task;
    }

    // The line takes what it was given and is then always free.
    private void Free()
    {
        TaskCompletionSource slow = line;
        line = new();
        line.SetResult();
        slow.TrySetResult();
    }

    private static void Tell(Listener listener, WrittenFrame frame)
    {
        if (listener.Gather([frame]))
        {
            listener.Execute();
        }
    }

    private static WrittenFrame Frame(long n, string audience = "public") =>
        new(new Posted(1, n, new Notice { Key = "world", Audience = audience, Branch = 1, Round = 1, Revision = n, Json = Encoding.UTF8.GetBytes("{}") }));
}
