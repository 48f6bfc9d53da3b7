using Orleans.Storage;
using WorldTable.Grains.Worlds;

namespace WorldTable.Grains.Keepers;

/// <summary>For a keeper that is no part of a round: notices that an earlier life of it had told more than the store still knows, and lets the world know.</summary>
/// <param name="keeper">who reads</param>
/// <param name="world">where it is told</param>
/// <param name="read">the revision that this life has read</param>
/// <param name="readAgain">reads what is stored and answers its revision</param>
internal sealed class Hindsight(IGrainBase keeper, IWorldGrain world, long read, Func<Task<long>> readAgain)
{
    private long told;

    public void Hear(long revision)
    {
        if (revision > read && revision > told)
        {
            told = revision;
            keeper.RegisterGrainTimer(LookAsync, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>A write failed under a keeper that stood by this revision: when the store answered that it holds another record, an older one is looked for at once.</summary>
    public async Task LookAfterAsync(Exception failure, long stood)
    {
        if (failure is NotRemembered { InnerException: InconsistentStateException })
        {
            told = Math.Max(told, stood);
            try
            {
                await LookAsync();
            }
            catch (NotRemembered)
            {
                return; // away again: the next life of this keeper reads, and hears from the noticeboard what this one has told
            }
        }
    }

    private async Task LookAsync()
    {
        if (await readAgain() < told)
        {
            _ = world.DoubtAsync(0);
        }
    }
}
