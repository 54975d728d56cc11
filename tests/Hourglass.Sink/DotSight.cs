namespace Hourglass.Sink;

/// <summary>Watches what a client sends for the end of a message, also when it is cut into pieces.</summary>
internal sealed class DotSight
{
    private int _matched;

    private static ReadOnlySpan<byte> End => "\r\n.\r\n"u8;

    /// <returns>Whether a message has ended and nothing came after it.</returns>
    public bool SeenIn(ReadOnlySpan<byte> bytes)
    {
        foreach (var octet in bytes)
        {
            if (_matched == End.Length) _matched = 0;
            _matched = octet == End[_matched] ? _matched + 1 : octet == '\r' ? 1 : 0;
        }

        return _matched == End.Length;
    }
}
