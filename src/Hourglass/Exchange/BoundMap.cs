using Hourglass.Exchange.Reading;

namespace Hourglass.Exchange;

/// <summary>A column of a real file with everything needed to read its cells.</summary>
internal sealed record BoundColumn(SheetColumn Column, ImportField Field, ColumnMap Map)
{
    public DateFormat? Dates { get; init; }
    public NumberFormat? Numbers { get; init; }
    public HashSet<string>? Spellings { get; init; }
}

/// <summary>A map that was held against a real file: every column found, every field known, every format settled.</summary>
internal sealed class BoundMap
{
    private const int Samples = 1000;
    private readonly Dictionary<string, BoundColumn> _byField;

    private BoundMap(ImportMap map, IReadOnlyList<BoundColumn> columns, IReadOnlyList<SheetColumn> leftOut)
    {
        (Map, Columns, LeftOut) = (map, columns, leftOut);
        _byField = columns.ToDictionary(c => c.Field.Key);
    }

    public ImportMap Map { get; }
    public IReadOnlyList<BoundColumn> Columns { get; }
    public IReadOnlyList<SheetColumn> LeftOut { get; }

    /// <summary>The map with the formats that were found out written into it, for people to see.</summary>
    public ImportMap Settled => Map with
    {
        Columns = Columns.ToDictionary(c => c.Column.Title, c => c.Map with { Dates = c.Dates?.Key, Numbers = c.Numbers?.Key }),
    };

    public bool Has(string field) => _byField.ContainsKey(field);

    public BoundColumn? Of(string field) => _byField.GetValueOrDefault(field);

    /// <summary>Refuses with an import.* code what does not fit together; formats nobody chose are guessed when the cells leave no doubt.</summary>
    public static async Task<BoundMap> BindAsync(
        ImportMap map, Sheet sheet, IReadOnlyDictionary<string, HashSet<string>> spellings, CancellationToken cancellation)
    {
        var columns = map.Columns.Select(pair => Bind(map, sheet, pair.Key, pair.Value, spellings)).ToList();
        RefuseTwice(columns);
        RefuseMissing(map, columns);
        if (map.Currency is { } currency) Currencies.Known(currency);
        var cells = columns.Any(IsOpen) ? await SampleAsync(sheet, cancellation) : [];
        var leftOut = sheet.Columns.Where(c => columns.All(b => b.Column.Index != c.Index)).ToList();
        var settled = columns.ConvertAll(c => IsOpen(c) ? Settle(c, cells) : c);
        return new BoundMap(map, [.. settled.Select(c => c.Field.Kind == FieldKind.Date && c.Dates is null ? LikeOthers(c, settled, cells) : c)], leftOut);
    }

    private static BoundColumn Bind(
        ImportMap map, Sheet sheet, string title, ColumnMap column, IReadOnlyDictionary<string, HashSet<string>> spellings) => new(
        sheet.Columns.FirstOrDefault(c => string.Equals(c.Title, title, StringComparison.OrdinalIgnoreCase))
            ?? throw new RefusedException("import.column-missing", title),
        ImportFields.Named(map.Target, column.Field), column)
        {
            Dates = column.Dates is { } dates ? DateFormats.Named(dates) : null,
            Numbers = column.Numbers is { } numbers ? NumberFormat.Named(numbers) : null,
            Spellings = column.Spellings is { } list ? spellings.GetValueOrDefault(list, []) : null,
        };

    private static void RefuseTwice(List<BoundColumn> columns)
    {
        if (columns.GroupBy(c => c.Field.Key).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new RefusedException("import.field-twice", twice.Key, string.Join(", ", twice.Select(c => c.Column.Title)));
    }

    private static void RefuseMissing(ImportMap map, List<BoundColumn> columns)
    {
        foreach (var field in ImportFields.Of(map.Target).Where(f => f.IsRequired && columns.All(c => c.Field.Key != f.Key)))
            throw new RefusedException("import.field-required", field.Key);
        if (map.Target == ImportTarget.People && !columns.Any(c => c.Field.Key is "person" or "firstName" or "lastName"))
            throw new RefusedException("import.field-required", "person");
        if (map.Target == ImportTarget.Journeys && map.CompanyWhenMissing is null && columns.All(c => c.Field.Key != "company"))
            throw new RefusedException("import.field-required", "company");
        if (map.Target == ImportTarget.Spellings && string.IsNullOrWhiteSpace(map.List)) throw new RefusedException("import.no-list");
    }

    private static bool IsOpen(BoundColumn column) => column switch
    {
        { Field.Kind: FieldKind.Date, Dates: null } => true,
        { Field.Kind: FieldKind.Whole or FieldKind.Money, Numbers: null } => true,
        _ => false,
    };

    private static BoundColumn Settle(BoundColumn column, List<SheetRow> rows)
    {
        var cells = rows.Select(row => new Sampled(row.Number, row.Cells[column.Column.Index]));
        if (column.Field.Kind != FieldKind.Date) return column with { Numbers = NumberFormats.Guess(cells)?.Format ?? NumberFormat.Dot };
        var guess = DateFormats.Guess(cells);
        if (guess is { IsAmbiguous: true }) throw new RefusedException("import.dates-ambiguous", column.Column.Title, guess.Format.Key, guess.Rival!.Key);
        return column with { Dates = guess?.Format };
    }

    // Too many odd cells to tell: the other days of the file decide, and without them a person does.
    private static BoundColumn LikeOthers(BoundColumn column, List<BoundColumn> columns, List<SheetRow> rows)
    {
        if (columns.Select(c => c.Dates).FirstOrDefault(dates => dates is not null) is { } like) return column with { Dates = like };
        if (rows.All(row => string.IsNullOrWhiteSpace(row.Cells[column.Column.Index]))) return column with { Dates = DateFormats.All[0] };
        throw new RefusedException("import.dates-unknown", column.Column.Title);
    }

    private static async Task<List<SheetRow>> SampleAsync(Sheet sheet, CancellationToken cancellation)
    {
        var rows = new List<SheetRow>();
        await foreach (var row in sheet.RowsAsync(cancellation))
        {
            rows.Add(row);
            if (rows.Count == Samples) break;
        }

        return rows;
    }
}
