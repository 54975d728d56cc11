using Hourglass.Mail;
using Hourglass.Mail.Texts;
using Hourglass.Method;
using Hourglass.Outreach.Inbox;
using Hourglass.Outreach.Planning;
using Hourglass.Team;

namespace Hourglass.Outreach.Dispatch;

/// <summary>Writes the letter of a touchpoint as this customer gets it; the same for the engine, for the preview and for sending by hand.</summary>
public static class LetterWriting
{
    /// <summary>Subject and body, with the values filled in; refuses what the mail area refuses.</summary>
    public static WrittenLetter Text(LetterSubject subject, OutreachSettings settings, Workspace workspace, DateTime now)
    {
        var (title, body) = Words(subject);
        return LetterText.Render(title, body, Fields(subject, settings, workspace, now), Layout(subject, settings, workspace, new PublicLinks(settings)), subject.Language);
    }

    public static MergeFields Fields(LetterSubject subject, OutreachSettings settings, Workspace workspace, DateTime now)
    {
        var zone = subject.Plan.Zone ?? workspace.TimeZone;
        var today = new ContactHours(zone, null, new ContactRules()).DayOf(now);
        return new(LetterValues.Of(subject, new PublicLinks(settings), workspace.Name, today, TimeZoneInfo.FindSystemTimeZoneById(zone)));
    }

    internal static Letter Letter(LetterSubject subject, OutreachSettings settings, Workspace workspace, Sender sender, ReturnPath? back, DateTime now)
    {
        var (touch, text) = (subject.Touch, Text(subject, settings, workspace, now));
        return new Letter
        {
            TouchpointId = touch.Id,
            MessageId = $"{touch.Id:n}.0@{sender.FromAddress[(sender.FromAddress.LastIndexOf('@') + 1)..]}",
            // The same at every attempt: the moment of the plan, not of the try.
            Date = touch.LateAt == Touchpoint.Someday ? touch.PlannedAt : touch.LateAt.AddHours(-(subject.Step?.GraceHours ?? 0)),
            From = new NamedAddress(sender.FromAddress, sender.FromName),
            ReplyTo = sender.ReplyTo is { } reply ? new NamedAddress(reply) : null,
            To = new NamedAddress(subject.Address!, subject.Person!.Name),
            EnvelopeSender = back?.AddressFor(touch.Id),
            Subject = text.Subject,
            Html = text.Html,
            Text = text.Text,
            Unsubscribe = new PublicLinks(settings).To(LinkPurpose.Preferences, touch.Id) is { } link ? new Uri(link) : null,
            Language = subject.Language,
            Kind = touch.Purpose == TouchPurpose.Advertising ? LetterKind.Advertising : LetterKind.Service,
        };
    }

    /// <summary>The customer's own words where there are some, else the playbook's.</summary>
    public static (string Subject, string Body) Words(LetterSubject subject)
    {
        var (touch, step) = (subject.Touch, subject.Step);
        var (title, body) = touch.Occurrence > 0 && step?.Series.ElementAtOrDefault(touch.Occurrence - 1) is { } further
            ? (further.Subject, further.Body)
            : (step?.Subject ?? step?.Title, step?.Body);
        return (touch.OwnSubject ?? title?.In(subject.Language) ?? "", touch.OwnBody ?? body?.In(subject.Language) ?? "");
    }

    private static LetterLayout Layout(LetterSubject subject, OutreachSettings settings, Workspace workspace, PublicLinks links)
    {
        var preferences = links.To(LinkPurpose.Preferences, subject.Touch.Id) is { } link ? new Uri(link) : null;
        return new LetterLayout(workspace.Name)
        {
            Colour = settings.Colour,
            Logo = settings.LogoAddress is { } logo ? new Uri(logo) : null,
            Imprint = settings.Imprint,
            Preferences = preferences,
            Unsubscribe = preferences,
        };
    }
}
