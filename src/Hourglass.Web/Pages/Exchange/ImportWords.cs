using Hourglass.Exchange;
using Hourglass.Exchange.Reading;
using Hourglass.Languages;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Pages.Exchange;

/// <summary>What an import did and did not do, in the reader's language.</summary>
internal static class ImportWords
{
    private const int AtOnce = 2000;

    /// <summary>What was made on the way first, then the rest, the most frequent first.</summary>
    public static IEnumerable<string> Remarks(Remarks remarks, Speech say) =>
        Made(remarks, say).Concat(remarks.All.Where(r => !r.Code.StartsWith("remark.made", StringComparison.Ordinal))
            .OrderByDescending(r => r.Count).Select(r => say.Count(r.Code, r.Count, r.Details)));

    public static string Reason(RejectedRow row, Speech say) => Reason(new RefusedException(row.Code, [.. row.Details]), say);

    public static string Reason(RefusedException refused, Speech say) => say.Knows(refused.Code) ? say[refused.Code, [.. refused.Details]] : say.Refusal(refused);

    public static string Field(string key, Speech say) =>
        key.StartsWith(ImportFields.CustomPrefix, StringComparison.Ordinal) ? key[ImportFields.CustomPrefix.Length..] : say[$"import.field.{key}"];

    public static string PlaceOf(Import import) => import.State switch
    {
        ImportState.Draft => $"import/{import.Id}/map",
        ImportState.Checking or ImportState.Checked => $"import/{import.Id}/check",
        _ => $"import/{import.Id}",
    };

    public static string Tone(ImportState state) => state switch
    {
        ImportState.Loaded => "bg-green-lt",
        ImportState.Failed => "bg-red-lt",
        ImportState.Cancelled => "bg-orange-lt",
        ImportState.Checking or ImportState.Loading or ImportState.Undoing => "bg-blue-lt",
        _ => "bg-secondary-lt",
    };

    public static string Example(DateFormat format) => format.Key == "serial" ? "43166" : format.Write(new DateOnly(2018, 3, 7));

    public static string Cut(string text, int most) => text.Length <= most ? text : $"{text[..most]}…";

    public static string Short(string[] cells) => Cut(string.Join(" | ", cells), 160);

    /// <summary>The rows as they stood in the file, each with its number and the reason; a spreadsheet shows them and runs nothing.</summary>
    public static async Task WriteRejectedAsync(ImportDesk desk, Import import, Stream stream, Speech say, CancellationToken cancellation)
    {
        var buffer = new MemoryStream();
        await using var writer = CsvText.Writer(buffer);
        writer.WriteRow([say["import.rejected.row"], say["import.rejected.why"], .. import.Columns]);
        var last = 0;
        while (true)
        {
            var rows = await desk.RejectedOf(import).Where(r => r.Row > last).Take(AtOnce).ToListAsync(cancellation);
            foreach (var row in rows) writer.WriteRow([$"{row.Row}", Reason(row, say), .. row.Cells]);
            writer.Flush();
            await stream.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellation);
            buffer.SetLength(0);
            if (rows.Count < AtOnce) return;
            last = rows[^1].Row;
        }
    }

    private static IEnumerable<string> Made(Remarks remarks, Speech say) =>
        Enum.GetValues<ImportedKind>().Select(kind => (kind, Count: remarks.Of("remark.made", $"{kind}") - remarks.Of("remark.made-filled", $"{kind}")))
            .Where(made => made.Count > 0).Select(made => say.Count($"remark.made.{made.kind}", made.Count));
}
