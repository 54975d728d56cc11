using System.Text;

namespace Hourglass.Exchange.Reading;

/// <summary>Finds out in which encoding a text file was saved, by its mark, its validity and its letters.</summary>
internal static class TextEncodings
{
    private const int SampleSize = 1 << 20;

    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Named(string name)
    {
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            throw new RefusedException("sheet.encoding", name);
        }
    }

    public static async Task<(Encoding Encoding, bool IsCertain)> GuessAsync(Stream stream, CancellationToken cancellation)
    {
        var buffer = new byte[SampleSize];
        var sample = await ReadAsync(stream, buffer, cancellation);
        if (Marked(sample.Span) is { } marked) return (marked, true);
        if (WideText.Guess(sample.Span) is { } wide) return (wide, true);
        RefuseBinary(sample.Span);

        // Plain ASCII says nothing: a name in the last row may be the first to tell.
        while (Ascii.IsValid(sample.Span) && sample.Length == SampleSize) sample = await ReadAsync(stream, buffer, cancellation);
        return Ascii.IsValid(sample.Span) || IsUtf8(sample.Span) ? (Encoding.UTF8, true) : OneByteText.Guess(sample.Span);
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, byte[] buffer, CancellationToken cancellation) =>
        buffer.AsMemory(0, await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation));

    private static Encoding? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static void RefuseBinary(ReadOnlySpan<byte> bytes)
    {
        var odd = 0;
        foreach (var b in bytes)
            if (b < 32 && b is not ((byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'\f')) odd++;
        if (odd > 16 && odd * 50L > bytes.Length) throw new RefusedException("sheet.not-a-table", "binary");
    }

    /// <summary>A few broken letters in a long UTF-8 text do not make it another encoding: their rows will be turned down.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        while (bytes.Length > 0)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var consumed);
            if (status == System.Buffers.OperationStatus.NeedMoreData) break;
            if (status != System.Buffers.OperationStatus.Done) bad++;
            else if (rune.Value > 127) good++;
            bytes = bytes[consumed..];
        }
        return good > bad * 50;
    }
}
