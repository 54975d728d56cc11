using Hourglass.Relationships;
using Hourglass.Search;
using Hourglass.Web.Pages.Relationships.Parts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Api;

internal static class PeopleApi
{
    public static void MapPeople(this IEndpointRouteBuilder api)
    {
        var people = api.MapGroup("/people").WithTags("People");

        people.MapGet("", ListAsync).WithSummary("List people").WithDescription("Oldest first; `q` is how the name begins, `company` where they work, `tag` the name of a tag.");
        people.MapPost("", AddAsync).WithSummary("Add a person");
        people.MapGet("/{id:guid}", ShowAsync).WithSummary("Show one person with every way to reach them");
        people.MapPut("/{id:guid}", EditAsync).WithSummary("Change a person").WithDescription("Replaces every field; what is left out becomes empty, except tags and own fields, which stay. Contacts and positions have addresses of their own.");
        people.MapGet("/similar", SimilarAsync).WithSummary("People who are likely the same as one of this name, or are reached in the same way").WithDescription("At most five.");
        people.MapPost("/{id:guid}/contacts", ReachAsync).WithSummary("Add a way to reach a person").WithoutVersion();
        people.MapDelete("/{id:guid}/contacts/{contact:guid}", ForgetAsync).WithSummary("Forget a way to reach a person").WithoutVersion();
        people.MapPut("/{id:guid}/positions/{company:guid}", TakeAsync).WithSummary("A person works in a company").WithoutVersion();
        people.MapDelete("/{id:guid}/positions/{company:guid}", LeaveAsync).WithSummary("A person does not work in a company any more").WithoutVersion();
        people.MapPost("/{id:guid}/notes", NoteAsync).WithSummary("Write a note into the history of a person").WithoutVersion();
    }

    private static async Task<Page<PersonShape>> ListAsync(
        [AsParameters] PageAsked page, [AsParameters] PeopleAsked asked, People people, Tags tags, Extras extras, CancellationToken cancellation)
    {
        var after = page.AfterId;
        var found = asked.Narrow(people.Visible.Where(p => p.Id > after), tags);
        var rows = await Whole(found).OrderBy(p => p.Id).Take(page.Size + 1).ToListAsync(cancellation);
        var carried = await extras.OfAsync(SubjectKind.Person, [.. rows.Select(p => p.Id)], cancellation);
        return page.Of(rows, person => PersonShape.Of(person, carried), p => p.Id);
    }

    private static async Task<Created<PersonShape>> AddAsync(PersonWish wish, HttpResponse response, People people, Extras extras, CancellationToken cancellation)
    {
        var person = await people.AddAsync(wish.Details, wish.Reaches, wish.At, wish.Additions, cancellation);
        response.Tag(person.Version);
        return TypedResults.Created($"/api/v1/people/{person.Id}", PersonShape.Of(person, await extras.OfNewAsync(SubjectKind.Person, person.Id, wish.Additions, cancellation)));
    }

    private static async Task<PersonShape> ShowAsync(Guid id, HttpResponse response, People people, Extras extras, CancellationToken cancellation)
    {
        var person = await Whole(people.Visible).SingleOrDefaultAsync(p => p.Id == id, cancellation) ?? throw new RefusedException("person.unknown");
        response.Tag(person.Version);
        return PersonShape.Of(person, await extras.OfAsync(SubjectKind.Person, [id], cancellation));
    }

    private static async Task<PersonShape> EditAsync(
        Guid id, PersonChange wish, [FromHeader(Name = "If-Match")] string? ifMatch, HttpResponse response, People people, Extras extras, CancellationToken cancellation)
    {
        await people.EditAsync(id, wish.Details, wish.Additions, Versions.Wanted(ifMatch), cancellation);
        return await ShowAsync(id, response, people, extras, cancellation);
    }

    private static async Task<SimilarList> SimilarAsync(string? name, string? email, string? phone, People people, CancellationToken cancellation) =>
        SimilarList.Of(await people.AlikeAsync(name ?? "", [new(ContactKind.Email, email ?? ""), new(ContactKind.Phone, phone ?? "")], cancellation));

    private static async Task<PersonShape> ReachAsync(Guid id, ContactWish wish, HttpResponse response, People people, Extras extras, CancellationToken cancellation)
    {
        await people.ReachByAsync(id, wish.Reach, cancellation);
        return await ShowAsync(id, response, people, extras, cancellation);
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

/// <summary>What a list of people is narrowed by, as on the page.</summary>
internal sealed record PeopleAsked
{
    public string? Q { get; init; }
    public Guid? Company { get; init; }
    public string? Tag { get; init; }
    public Guid? Owner { get; init; }

    public IQueryable<Person> Narrow(IQueryable<Person> people, Tags tags)
    {
        if (Duplicates.KeyOf(Q ?? "") is { Length: > 0 } key) people = people.Where(p => p.NameKey.StartsWith(key));
        if (Company is not null) people = people.Where(p => p.Positions.Any(at => at.CompanyId == Company));
        if (Owner is not null) people = people.Where(p => p.OwnerId == Owner);
        if (Tag is null) return people;
        var tagged = tags.With(Tag);
        return people.Where(p => tagged.Contains(p.Id));
    }
}
