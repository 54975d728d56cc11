namespace Hourglass.Exchange.Reading;

/// <summary>Unpacked XML on its way to a parser: counts what really comes out and refuses a tag that would not fit in memory.</summary>
internal sealed class TagGuard(Stream inner, long most) : Stream
{
    private const int LongestTag = 1 << 16;
    private long _total;
    private long _sinceClosing;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _total;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _total += read;
        if (_total > most) throw new RefusedException("sheet.zip-bomb");
        Watch(buffer[..read]);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    // Zero outside a tag; inside one, how long it has been going on.
    private void Watch(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var at = bytes.IndexOf(_sinceClosing > 0 ? (byte)'>' : (byte)'<');
            if (_sinceClosing > 0) _sinceClosing += at < 0 ? bytes.Length : at;
            if (_sinceClosing > LongestTag) throw new RefusedException("sheet.zip-bomb");
            if (at < 0) return;
            _sinceClosing = _sinceClosing > 0 ? 0 : 1;
            bytes = bytes[(at + 1)..];
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
