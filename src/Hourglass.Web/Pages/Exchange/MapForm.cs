using Hourglass.Exchange;

namespace Hourglass.Web.Pages.Exchange;

/// <summary>A map as a form: one entry a column, values to correct as lines of <c>old = new</c>.</summary>
public sealed class MapForm
{
    public ImportTarget Target { get; set; }
    public DuplicatePolicy Duplicates { get; set; }
    public string? CompanyWhenMissing { get; set; }
    public bool MakeCompanies { get; set; }
    public bool MakeOwners { get; set; }
    public string? EndedReason { get; set; }
    public string? Currency { get; set; }
    public string? List { get; set; }
    public string? Encoding { get; set; }
    public string? Delimiter { get; set; }
    public string? Worksheet { get; set; }
    public int HeaderRow { get; set; } = 1;
    public string? SaveAs { get; set; }
    public int Version { get; set; }
    public List<ColumnForm> Columns { get; set; } = [];

    internal static MapForm Of(Import import, IReadOnlyList<ColumnLook> looks)
    {
        var map = import.Map;
        return new MapForm
        {
            Target = map.Target,
            Duplicates = map.Duplicates,
            CompanyWhenMissing = map.CompanyWhenMissing,
            MakeCompanies = map.MakeCompanies,
            MakeOwners = map.MakeOwners,
            EndedReason = map.EndedReason,
            Currency = map.Currency,
            List = map.List,
            Encoding = map.Encoding,
            Delimiter = map.Delimiter,
            Worksheet = map.Worksheet,
            HeaderRow = map.HeaderRow,
            Version = import.Version,
            Columns = [.. looks.Select(look => ColumnForm.Of(look.Title, map.Columns.GetValueOrDefault(look.Title)))],
        };
    }

    public ImportMap ToMap(string file) => new()
    {
        Target = Target,
        File = file,
        Duplicates = Duplicates,
        CompanyWhenMissing = Said(CompanyWhenMissing),
        MakeCompanies = MakeCompanies,
        MakeOwners = MakeOwners,
        EndedReason = Said(EndedReason),
        Currency = Said(Currency),
        List = Said(List),
        Encoding = Said(Encoding),
        Delimiter = Delimiter == "\\t" ? "\t" : Said(Delimiter),
        Worksheet = Said(Worksheet),
        HeaderRow = Math.Max(1, HeaderRow),
        Columns = Columns.Where(c => Said(c.FieldKey) is not null).ToDictionary(c => c.Title ?? "", c => c.ToMap()),
    };

    internal static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

public sealed class ColumnForm
{
    public const string Own = "custom";

    public string? Title { get; set; }
    public string? Field { get; set; }
    public string? OwnField { get; set; }
    public string? Dates { get; set; }
    public string? Numbers { get; set; }
    public string? Spellings { get; set; }
    public string? Values { get; set; }

    public string? FieldKey => Field == Own ? $"{ImportFields.CustomPrefix}{MapForm.Said(OwnField) ?? Title}" : Field;

    public static ColumnForm Of(string title, ColumnMap? map)
    {
        var own = map?.Field.StartsWith(ImportFields.CustomPrefix, StringComparison.Ordinal) == true ? map.Field[ImportFields.CustomPrefix.Length..] : null;
        return new ColumnForm
        {
            Title = title,
            Field = own is null ? map?.Field : Own,
            OwnField = own,
            Dates = map?.Dates,
            Numbers = map?.Numbers,
            Spellings = map?.Spellings,
            Values = map?.Values is { } values ? string.Join('\n', values.Select(v => $"{v.Key} = {v.Value}")) : null,
        };
    }

    public ColumnMap ToMap() => new()
    {
        Field = FieldKey!,
        Dates = MapForm.Said(Dates),
        Numbers = MapForm.Said(Numbers),
        Spellings = MapForm.Said(Spellings),
        Values = Pairs(),
    };

    private Dictionary<string, string>? Pairs()
    {
        var pairs = new Dictionary<string, string>();
        foreach (var line in (Values ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.LastIndexOf('=') is not (> 0 and var at)) throw new RefusedException("import.value-line", Title ?? "", line);
            pairs[line[..at].Trim()] = line[(at + 1)..].Trim();
        }

        return pairs.Count == 0 ? null : pairs;
    }
}
