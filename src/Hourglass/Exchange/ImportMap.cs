using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hourglass.Exchange.Reading;

namespace Hourglass.Exchange;

/// <summary>How the columns of one file become fields, and what to do where the file says nothing; kept as JSON.</summary>
public sealed record ImportMap
{
    public required ImportTarget Target { get; init; }
    /// <summary>The name of the file this map was made for.</summary>
    public string? File { get; init; }
    public IReadOnlyDictionary<string, ColumnMap> Columns { get; init; } = new Dictionary<string, ColumnMap>();
    public DuplicatePolicy Duplicates { get; init; }
    /// <summary>The company that takes journeys whose row names none; without it such rows are rejected.</summary>
    public string? CompanyWhenMissing { get; init; }
    /// <summary>Whether companies and owners that rows speak of, and nobody knows yet, are made; otherwise such rows are rejected.</summary>
    public bool MakeCompanies { get; init; } = true;
    public bool MakeOwners { get; init; } = true;
    /// <summary>What stands as our reason when a row brings an ended journey without one.</summary>
    public string? EndedReason { get; init; }
    /// <summary>ISO 4217; what amounts are in where the row does not say.</summary>
    public string? Currency { get; init; }
    /// <summary>The list the spellings of this file belong to.</summary>
    public string? List { get; init; }
    public string? Encoding { get; init; }
    public string? Delimiter { get; init; }
    public string? Worksheet { get; init; }
    public int HeaderRow { get; init; } = 1;

    [JsonIgnore]
    public SheetChoices Choices => new(Encoding, Delimiter is [var sign, ..] ? sign : null, Worksheet, HeaderRow);
}

/// <summary>Where a column goes: its field ("need", "custom:Revenue"), how its dates or numbers are written, which values stand for which.</summary>
public sealed record ColumnMap
{
    public required string Field { get; init; }
    public IReadOnlyDictionary<string, string>? Values { get; init; }
    /// <summary>A key of <see cref="DateFormats"/>.</summary>
    public string? Dates { get; init; }
    /// <summary>A key of <see cref="NumberFormats"/>.</summary>
    public string? Numbers { get; init; }
    /// <summary>A list of known spellings; values that are not in it are pointed out, not changed.</summary>
    public string? Spellings { get; init; }
}

/// <summary>Several files in the order in which they are to be imported.</summary>
public sealed record ImportPlan
{
    public required IReadOnlyList<ImportMap> Files { get; init; }
}

/// <summary>Maps as text; a word nobody knows is refused instead of being passed over.</summary>
public static class MapText
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(ImportMap map) => JsonSerializer.Serialize(map, Json);

    /// <summary>Refuses <c>import.map-broken</c> with the place that cannot be read.</summary>
    public static ImportMap Read(string json) => Read<ImportMap>(json);

    /// <summary>A plan of several files, or the map of one.</summary>
    public static ImportPlan ReadPlan(string json) =>
        json.Contains("\"files\"", StringComparison.Ordinal) ? Read<ImportPlan>(json) : new ImportPlan { Files = [Read(json)] };

    private static T Read<T>(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Json) ?? throw new RefusedException("import.map-broken", "null");
        }
        catch (JsonException broken)
        {
            throw new RefusedException("import.map-broken", broken.Message);
        }
    }
}
