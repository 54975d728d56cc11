using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Hourglass.Web.Api;

/// <summary>By what a repeated request is recognised: method, address, the version meant and the content; of a form its fields, for programs draw its borders anew each time.</summary>
internal static class RequestPrint
{
    private const long LargestBody = 1_000_000;
    private const int InMemory = 100_000;

    /// <returns>SHA-256 in hex; null when the request is too large for its address.</returns>
    public static async Task<string?> OfAsync(HttpRequest request, CancellationToken cancellation)
    {
        var limit = request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? LargestBody;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, request.Method, request.Path, request.QueryString.Value, request.Headers.IfMatch);
        try
        {
            if (request.HasFormContentType) await AddFormAsync(hash, request, limit, cancellation);
            else await AddBodyAsync(hash, request, limit, cancellation);
        }
        catch (Exception tooMuch) when (tooMuch is IOException or InvalidDataException)
        {
            return null;
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static async Task AddFormAsync(IncrementalHash hash, HttpRequest request, long limit, CancellationToken cancellation)
    {
        request.HttpContext.Features.Set<IFormFeature>(new FormFeature(request, new FormOptions { MultipartBodyLengthLimit = limit }));
        var form = await request.ReadFormAsync(cancellation);
        foreach (var (name, value) in form.OrderBy(field => field.Key, StringComparer.Ordinal)) Add(hash, name, value);
        foreach (var file in form.Files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            Add(hash, file.Name, file.FileName);
            await using var content = file.OpenReadStream();
            await AddAsync(hash, content, cancellation);
        }
    }

    private static async Task AddBodyAsync(IncrementalHash hash, HttpRequest request, long limit, CancellationToken cancellation)
    {
        request.EnableBuffering(InMemory, limit);
        await AddAsync(hash, request.Body, cancellation);
        request.Body.Position = 0;
    }

    private static async Task AddAsync(IncrementalHash hash, Stream content, CancellationToken cancellation)
    {
        var part = new byte[16_384];
        for (int read; (read = await content.ReadAsync(part, cancellation)) > 0;) hash.AppendData(part, 0, read);
    }

    private static void Add(IncrementalHash hash, params string?[] words) => hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\n', words) + "\n"));
}
