using System.ComponentModel;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Metadata;

namespace Hourglass.Web.Api;

/// <summary>Why a request could not be read, and which field it was about.</summary>
internal static partial class Unreadable
{
    public static (string Code, string? Field) Because(BadHttpRequestException bad) => bad switch
    {
        { StatusCode: StatusCodes.Status413PayloadTooLarge } => ("api.status-413", "body"),
        { StatusCode: StatusCodes.Status415UnsupportedMediaType } => ("api.status-415", "Content-Type"),
        { InnerException: JsonException json } => InBody(json),
        _ when bad.Message.Contains("no body was provided", StringComparison.Ordinal) || bad.Message.Contains("from body", StringComparison.Ordinal) => ("api.body-missing", "body"),
        _ when bad.Message.Contains("was not provided", StringComparison.Ordinal) && Parameter().Match(bad.Message) is { Success: true } match =>
            ("api.field-missing", Camel(match.Groups[1].Value)),
        _ when Parameter().Match(bad.Message) is { Success: true } match => ("api.field-wrong", Camel(match.Groups[1].Value)),
        _ => ("api.body-missing", "body"),
    };

    /// <summary>A zero character in an address is no text anyone typed, and one of our databases does not take it.</summary>
    public static bool InAddress(HttpContext request) =>
        request.Request.Path.Value?.Contains('\0') == true || request.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true;

    /// <summary>A route with an optional part that cannot be read only says 400: this is the part.</summary>
    public static string? InQuery(HttpContext request) =>
        request.GetEndpoint()?.Metadata.GetOrderedMetadata<IParameterBindingMetadata>()
            .Where(part => part.HasTryParse && request.Request.Query[part.Name] is [{ Length: > 0 } said] && !TypeDescriptor.GetConverter(part.ParameterInfo.ParameterType).IsValid(said))
            .Select(part => Camel(part.Name)).FirstOrDefault();

    private static (string Code, string? Field) InBody(JsonException json)
    {
        var path = json.Path is { Length: > 2 } known ? known[2..] : null;
        if (json.Message.Contains("missing required", StringComparison.Ordinal))
            return ("api.field-missing", string.Join('.', new[] { path, Quoted().Match(json.Message[json.Message.IndexOf("including", StringComparison.Ordinal)..]).Groups[1].Value }.OfType<string>()));
        if (json.Message.Contains("could not be mapped", StringComparison.Ordinal)) return ("api.field-unknown", path);
        if (json.Message.Contains("uplicate", StringComparison.Ordinal)) return ("api.field-twice", path ?? Quoted().Match(json.Message).Groups[1].Value);
        return path is null ? ("api.body-broken", "body") : ("api.field-wrong", path);
    }

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    [GeneratedRegex("""parameter "(?:\S+ )?(\w+)" """)]
    private static partial Regex Parameter();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();
}
