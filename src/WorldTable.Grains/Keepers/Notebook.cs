namespace WorldTable.Grains.Keepers;

/// <summary>What one keeper remembers: the last record known to be stored, and the only way to change it.</summary>
internal sealed class Notebook<TRecord>(IPersistentState<TRecord> stored, Action forget)
    where TRecord : class
{
    /// <summary>The last record that was read or saved. Never a half-saved one.</summary>
    public TRecord Now { get; private set; } = stored.State;

    /// <summary>Whether anything was ever saved.</summary>
    public bool Exists => stored.RecordExists;

    /// <summary>The mark that the store gave to what stands here.</summary>
    public string? Mark => stored.Etag;

    /// <summary>Reads once more what the store holds and stands by that.</summary>
    /// <exception cref="NotRemembered">The store could not be read.</exception>
    public async Task ReadAgainAsync()
    {
        try
        {
            await stored.ReadStateAsync(CancellationToken.None);
        }
        catch (Exception failure)
        {
            forget();
            throw new NotRemembered(failure);
        }
        Now = stored.State;
    }

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

/// <summary>A keeper could not save what it was about to stand by, or read what it stands by.</summary>
internal sealed class NotRemembered(Exception failure) : Exception("The keeper's record could not be saved or read.", failure);
