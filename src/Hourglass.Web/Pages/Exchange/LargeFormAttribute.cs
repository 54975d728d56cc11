using Hourglass.Exchange;
using Microsoft.AspNetCore.Http.Metadata;

namespace Hourglass.Web.Pages.Exchange;

/// <summary>Lets one page take whole files and wide tables; every other page keeps the ordinary limits.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LargeFormAttribute : Attribute, IRequestSizeLimitMetadata, IFormOptionsMetadata
{
    private const long Overhead = 1 << 20;

    public long? MaxRequestBodySize => KeptFiles.Limit + Overhead;
    public long? MultipartBodyLengthLimit => KeptFiles.Limit + Overhead;
    public int? ValueCountLimit => 20_000;
    public bool? BufferBody => null;
    public int? MemoryBufferThreshold => null;
    public long? BufferBodyLengthLimit => null;
    public int? KeyLengthLimit => null;
    public int? ValueLengthLimit => null;
    public int? MultipartBoundaryLengthLimit => null;
    public int? MultipartHeadersCountLimit => null;
    public int? MultipartHeadersLengthLimit => null;
}
