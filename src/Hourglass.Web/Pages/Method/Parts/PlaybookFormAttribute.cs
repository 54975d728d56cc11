using Microsoft.AspNetCore.Http.Metadata;

namespace Hourglass.Web.Pages.Method.Parts;

/// <summary>Lets a page take one playbook's file and no more.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PlaybookFormAttribute : Attribute, IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => 5 << 20;
}
