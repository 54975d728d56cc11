using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Hourglass.Method;

/// <summary>The method's values as the database keeps them. Every value is written down: one that is left out would come back as its default.</summary>
internal static class MethodJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Write<TValue>(TValue value) => JsonSerializer.Serialize(value, Options);

    public static TValue Read<TValue>(string text) where TValue : class =>
        JsonSerializer.Deserialize<TValue>(text, Options) ?? throw new JsonException("Nothing is written where something must be.");
}
