using Hourglass.Journeys;
using Hourglass.Mail.Texts;
using Hourglass.Method;
using Hourglass.Outreach.Dispatch;
using Hourglass.Outreach.Planning;
using Hourglass.Relationships;
using Hourglass.Data;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

/// <summary>A letter as one customer will get it, or as it is sent by hand.</summary>
/// <param name="Missing">Fields of the letter that would stay empty.</param>
public sealed record LetterPreview(WrittenLetter? Letter, string? Address, string? Person, IReadOnlyList<string> Missing, RefusedException? Refused);

/// <summary>Shows letters before they are sent (R108, D15).</summary>
public sealed class Letters(HourglassDb db, LetterSubjects subjects, OutreachRuleBook rules, Workspaces workspaces, TimeProvider clock)
{
    /// <summary>The letter of a planned line of a calendar, whether or not it has been activated.</summary>
    public async Task<LetterPreview> OfAsync(PlanOutlook outlook, PlannedTouch line, CancellationToken cancellation)
    {
        var workspace = await workspaces.MineAsync(cancellation);
        var touch = outlook.Touches.FirstOrDefault(t => t.Step == line.Step && t.Occurrence == line.Occurrence) ?? new Touchpoint(outlook.Plan, line.Plan, line.Occurrence);
        var known = (await subjects.OfAsync([touch.Id], workspace.Language, cancellation)).SingleOrDefault() ?? await ImaginedAsync(outlook, touch, workspace, cancellation);
        return Preview(known, await rules.SettingsAsync(cancellation), workspace);
    }

    private LetterPreview Preview(LetterSubject subject, OutreachSettings settings, Workspace workspace)
    {
        var (title, body) = LetterWriting.Words(subject);
        var missing = LetterText.Missing($"{title}\n{body}", LetterWriting.Fields(subject, settings, workspace, Now));
        try
        {
            return new(LetterWriting.Text(subject, settings, workspace, Now), subject.Address, subject.Person?.Name, missing, null);
        }
        catch (RefusedException refused)
        {
            return new(null, subject.Address, subject.Person?.Name, missing, refused);
        }
    }

    private async Task<LetterSubject> ImaginedAsync(PlanOutlook outlook, Touchpoint touch, Workspace workspace, CancellationToken cancellation)
    {
        var journey = await db.Journeys.AsNoTracking().SingleAsync(j => j.Id == outlook.Plan.JourneyId, cancellation);
        var person = outlook.Plan.PersonId is { } id ? await db.People.AsNoTracking().Include(p => p.Contacts).SingleOrDefaultAsync(p => p.Id == id, cancellation) : null;
        var email = person?.Contacts.Where(c => c.Kind == ContactKind.Email).OrderBy(c => c.Id).FirstOrDefault();
        return new LetterSubject(touch, outlook.Plan, journey, outlook.Content)
        {
            Company = await db.Companies.Where(c => c.Id == journey.CompanyId).Select(c => c.Name).SingleAsync(cancellation),
            Owner = await db.Members.Where(m => m.Id == journey.OwnerId).Select(m => m.Name).SingleOrDefaultAsync(cancellation),
            Person = person,
            Address = email?.Value,
            AddressKey = email?.Key,
            Language = person?.Language ?? workspace.Language,
        };
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
