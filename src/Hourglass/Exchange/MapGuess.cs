using Hourglass.Data;
using Hourglass.Exchange.Reading;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Exchange;

/// <summary>The map we would draw ourselves from the headings and the first rows; a person looks at it before anything happens.</summary>
internal static class MapGuess
{
    private const int Samples = 200;
    private const int MostValues = 40;

    public static async Task<ImportMap> OfAsync(Sheet sheet, ImportTarget? wanted, HourglassDb db, CancellationToken cancellation)
    {
        var rows = new List<SheetRow>();
        await foreach (var row in sheet.RowsAsync(cancellation))
        {
            rows.Add(row);
            if (rows.Count == Samples) break;
        }

        var target = wanted ?? Likeliest(sheet);
        var lists = await db.KnownSpellings.Select(s => s.List).Distinct().ToListAsync(cancellation);
        return new ImportMap
        {
            Target = target,
            Columns = Alike(target, Matches(sheet, target).Where(m => m.Field is not null).ToDictionary(m => m.Column.Title, m => Column(m, target, rows, lists))),
            Duplicates = DuplicatePolicy.Skip,
            Encoding = sheet.Dialect is { IsCertain: false } dialect ? dialect.EncodingName : null,
            Worksheet = sheet.Worksheet,
            List = target == ImportTarget.Spellings ? sheet.Columns[0].Title : null,
        };
    }

    // Days nobody can tell by themselves are written like the other days of the file.
    private static Dictionary<string, ColumnMap> Alike(ImportTarget target, Dictionary<string, ColumnMap> columns)
    {
        var dates = columns.Values.Select(c => c.Dates).FirstOrDefault(d => d is not null);
        return columns.ToDictionary(c => c.Key, c => ImportFields.Named(target, c.Value.Field).Kind == FieldKind.Date ? c.Value with { Dates = c.Value.Dates ?? dates } : c.Value);
    }

    private static IReadOnlyList<ColumnMatch> Matches(Sheet sheet, ImportTarget target)
    {
        var fields = ImportFields.Of(target);
        return ColumnGuess.Of(sheet.Columns, [.. fields.Select(f => f.Key)], fields.ToDictionary(f => f.Key, f => f.Names));
    }

    // The kind of record whose fields answer to the most headings; a required one that nobody answers to speaks against it.
    private static ImportTarget Likeliest(Sheet sheet) => Enum.GetValues<ImportTarget>().Where(t => t != ImportTarget.Spellings).MaxBy(target =>
    {
        var matches = Matches(sheet, target);
        var missing = ImportFields.Of(target).Count(f => f.IsRequired && matches.All(m => m.Field != f.Key));
        return matches.Where(m => m.Field is not null).Sum(m => m.Confidence) - missing * 2;
    });

    private static ColumnMap Column(ColumnMatch match, ImportTarget target, List<SheetRow> rows, List<string> lists)
    {
        var kind = ImportFields.Named(target, match.Field!).Kind;
        var cells = rows.Select(row => new Sampled(row.Number, row.Cells[match.Column.Index])).ToList();
        return new ColumnMap
        {
            Field = match.Field!,
            Dates = kind == FieldKind.Date ? DateFormats.Guess(cells)?.Format.Key : null,
            Numbers = kind is FieldKind.Money or FieldKind.Whole ? NumberFormats.Guess(cells)?.Format.Key : null,
            Values = kind == FieldKind.Stage ? Stages(cells) : null,
            Spellings = lists.FirstOrDefault(list => string.Equals(list, match.Column.Title, StringComparison.OrdinalIgnoreCase)),
        };
    }

    private static Dictionary<string, string> Stages(List<Sampled> cells) => cells.Select(c => c.Text.Trim()).Where(text => text.Length > 0).Distinct()
        .Take(MostValues).Select(text => (text, Meaning: StageText.Guess(text))).Where(v => v.Meaning is not null && v.Meaning != v.text)
        .ToDictionary(v => v.text, v => v.Meaning!);
}
