using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Hourglass.Web.Tests.Support;

/// <summary>Calls the API the way a program does.</summary>
public sealed class Caller(HttpClient http)
{
    public async Task<Answered> Ask(string method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/api/v1{path}");
        if (body is not null) request.Content = body is string raw ? new StringContent(raw, Encoding.UTF8, "application/json") : JsonContent.Create(body);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Send(request);
    }

    /// <summary>Brings a table to import.</summary>
    public async Task<Answered> Bring(string table, string? key = null, bool dryRun = false)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(table)), "file", "table.csv" }, { new StringContent(dryRun ? "true" : "false"), "dryRun" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/imports") { Content = form };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await Send(request);
    }

    private async Task<Answered> Send(HttpRequestMessage request)
    {
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Answered(response.StatusCode, text, response.Headers.ETag?.Tag, response.Content.Headers.ContentType?.MediaType, response.Headers.Contains("Idempotent-Replayed"));
    }

    public Task<Answered> Get(string path) => Ask("GET", path);

    public Task<Answered> Post(string path, object body) => Ask("POST", path, body);

    public Task<Answered> Put(string path, object body) => Ask("PUT", path, body);

    public async Task<string> AddCompany(string name = "Acme") => (await Post("/companies", new { name })).Id;

    public async Task<string> StartJourney(string need = "Fewer returns") =>
        (await Post("/journeys", new { companyId = await AddCompany(), need })).Id;
}

public sealed record Answered(HttpStatusCode Status, string Text, string? ETag, string? MediaType, bool IsReplay)
{
    public JsonNode Json => JsonNode.Parse(Text)!;
    public string Id => Json["id"]!.ToString();
    public string Type => Json["type"]!.ToString();
    public IEnumerable<string> Fields => Json["errors"] is JsonObject errors ? errors.Select(e => e.Key) : [];
}
