using System.Buffers;
using System.Text;

namespace Hourglass.Exchange.Reading;

/// <summary>Recognises UTF-16 that lost its byte order mark: zeros on one side only, and sensible letters once decoded.</summary>
internal static class WideText
{
    private static readonly SearchValues<char> Separators = SearchValues.Create(",;\t|\r\n");

    public static Encoding? Guess(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..(Math.Min(bytes.Length, 1 << 16) & ~1)];
        Span<int> zeros = [0, 0];
        for (var i = 0; i < bytes.Length; i++)
            if (bytes[i] == 0) zeros[i & 1]++;
        if (zeros[0] + zeros[1] == 0) return null;

        var encoding = zeros[1] > zeros[0] ? Encoding.Unicode : Encoding.BigEndianUnicode;
        return IsSensible(encoding.GetString(bytes)) ? encoding : null;
    }

    private static bool IsSensible(string text)
    {
        var sensible = text.Count(c => c is '\t' or '\r' or '\n' or (>= ' ' and < '\u0530') or (>= '\u2000' and < '\u2300'));
        return sensible * 10L >= text.Length * 9L && text.AsSpan().ContainsAny(Separators);
    }
}
