using System.Text.Json;
using System.Text.Json.Nodes;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Api;

/// <summary>What we promised other programs. After a change on purpose: HOURGLASS_RENEW_CONTRACT=1, run, read the difference, commit.</summary>
public sealed class TheContract(Site site) : IClassFixture<Site>
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Is_what_the_snapshot_says()
    {
        var now = (await DocumentAsync()).ToJsonString(Readable) + "\n";
        var snapshot = Path.Combine(Folder(), "openapi.snapshot.json");
        if (Environment.GetEnvironmentVariable("HOURGLASS_RENEW_CONTRACT") == "1") await File.WriteAllTextAsync(snapshot, now);

        Assert.Equal(await File.ReadAllTextAsync(snapshot), now);
    }

    [Fact]
    public async Task Is_OpenAPI_3_1_and_describes_every_operation()
    {
        var document = await DocumentAsync();

        Assert.StartsWith("3.1", document["openapi"]!.ToString(), StringComparison.Ordinal);
        foreach (var (path, operations) in document["paths"]!.AsObject())
            foreach (var (method, operation) in operations!.AsObject().Where(o => o.Key != "parameters"))
            {
                var isWrite = method is not "get";
                Assert.True(operation!["summary"] is not null, $"{method} {path} has no summary.");
                Assert.True(operation["responses"]!["404"]?["content"]?["application/problem+json"] is not null, $"{method} {path} does not tell its problems.");
                Assert.True(!isWrite || operation["parameters"]!.AsArray().Any(p => p!["name"]!.ToString() == "Idempotency-Key"), $"{method} {path} has no key.");
            }
    }

    private async Task<JsonNode> DocumentAsync() => JsonNode.Parse(await site.CreateClient().GetStringAsync("/openapi/v1.json"))!;

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
