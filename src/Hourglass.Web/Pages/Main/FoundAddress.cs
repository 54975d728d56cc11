using Hourglass.Search;

namespace Hourglass.Web.Pages.Main;

internal static class FoundAddress
{
    extension(Found hit)
    {
        public string Address => hit.Kind switch
        {
            SubjectKind.Company => $"companies/{hit.Id}",
            SubjectKind.Person => $"people/{hit.Id}",
            SubjectKind.Journey => $"journeys/{hit.Id}",
        };

        public string Icon => hit.Kind switch
        {
            SubjectKind.Company => "building",
            SubjectKind.Person => "user",
            SubjectKind.Journey => "route",
        };
    }
}
