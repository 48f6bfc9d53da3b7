using Microsoft.Extensions.Logging;
using WorldTable.Grains.Challenges;
using WorldTable.Grains.Channels;
using WorldTable.Grains.Joining;
using WorldTable.Grains.Nations;
using WorldTable.Rules.Worlds;

namespace WorldTable.Grains.Worlds;

/// <summary>How a world that nobody ever started leaves the shelf: first its doors are closed, then everybody is asked, and only then is anything taken away.</summary>
public sealed partial class WorldGrain
{
    public async Task<bool> ForgetUnusedAsync(TimeSpan age, CancellationToken cancellation = default)
    {
        if (!notebook.Exists || Record.Phase != Phase.Lobby || Now - Record.CreatedAt < age || attendance.FacilitatorHere || attendance.Here.Count > 0)
        {
            return false;
        }
        // A world that has only just woken is still opening its keepers and claiming its code: not into what is being taken away.
        if (!await BriefAsync(opening, CatchingUp))
        {
            return false;
        }
        try
        {
            // Whoever sits down from here on is refused, so the answers stay true.
            await notebook.RememberAsync(Record with { Abandoned = true, Revision = Record.Revision + 1 });
            WorldHead closed = Record.Head();
            INationGrain[] nations = [.. pack!.Playable.Select(nation => GrainFactory.GetGrain<INationGrain>($"{World}/{nation}"))];
            DateTimeOffset?[] sat = await Task.WhenAll(nations.Select(nation => nation.LastSatAsync(closed)));
            if (sat.Any(at => Now - at < age))
            {
                await notebook.RememberAsync(Record with { Abandoned = false, Revision = Record.Revision + 1 });
                Open();
                return false;
            }
            await Task.WhenAll(nations.Select(nation => nation.ForgetAsync()));
            await Task.WhenAll(pack.Challenges.Select(challenge => GrainFactory.GetGrain<IChallengeGrain>($"{World}/{challenge}").ForgetAsync()));
            await GrainFactory.GetGrain<ITalkGrain>(World).ForgetAsync(CancellationToken.None);
            await Task.WhenAll(Record.Treaties.Select(one => TreatyOf(one.Treaty).ForgetAsync()));
            await GrainFactory.GetGrain<IJoinCodeGrain>(Record.Code).ReleaseAsync(World, CancellationToken.None);
            await stored.ClearStateAsync(CancellationToken.None);
        }
        catch (Exception failure)
        {
            // It wakes as a lobby again and is asked about at the next round.
            LogUnforgotten(failure, World);
            DeactivateOnIdle();
            return false;
        }
        timer?.Dispose();
        DeactivateOnIdle();
        LogForgotten(World, age);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "World {World} was never started within {Age} and is forgotten.")]
    private partial void LogForgotten(string world, TimeSpan age);

    [LoggerMessage(Level = LogLevel.Warning, Message = "World {World} was never started and could not be forgotten.")]
    private partial void LogUnforgotten(Exception failure, string world);
}
