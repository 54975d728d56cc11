using System.Text;

namespace Hourglass.Exchange.Reading;

/// <summary>How a text table is written; IsCertain is false when the encoding was guessed from letters alone and deserves a look.</summary>
public sealed record CsvDialect(Encoding Encoding, bool IsCertain, char? Delimiter)
{
    /// <summary>What to choose for a list of one column whose texts hold commas.</summary>
    public const char NoDelimiter = '\u001F';

    public string EncodingName => Encoding.WebName;
}
