using System.Text.RegularExpressions;
using CsvHelper;

namespace Hourglass.Exchange.Reading;

/// <summary>
/// Text for CSV files that a spreadsheet shows and never runs. Whatever could begin a formula gets an apostrophe before it,
/// also in the middle of a cell where another delimiter would cut it; <see cref="Restore"/> takes exactly that apostrophe away again.
/// </summary>
public static partial class CsvText
{
    private const string FormulaStart = @"[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]";

    public static string Safe(string text) =>
        Inner().Replace(Start().Replace(text, "$1'$2"), "$1'$2");

    public static string Restore(string text) =>
        text.Contains('\'') ? Inner().Replace(Start().Replace(text, Shorter), Shorter) : text;

    /// <summary>A writer whose every text field is to pass through <see cref="Safe"/>; the library's own protection stays on behind it.</summary>
    public static CsvWriter Writer(Stream stream, char delimiter = ',') => CsvWriter.Create(stream, new CsvWriterOptions
    {
        Separator = delimiter,
        Injection = CsvInjection.Escape,
        WriteByteOrderMark = true,
    }, leaveOpen: true);

    public static void WriteRow(this CsvWriter writer, IEnumerable<string> cells)
    {
        foreach (var cell in cells) writer.WriteField(Safe(cell));
        writer.EndRecord();
    }

    private static string Shorter(Match match) =>
        match.Groups[2].Value is ['\'', .. var rest] ? match.Groups[1].Value + rest : match.Value;

    // Blanks, then any apostrophes already there, then the dangerous sign.
    [GeneratedRegex(@"\A([^\S\t\r]*[\u200B\uFEFF]*)('*" + FormulaStart + ")")]
    private static partial Regex Start();

    // After a delimiter of somebody else's spreadsheet only what really computes: "=", or a sign with a call, a pipe or a sheet reference.
    [GeneratedRegex(@"([,;\t|\r\n][^\S\t\r\n]*""?)('*(?:[=\uFF1D]|[+\-@\uFF0B\uFF0D\uFF20](?=[^,;\t|\r\n]*[(|!])))")]
    private static partial Regex Inner();
}
