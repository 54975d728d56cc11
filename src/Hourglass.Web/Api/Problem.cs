using System.Diagnostics;
using Hourglass.Languages;

namespace Hourglass.Web.Api;

/// <summary>A refusal as RFC 9457 tells it: the type is the code, the title a sentence in the reader's language.</summary>
internal sealed record Problem(string Type, string Title, int Status, string? Detail, IReadOnlyDictionary<string, string[]>? Errors, string TraceId)
{
    public const string MediaType = "application/problem+json";

    public static Task WriteAsync(HttpContext request, int status, string code, string? field = null, params object[] details)
    {
        var say = request.RequestServices.GetRequiredService<Speech>();
        var title = say[say.Knows($"refused.{code}") ? $"refused.{code}" : $"refused.api.status-{status}", details];
        var errors = field is null ? null : new Dictionary<string, string[]> { [field] = [title] };
        var trace = Activity.Current?.TraceId.ToString() ?? request.TraceIdentifier;
        request.Response.StatusCode = status;
        return request.Response.WriteAsJsonAsync(new Problem(code, title, status, null, errors, trace), options: null, MediaType, request.RequestAborted);
    }
}
