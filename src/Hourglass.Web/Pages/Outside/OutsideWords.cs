using Hourglass.Outreach;
using Hourglass.Outreach.Dispatch;

namespace Hourglass.Web.Pages.Outside;

/// <summary>The words of a step as this customer reads them on a page.</summary>
internal static class OutsideWords
{
    /// <summary>The subject line, filled in; the title of the step when it cannot be.</summary>
    public static string Subject(LinkVisit visit, DateTime now)
    {
        try
        {
            return LetterWriting.Text(visit.Subject!, visit.Settings, visit.Workspace, now).Subject;
        }
        catch (RefusedException)
        {
            return visit.Subject!.Step?.Title.In(visit.Language) ?? visit.Subject.Journey.Need;
        }
    }
}
