using Hourglass.Relationships;
using Hourglass.Web.Host;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Pages.Relationships.Parts;

/// <summary>Likely duplicates while a new record is still being typed, as a piece of the page.</summary>
internal static class SimilarEndpoints
{
    private const int Most = 5;

    public static void MapSimilar(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/companies/similar", CompaniesAsync).RequireAuthorization(SignInRules.Person).ExcludeFromDescription();
        pages.MapGet("/people/similar", PeopleAsync).RequireAuthorization(SignInRules.Person).ExcludeFromDescription();
    }

    internal static Task<List<Named>> AlikeAsync(this Companies companies, string name, CancellationToken cancellation) =>
        companies.LikelySame(name).OrderBy(c => c.Id).Take(Most).Select(c => new Named(c.Id, c.Name, c.Sector ?? c.Country)).ToListAsync(cancellation);

    internal static async Task<List<Named>> AlikeAsync(this People people, string name, IEnumerable<Reach> reaches, CancellationToken cancellation) =>
        await people.LikelySame(name, await people.KeysOfAsync(reaches, cancellation)).OrderBy(p => p.Id).Take(Most)
            .Select(p => new Named(p.Id, p.Name, p.Contacts.OrderBy(c => c.Id).Select(c => c.Value).FirstOrDefault())).ToListAsync(cancellation);

    private static Task<IResult> CompaniesAsync(string? name, Companies companies, CancellationToken cancellation) =>
        ShowAsync("companies", () => companies.AlikeAsync(name ?? "", cancellation));

    private static Task<IResult> PeopleAsync(
        string? name, string? email, string? phone, People people, CancellationToken cancellation) =>
        ShowAsync("people", () => people.AlikeAsync(name ?? "", [new(ContactKind.Email, email ?? ""), new(ContactKind.Phone, phone ?? "")], cancellation));

    private static async Task<IResult> ShowAsync(string kind, Func<Task<List<Named>>> find)
    {
        IReadOnlyList<Named> rows;
        try
        {
            rows = await find();
        }
        catch (RefusedException)
        {
            rows = [];
        }

        return new RazorComponentResult<AlikeNote>(new { Kind = kind, Rows = rows });
    }
}
