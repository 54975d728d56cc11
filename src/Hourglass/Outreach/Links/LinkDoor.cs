using Hourglass.Data;
using Hourglass.Outreach.Dispatch;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hourglass.Outreach;

/// <summary>Opens what is behind a public link, inside the workspace that the link itself names; a session of whoever came is never asked.</summary>
public sealed class LinkDoor(IServiceScopeFactory scopes)
{
    /// <summary>Null when the link is none, another workspace's key made it, it is for something else, or what it leads to is gone. Changes nothing.</summary>
    public async Task<LinkVisit?> OpenAsync(string token, LinkPurpose purpose, CancellationToken cancellation)
    {
        if (PublicLink.Read(token) is not { } link || await HouseAsync(link, token, purpose, cancellation) is not { } house) return null;
        var actor = Actor.Engine(link.WorkspaceId) with { Zone = TimeZoneInfo.FindSystemTimeZoneById(house.Workspace.TimeZone), Currency = house.Workspace.Currency };
        var visit = new LinkVisit(link, house.Settings, house.Workspace, scopes.As(actor));
        if (await visit.FindAsync(cancellation)) return visit;
        await visit.DisposeAsync();
        return null;
    }

    private async Task<(OutreachSettings Settings, Workspace Workspace)?> HouseAsync(PublicLink link, string token, LinkPurpose purpose, CancellationToken cancellation)
    {
        await using var scope = scopes.As(Actor.Engine(link.WorkspaceId));
        var db = scope.ServiceProvider.GetRequiredService<HourglassDb>();
        var settings = await db.OutreachSettings.AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (settings is null || !link.IsGenuine(token, purpose, settings)) return null;
        return (settings, await scope.ServiceProvider.GetRequiredService<Workspaces>().MineAsync(cancellation));
    }
}

/// <summary>Somebody who came by a link: which workspace they are in, whom the link is about, and the language they are spoken to.</summary>
public sealed class LinkVisit : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;

    internal LinkVisit(PublicLink link, OutreachSettings settings, Workspace workspace, AsyncServiceScope scope)
    {
        (Link, Settings, Workspace, _scope) = (link, settings, workspace, scope);
        Language = workspace.Language;
    }

    public PublicLink Link { get; }
    public OutreachSettings Settings { get; }
    public Workspace Workspace { get; }
    public string Language { get; private set; }
    /// <summary>The customer and the touchpoint; null for links that are nobody's in particular.</summary>
    public LetterSubject? Subject { get; private set; }
    /// <summary>Where the customer lives, else the workspace's.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Subject?.Plan.Zone ?? Workspace.TimeZone);

    public TService Get<TService>() where TService : notnull => _scope.ServiceProvider.GetRequiredService<TService>();

    public ValueTask DisposeAsync() => _scope.DisposeAsync();

    internal async Task<bool> FindAsync(CancellationToken cancellation)
    {
        var db = Get<HourglassDb>();
        switch (Link.Purpose)
        {
            case LinkPurpose.Confirm:
                return await SpeakAsync(db.ConsentEntries.Where(e => e.Id == Link.SubjectId)
                    .Select(e => db.People.Where(p => p.Id == e.PersonId).Select(p => p.Language).FirstOrDefault() ?? ""), cancellation);
            case LinkPurpose.Form:
                return await SpeakAsync(db.IntakeForms.Where(f => f.Id == Link.SubjectId && f.ClosedAt == null).Select(f => f.Language), cancellation);
            case LinkPurpose.Gathering:
                return await SpeakAsync(db.Gatherings.Where(g => g.Id == Link.SubjectId && g.IsPublic).Select(g => g.Language), cancellation);
            case LinkPurpose.Attendee:
                return await SpeakAsync(db.Attendees.Where(a => a.Id == Link.SubjectId).Select(a => a.Language), cancellation);
            default:
                return await MeetAsync(db, cancellation);
        }
    }

    private async Task<bool> SpeakAsync(IQueryable<string> languages, CancellationToken cancellation)
    {
        if (await languages.FirstOrDefaultAsync(cancellation) is not { } language) return false;
        if (language.Length > 0) Language = language;
        return true;
    }

    private async Task<bool> MeetAsync(HourglassDb db, CancellationToken cancellation)
    {
        var touch = Link.Purpose == LinkPurpose.Page ? await PageOfAsync(db, cancellation) : Link.SubjectId;
        Subject = (await Get<LetterSubjects>().OfAsync([touch], Workspace.Language, cancellation)).SingleOrDefault();
        if (Subject is null) return false;
        Language = Subject.Language;
        return true;
    }

    // The welcome page is the customer's; any other touchpoint of theirs knows as much about them.
    private async Task<Guid> PageOfAsync(HourglassDb db, CancellationToken cancellation)
    {
        var touches = await db.Touchpoints.Where(t => t.JourneyId == Link.SubjectId).Select(t => new { t.Id, t.Kind }).ToListAsync(cancellation);
        return (touches.Find(t => t.Kind == Method.TouchKind.Page) ?? touches.FirstOrDefault())?.Id ?? Guid.Empty;
    }
}
