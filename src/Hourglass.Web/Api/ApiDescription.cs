using System.Text.Json;
using ApiDescriptionOfRoute = Microsoft.AspNetCore.Mvc.ApiExplorer.ApiDescription;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Hourglass.Web.Api;

/// <summary>What /openapi/v1.json says beyond the routes themselves.</summary>
internal static class ApiDescription
{
    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", document =>
    {
        document.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/v1", StringComparison.Ordinal) == true;
        document.AddDocumentTransformer(IntroduceAsync);
        document.AddOperationTransformer(DescribeAsync);
        document.AddSchemaTransformer(ApiExamples.ShowAsync);
    });

    private static Task IntroduceAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new OpenApiInfo { Title = "Hourglass", Version = "v1", Description = About };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A token from Settings → API tokens, or from `token add`." },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", document)] = [] }];
        return Task.CompletedTask;
    }

    private static async Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var isWrite = context.Description.HttpMethod is not "GET";
        var problem = await context.GetOrCreateSchemaAsync(typeof(Problem), null, cancellation);
        context.Document?.AddComponent("Problem", problem);
        operation.Responses ??= [];
        foreach (var asked in operation.Parameters?.OfType<OpenApiParameter>().Where(p => p.In == ParameterLocation.Query) ?? [])
            asked.Name = JsonNamingPolicy.CamelCase.ConvertName(asked.Name ?? "");
        if (isWrite) AddHeaders(operation, context.Description);
        foreach (var (status, text) in Problems(operation, isWrite)) operation.Responses[status] = Answer(text, context.Document);
    }

    private static void AddHeaders(OpenApiOperation operation, ApiDescriptionOfRoute route)
    {
        operation.Parameters ??= [];
        var isVersioned = route.RelativePath?.Contains("{id", StringComparison.Ordinal) == true && !route.ActionDescriptor.EndpointMetadata.OfType<Unversioned>().Any();
        if (isVersioned && operation.Parameters.All(p => p.Name != "If-Match")) operation.Parameters.Add(MatchHeader);
        operation.Parameters.Add(KeyHeader);
    }

    private static IEnumerable<(string Status, string Text)> Problems(OpenApiOperation operation, bool isWrite)
    {
        yield return ("400", "Something in the request cannot be read; `errors` names the field.");
        yield return ("401", "No token, or one that is not valid any more.");
        yield return ("403", "The token or its member may not do this.");
        yield return ("404", "There is no such thing, or it is not yours to see.");
        if (!isWrite) yield break;
        yield return ("409", "A rule says no; `type` says which.");
        yield return ("413", "Larger than a megabyte.");
        yield return ("415", "Not application/json.");
        yield return ("422", "This Idempotency-Key was used for another request.");
        if (operation.Parameters?.Any(p => p.Name == "If-Match") == true) yield return ("412", "Somebody changed it meanwhile; read it again.");
    }

    private static OpenApiResponse Answer(string text, OpenApiDocument? document) => new()
    {
        Description = text,
        Content = new Dictionary<string, OpenApiMediaType> { [Problem.MediaType] = new() { Schema = new OpenApiSchemaReference("Problem", document) } },
    };

    private static OpenApiParameter MatchHeader => new()
    {
        Name = "If-Match",
        In = ParameterLocation.Header,
        Description = "The ETag as it was read: the change happens only if nobody else changed the thing meanwhile.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiParameter KeyHeader => new()
    {
        Name = IdempotentWrites.Header,
        In = ParameterLocation.Header,
        Description = "Any text of up to 200 visible characters, new for each intention. A repeat with the same key gets the same answer for seven days and changes nothing.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 200 },
    };

    private const string About = """
        Whatever a page can do, this can do, under the same rights. Ids are UUIDs, times are UTC, days are `YYYY-MM-DD`, money is minor units with a currency.
        Lists come in pages: give the `next` of one as the `after` of the following. A refusal is a problem (RFC 9457): `type` is a code that stays,
        `title` a sentence in the language of `Accept-Language` (en, ru), `errors` names the fields. Someone else's id is simply not found.
        """;
}
