using Hourglass.Relationships;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Api;

internal static class PeopleApi
{
    public static void MapPeople(this IEndpointRouteBuilder api)
    {
        var people = api.MapGroup("/people").WithTags("People");

        people.MapGet("", ListAsync).WithSummary("List people").WithDescription("Oldest first; `q` is how the name begins, `company` where they work.");
        people.MapPost("", AddAsync).WithSummary("Add a person");
        people.MapGet("/{id:guid}", ShowAsync).WithSummary("Show one person with every way to reach them");
        people.MapPut("/{id:guid}", EditAsync).WithSummary("Change a person").WithDescription("Replaces every field; what is left out becomes empty. Contacts and positions have addresses of their own.");
        people.MapPost("/{id:guid}/contacts", ReachAsync).WithSummary("Add a way to reach a person");
        people.MapDelete("/{id:guid}/contacts/{contact:guid}", ForgetAsync).WithSummary("Forget a way to reach a person");
        people.MapPut("/{id:guid}/positions/{company:guid}", TakeAsync).WithSummary("A person works in a company");
        people.MapDelete("/{id:guid}/positions/{company:guid}", LeaveAsync).WithSummary("A person does not work in a company any more");
        people.MapPost("/{id:guid}/notes", NoteAsync).WithSummary("Write a note into the history of a person");
    }

    private static async Task<Page<PersonShape>> ListAsync(
        [AsParameters] PageAsked page, string? q, Guid? company, People people, CancellationToken cancellation)
    {
        var (after, key) = (page.AfterId, Duplicates.KeyOf(q ?? ""));
        var found = people.Visible.Where(p => p.Id > after);
        if (key.Length > 0) found = found.Where(p => p.NameKey.StartsWith(key));
        if (company is not null) found = found.Where(p => p.Positions.Any(at => at.CompanyId == company));
        return page.Of(await Whole(found).OrderBy(p => p.Id).Take(page.Size + 1).ToListAsync(cancellation), PersonShape.Of, p => p.Id);
    }

    private static async Task<Created<PersonShape>> AddAsync(PersonWish wish, HttpResponse response, People people, CancellationToken cancellation)
    {
        var person = await people.AddAsync(wish.Details, wish.Reaches, wish.At, Additions.None, cancellation);
        response.Tag(person.Version);
        return TypedResults.Created($"/api/v1/people/{person.Id}", PersonShape.Of(person));
    }

    private static async Task<PersonShape> ShowAsync(Guid id, HttpResponse response, People people, CancellationToken cancellation)
    {
        var person = await Whole(people.Visible).SingleOrDefaultAsync(p => p.Id == id, cancellation) ?? throw new RefusedException("person.unknown");
        response.Tag(person.Version);
        return PersonShape.Of(person);
    }

    private static async Task<PersonShape> EditAsync(
        Guid id, PersonChange wish, [FromHeader(Name = "If-Match")] string? ifMatch, HttpResponse response, People people, CancellationToken cancellation)
    {
        await people.EditAsync(id, wish.Details, Additions.None, Versions.Wanted(ifMatch), cancellation);
        return await ShowAsync(id, response, people, cancellation);
    }

    private static async Task<PersonShape> ReachAsync(Guid id, ContactWish wish, HttpResponse response, People people, CancellationToken cancellation)
    {
        await people.ReachByAsync(id, wish.Reach, cancellation);
        return await ShowAsync(id, response, people, cancellation);
    }

    private static async Task<NoContent> ForgetAsync(Guid id, Guid contact, People people, CancellationToken cancellation)
    {
        await people.ForgetContactAsync(id, contact, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> TakeAsync(Guid id, Guid company, PositionWish wish, People people, CancellationToken cancellation)
    {
        await people.TakePositionAsync(id, company, wish.Title, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> LeaveAsync(Guid id, Guid company, People people, CancellationToken cancellation)
    {
        await people.LeavePositionAsync(id, company, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> NoteAsync(Guid id, NoteWish wish, People people, CancellationToken cancellation)
    {
        await people.NoteAsync(id, wish.Note, cancellation);
        return TypedResults.NoContent();
    }

    private static IQueryable<Person> Whole(IQueryable<Person> people) => people.Include(p => p.Contacts).Include(p => p.Positions).AsSplitQuery();
}
