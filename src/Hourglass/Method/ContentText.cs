using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Hourglass.Method;

/// <summary>A playbook's content as the database keeps it. Every value is written down: one that is left out would come back as its default.</summary>
internal static class ContentText
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Of(PlaybookContent content) => JsonSerializer.Serialize(content, Json);

    public static PlaybookContent Read(string text) => JsonSerializer.Deserialize<PlaybookContent>(text, Json) ?? new PlaybookContent();
}
