using Microsoft.Extensions.Time.Testing;

namespace WorldTable.Grains.Tests.Playing;

/// <summary>A clock that only tests move. A timer that became due several times in one leap fires once, as a real one after a long sleep.</summary>
public sealed class TestTime() : FakeTimeProvider(new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero))
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new OnceALeap(this, callback, state, dueTime, period);

    private ITimer CreateInner(TimerCallback callback) => base.CreateTimer(callback, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    private sealed class OnceALeap : ITimer
    {
        private readonly ITimer inner;
        private TimeSpan period;

        public OnceALeap(TestTime time, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            inner = time.CreateInner(_ =>
            {
                if (this.period > TimeSpan.Zero)
                {
                    inner!.Change(this.period, Timeout.InfiniteTimeSpan);
                }
                callback(state);
            });
            Change(dueTime, period);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            this.period = period;
            return inner.Change(dueTime, Timeout.InfiniteTimeSpan);
        }

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
