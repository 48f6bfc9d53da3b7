using WorldTable.Grains.Keepers;
using WorldTable.Rules.Views;

namespace WorldTable.Grains.Channels;

/// <summary>One full page of a conversation: written when it is full, and again when the facilitator takes a message away.</summary>
[GrainType("channel-page")]
public sealed class ChannelPageGrain([PersistentState("channel-page")] IPersistentState<PageRecord> stored) : Grain, IChannelPageGrain
{
    public Task KeepAsync(IReadOnlyList<Message> messages, CancellationToken cancellation = default) =>
        new Notebook<PageRecord>(stored, DeactivateOnIdle).RememberAsync(stored.State with { Messages = [.. messages] });

    public Task<IReadOnlyList<Message>> ReadAsync(CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<Message>>(stored.State.Messages);

    public async Task ForgetAsync(CancellationToken cancellation = default)
    {
        if (stored.RecordExists)
        {
            await stored.ClearStateAsync(CancellationToken.None);
        }
        DeactivateOnIdle();
    }
}
