namespace WorldTable.Grains.Keepers;

/// <summary>What one keeper remembers: the last record known to be stored, and the only way to change it.</summary>
internal sealed class Notebook<TRecord>(IPersistentState<TRecord> stored, Action forget)
    where TRecord : class
{
    /// <summary>The last record that was read or saved. Never a half-saved one.</summary>
    public TRecord Now { get; private set; } = stored.State;

    /// <summary>Whether anything was ever saved.</summary>
    public bool Exists => stored.RecordExists;

    /// <summary>Saves the copy and only then stands by it. On a failed write the outcome is unknown: the keeper forgets everything and reads again when next asked.</summary>
    /// <exception cref="NotRemembered">The write failed; nothing was changed here.</exception>
    public async Task RememberAsync(TRecord next)
    {
        stored.State = next;
        try
        {
            // Without the caller's cancellation: a write that was given up halfway could still have happened.
            await stored.WriteStateAsync(CancellationToken.None);
        }
        catch (Exception failure)
        {
            stored.State = Now;
            forget();
            throw new NotRemembered(failure);
        }
        Now = next;
    }
}

/// <summary>A keeper could not save what it was about to stand by.</summary>
internal sealed class NotRemembered(Exception failure) : Exception("The keeper's record was not saved.", failure);
