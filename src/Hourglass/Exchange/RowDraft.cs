using Hourglass.Exchange.Reading;

namespace Hourglass.Exchange;

/// <summary>One row as the map understands it: texts by field, corrected where the map says so, read as values on request.</summary>
internal sealed class RowDraft
{
    private readonly BoundMap _map;
    private readonly Dictionary<string, string> _texts = [];
    private readonly List<(string Code, string[] Details)> _remarks = [];

    public RowDraft(SheetRow row, BoundMap map)
    {
        (Row, _map) = (row, map);
        foreach (var column in map.Columns)
            if (Corrected(column, row.Cells[column.Column.Index].Trim()) is { Length: > 0 } text) _texts[column.Field.Key] = text;
        foreach (var column in map.LeftOut)
            if (!string.IsNullOrWhiteSpace(row.Cells[column.Index])) Remark("remark.column-left-out", column.Title);
    }

    public SheetRow Row { get; }
    public IReadOnlyDictionary<string, string> Texts => _texts;
    public IReadOnlyList<(string Code, string[] Details)> Remarks => _remarks;

    public void Remark(string code, params string[] details) => _remarks.Add((code, details));

    /// <summary>Null for an empty cell and for a field no column holds.</summary>
    public string? Text(string field) => _texts.GetValueOrDefault(field);

    /// <summary>Refuses <c>row.missing</c>.</summary>
    public string Required(string field) => Text(field) ?? throw new RefusedException("row.missing", TitleOf(field));

    public DateOnly? Date(string field) => _map.Of(field) is { } column && Text(field) is { } text ? Date(column, text) : null;

    public static DateOnly? Date(BoundColumn column, string text) => Good((column.Dates ?? DateFormats.All[0]).Read(text), column, text);

    public static decimal? Number(BoundColumn column, string text) => Good((column.Numbers ?? NumberFormat.Dot).Read(text), column, text);

    public int? Whole(string field)
    {
        if (_map.Of(field) is not { } column || Text(field) is not { } text || Number(column, text) is not { } number) return null;
        if (number != decimal.Truncate(number) || number is < 0 or > int.MaxValue) throw new RefusedException("row.not-whole", column.Column.Title, text);
        return (int)number;
    }

    public long? Money(string field, string currency)
    {
        if (_map.Of(field) is not { } column || Text(field) is not { } text) return null;
        var money = Good(MoneyText.Read(text, column.Numbers ?? NumberFormat.Dot, currency), column, text);
        if (money is { IsRounded: true }) Remark("remark.money-rounded", column.Column.Title);
        return money?.Minor;
    }

    public TEnum? Choice<TEnum>(string field) where TEnum : struct, Enum
    {
        if (Text(field) is not { } text) return null;
        return Enum.TryParse<TEnum>(text.Replace("-", ""), true, out var value) && !char.IsAsciiDigit(text[0])
            ? value : throw new RefusedException("row.value-unknown", TitleOf(field), text);
    }

    public string TitleOf(string field) => _map.Of(field)?.Column.Title ?? field;

    private static T? Good<T>(Parsed<T> parsed, BoundColumn column, string text) where T : struct =>
        parsed.Problem is { } problem ? throw new RefusedException(problem, column.Column.Title, text) : parsed.Value;

    private string Corrected(BoundColumn column, string text)
    {
        if (text.Length > 0 && column.Map.Values is { } values && values.TryGetValue(text, out var wanted))
        {
            if (column.Field.Kind != FieldKind.Stage) Remark("remark.value-replaced", column.Column.Title, text, wanted);
            text = wanted;
        }

        if (text.Length > 0 && column.Spellings is { } known && !known.Contains(text)) Remark("remark.spelling-unknown", column.Column.Title, text);
        return text;
    }
}
