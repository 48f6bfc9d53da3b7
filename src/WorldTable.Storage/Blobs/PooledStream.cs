using System.Buffers;

namespace WorldTable.Storage.Blobs;

/// <summary>A record being written, in memory that is used again for the next one.</summary>
internal sealed class PooledStream : Stream
{
    private const int Smallest = 4096;
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(Smallest);
    private int written;

    public ReadOnlyMemory<byte> Written => buffer.AsMemory(0, written);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => written;

    public override long Position
    {
        get => written;
        set => throw new NotSupportedException();
    }

    /// <summary>Gives the memory back. Only when nobody can still be reading it: after a cancelled upload, leave it to the collector.</summary>
    public void GiveBack()
    {
        var old = buffer;
        (buffer, written) = ([], 0);
        if (old.Length > 0)
            ArrayPool<byte>.Shared.Return(old);
    }

    public override void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > buffer.Length - written)
            Grow(written + bytes.Length);
        bytes.CopyTo(buffer.AsSpan(written));
        written += bytes.Length;
    }

    public override void Write(byte[] bytes, int offset, int count) => Write(bytes.AsSpan(offset, count));

    public override Task WriteAsync(byte[] bytes, int offset, int count, CancellationToken cancellationToken)
    {
        Write(bytes.AsSpan(offset, count));
        return Task.CompletedTask;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default)
    {
        Write(bytes.Span);
        return ValueTask.CompletedTask;
    }

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] bytes, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Grow(int needed)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, buffer.Length * 2));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
