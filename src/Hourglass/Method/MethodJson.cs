using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Hourglass.Method;

/// <summary>How the method's values are kept in the database: JSON without what is usual, enums by name.</summary>
internal static class MethodJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Write<TValue>(TValue value) => JsonSerializer.Serialize(value, Options);

    public static TValue Read<TValue>(string text) where TValue : class =>
        JsonSerializer.Deserialize<TValue>(text, Options) ?? throw new JsonException("Nothing is written where something must be.");
}
