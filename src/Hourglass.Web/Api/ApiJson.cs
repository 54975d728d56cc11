using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hourglass.Web.Api;

/// <summary>JSON as the API speaks it: nothing unknown, nothing twice, nothing guessed.</summary>
internal static class ApiJson
{
    public static void Strictly(this JsonSerializerOptions json)
    {
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        json.NumberHandling = JsonNumberHandling.Strict;
        json.PropertyNameCaseInsensitive = false;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.AllowDuplicateProperties = false;
        json.RespectRequiredConstructorParameters = true;
        json.RespectNullableAnnotations = true;
        json.MaxDepth = 32;
        json.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
    }

    public static string Kebab(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
