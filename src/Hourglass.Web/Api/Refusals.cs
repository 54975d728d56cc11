namespace Hourglass.Web.Api;

/// <summary>Which status and which field of the request a refusal of the core means.</summary>
internal static class Refusals
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["journey.value-negative"] = "value.amount",
        ["money.too-large"] = "value.amount",
        ["problem.left-out.missing"] = "because",
        ["problem.left-out.too-long"] = "because",
        ["problem.after.too-long"] = "text",
        ["problem.after-for-whom.too-long"] = "forWhom",
        ["problem.after-signs.too-long"] = "signs",
        ["step.date"] = "on",
        ["ending.no-return-date"] = "comeBackOn",
        ["ending.return-in-the-past"] = "comeBackOn",
        ["company.employees"] = "employees",
        ["company.own-parent"] = "parentId",
        ["company.parent-unknown"] = "parentId",
        ["person.language"] = "language",
        ["contact.email"] = "value",
        ["contact.phone"] = "value",
        ["tag.too-many"] = "tags",
        ["field.no-choices"] = "choices",
        ["field.value.too-long"] = "fields",
        ["field.not-a-number"] = "fields",
        ["field.not-a-day"] = "fields",
        ["field.not-a-choice"] = "fields",
        ["field.not-yes-or-no"] = "fields",
        ["merge.fact"] = "fromOther",
        ["view.too-long"] = "query",
        ["bulk.too-many"] = "ids",
        ["member.role"] = "roles",
        ["member.no-role"] = "roles",
        ["stage.maybe-days"] = "maybeDays",
        ["workspace.time-zone"] = "timeZone",
        ["workspace.language"] = "language",
        ["api.cursor"] = "after",
        ["api.limit"] = "limit",
        ["api.if-match"] = "If-Match",
        ["text.broken"] = "text",
    };

    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["journey.skip-needs-reason"] = "reason",
        ["journey.back-needs-reason"] = "reason",
        ["journey.evidence-missing"] = "reason",
        ["journey.won-already"] = "on",
        ["finish.not-sold-yet"] = "key",
        ["step.none"] = "nextStep",
        ["person.works-there-already"] = "companyId",
        ["merge.with-itself"] = "id",
        ["tag.exists"] = "name",
    };

    public static (int Status, string? Field) Of(RefusedException refused, HttpRequest request) => refused.Code switch
    {
        "api.filter" => (StatusCodes.Status400BadRequest, (string)refused.Details[0]),
        "tag.comma" or "currency.not-known" => (StatusCodes.Status400BadRequest, WrittenIn(refused.Code, request)),
        var code when Fields.TryGetValue(code, out var field) => (StatusCodes.Status400BadRequest, field),
        var code when Reasons.TryGetValue(code, out var field) => (StatusCodes.Status409Conflict, field),
        var code when code.StartsWith("yaml.", StringComparison.Ordinal) => (StatusCodes.Status400BadRequest, "file"),
        var code when code.EndsWith(".missing", StringComparison.Ordinal) || code.EndsWith(".too-long", StringComparison.Ordinal) =>
            (StatusCodes.Status400BadRequest, WrittenIn(code, request)),
        "import.map-broken" => (StatusCodes.Status400BadRequest, "map"),
        "import.not-allowed" => (StatusCodes.Status403Forbidden, null),
        var code when code.StartsWith("sheet.", StringComparison.Ordinal) => (StatusCodes.Status400BadRequest, "file"),
        var code when code.StartsWith("actor.", StringComparison.Ordinal) => (StatusCodes.Status403Forbidden, null),
        _ when refused.MeansNotFound => (StatusCodes.Status404NotFound, NotFoundIn(refused.Code, request)),
        _ when refused.MeansChangedMeanwhile => (Stale(request), "If-Match"),
        _ => (StatusCodes.Status409Conflict, FieldIn(refused.Code)),
    };

    private static int Stale(HttpRequest request) =>
        request.Headers.IfMatch.Count > 0 ? StatusCodes.Status412PreconditionFailed : StatusCodes.Status409Conflict;

    // The same word is a field of its own in one place and one of a list in another.
    private static string WrittenIn(string code, HttpRequest request) => code switch
    {
        "currency.not-known" => request.Path.StartsWithSegments("/api/v1/workspace") ? "currency" : "value.currency",
        _ when !code.StartsWith("tag.", StringComparison.Ordinal) => FieldIn(code),
        _ when request.Path.StartsWithSegments("/api/v1/tags") => "name",
        _ when request.Path.StartsWithSegments("/api/v1/journeys/bulk") => "deed.tag",
        _ => "tags",
    };

    // company.external-id.too-long speaks of externalId, journey.has-ended of the journey.
    private static string FieldIn(string code)
    {
        var parts = code.Split('.');
        return Camel(parts.Length > 2 ? parts[1] : parts[0]);
    }

    private static string NotFoundIn(string code, HttpRequest request)
    {
        var noun = code.Split('.')[0];
        var collection = noun switch { "company" => "companies", "person" => "people", "launch" => "launches", "value" => "value", "opportunity" => "opportunities", "solution" => "solution-elements", _ => $"{noun}s" };
        if (request.Path.StartsWithSegments($"/api/v1/{collection}") && request.RouteValues.ContainsKey("id")) return "id";
        return noun switch { "member" => "ownerId", "company" or "person" or "team" or "variant" => $"{noun}Id", "field" => "fields", "bulk" => "ids", "merge" => "otherId", _ => Camel(noun) };
    }

    private static string Camel(string word)
    {
        var parts = word.Split('-');
        return parts[0] + string.Concat(parts.Skip(1).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
    }
}
