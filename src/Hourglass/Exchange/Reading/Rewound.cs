namespace Hourglass.Exchange.Reading;

/// <summary>Somebody else's stream read again from its start, and left open for them.</summary>
internal sealed class Rewound : Stream
{
    private readonly Stream _inner;

    public Rewound(Stream inner)
    {
        if (!inner.CanSeek) throw new ArgumentException("A table is read more than once: bring a seekable stream.", nameof(inner));
        _inner = inner;
        _inner.Position = 0;
    }

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => _inner.Length;

    public override long Position
    {
        get => _inner.Position;
        set => _inner.Position = value;
    }

    public override int Read(byte[] buffer, int offset, int count) => _inner.Read(buffer, offset, count);

    public override int Read(Span<byte> buffer) => _inner.Read(buffer);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _inner.ReadAsync(buffer, cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => _inner.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
