using System.Buffers;

namespace Hourglass.Sink;

/// <summary>Takes message data byte by byte until CRLF.CRLF and nothing else: a bare LF never ends a message.</summary>
internal sealed class MessageData
{
    private enum At { LineStart, Dot, DotCr, Cr, Text }

    private readonly ArrayBufferWriter<byte> _kept = new(4096);
    private At _at = At.LineStart;

    /// <returns>How many bytes were used up.</returns>
    public int Take(ReadOnlySpan<byte> bytes, out bool ended)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (ended = Ends(bytes[i])) return i + 1;
        }

        ended = false;
        return bytes.Length;
    }

    public byte[] ToArray() => _kept.WrittenSpan.ToArray();

    private bool Ends(byte octet)
    {
        if (_at == At.DotCr && octet == '\n') return true;
        if (_at == At.LineStart && octet == '.')
        {
            _at = At.Dot;
            return false;
        }

        if (_at == At.Dot && octet == '\r')
        {
            _at = At.DotCr;
            return false;
        }

        Keep(octet);
        return false;
    }

    private void Keep(byte octet)
    {
        if (_at == At.DotCr) _kept.Write("\r"u8);
        _kept.Write([octet]);
        var afterCr = _at is At.Cr or At.DotCr;
        _at = octet == '\r' ? At.Cr : octet == '\n' && afterCr ? At.LineStart : At.Text;
    }
}
