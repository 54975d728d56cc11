using Hourglass.Outreach;
using Microsoft.AspNetCore.Components;

namespace Hourglass.Web.Pages.Offers;

/// <summary>The address of a public page, to give to people.</summary>
internal static class Addresses
{
    public static string Of(OutreachSettings settings, LinkPurpose purpose, Guid subjectId, NavigationManager navigation)
    {
        var links = new PublicLinks(settings);
        return links.To(purpose, subjectId) ?? $"{navigation.BaseUri}{links.PathTo(purpose, subjectId)}";
    }
}
