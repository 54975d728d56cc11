using Hourglass.Method;
using Hourglass.Outreach;
using Microsoft.AspNetCore.Http.Metadata;

namespace Hourglass.Web.Pages.Offers;

/// <summary>A material as somebody describes it.</summary>
public sealed class MaterialInput
{
    public string? Name { get; set; }
    public Stage? Stage { get; set; }
    public EndPart? Serves { get; set; }
    public string? How { get; set; }
    public string? Address { get; set; }

    public MaterialDetails Details => new(Name ?? "", Stage, Serves, How, Address);
}

/// <summary>Lets the page of the library take a file; every other page keeps the ordinary limits.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class MaterialUploadAttribute : Attribute, IRequestSizeLimitMetadata, IFormOptionsMetadata
{
    private const long Most = MaterialFiles.Limit + (1 << 20);

    public long? MaxRequestBodySize => Most;
    public long? MultipartBodyLengthLimit => Most;
    public int? ValueCountLimit => null;
    public bool? BufferBody => null;
    public int? MemoryBufferThreshold => null;
    public long? BufferBodyLengthLimit => null;
    public int? KeyLengthLimit => null;
    public int? ValueLengthLimit => null;
    public int? MultipartBoundaryLengthLimit => null;
    public int? MultipartHeadersCountLimit => null;
    public int? MultipartHeadersLengthLimit => null;
}
