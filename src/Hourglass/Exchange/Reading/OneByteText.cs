using System.Text;

namespace Hourglass.Exchange.Reading;

/// <summary>Tells Cyrillic code pages and Western ones apart by how letters stand together and how often each occurs.</summary>
internal static class OneByteText
{
    private const string ByFrequency = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё";
    private const string Neighbours = "іїєґўә";
    private const int EnoughLetters = 12;
    private static readonly string[] Pages = ["windows-1251", "koi8-r", "cp866"];

    public static (Encoding Encoding, bool IsCertain) Guess(ReadOnlySpan<byte> bytes)
    {
        if (IsWestern(bytes)) return (Encoding.GetEncoding(1252), false);

        bytes = bytes[Math.Max(0, bytes.IndexOfAnyInRange((byte)128, (byte)255))..];
        var sample = bytes[..Math.Min(bytes.Length, 1 << 17)].ToArray();
        var ranked = Pages.Select(Encoding.GetEncoding)
            .Select(encoding => (Encoding: encoding, Score: Score(encoding.GetString(sample))))
            .OrderByDescending(guess => guess.Score).ToList();
        if (ranked[0].Score < 0.35) throw new RefusedException("sheet.encoding", "");

        var isClear = ranked[0].Score > 0.5 && ranked[0].Score > ranked[1].Score + 0.15;
        return (ranked[0].Encoding, isClear && sample.Count(b => b > 127) >= EnoughLetters);
    }

    /// <summary>Müller and José wrap single accents in plain letters; Иванов does not.</summary>
    private static bool IsWestern(ReadOnlySpan<byte> bytes)
    {
        int high = 0, wrapped = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 128) continue;
            high++;
            if (IsLatin(bytes, i - 1) || IsLatin(bytes, i + 1)) wrapped++;
        }
        return wrapped * 2 > high;
    }

    private static bool IsLatin(ReadOnlySpan<byte> bytes, int at) => (uint)at < (uint)bytes.Length && char.IsAsciiLetter((char)bytes[at]);

    private static double Score(string text)
    {
        double sum = 0;
        var (count, before) = (0, ' ');
        foreach (var c in text)
        {
            if (c > 127)
            {
                sum += Weight(c) - (char.IsUpper(c) && char.IsLower(before) ? 1 : 0);
                count++;
            }
            before = c;
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double Weight(char c)
    {
        var place = ByFrequency.IndexOf(char.ToLowerInvariant(c));
        if (place >= 0) return 1 - place / 33d;
        if (Neighbours.Contains(char.ToLowerInvariant(c))) return 0.4;
        return c is '№' or '«' or '»' or '\u00A0' or '–' or '—' or '₽' or '…' or '“' or '”' or '’' ? 0.5 : -1;
    }
}
