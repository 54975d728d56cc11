using Hourglass.Method;
using Hourglass.Team;

namespace Hourglass.Outreach.Dispatch;

/// <summary>Whether a claimed touchpoint may happen at this very moment, by the same rules the calendar was made with.</summary>
internal static class TouchOutlook
{
    /// <summary>Null when nothing stands in the way; without a moment it is skipped, else it waits until then.</summary>
    public static Outlook? Of(LetterSubject subject, TouchPlan step, OutreachSettings settings, Workspace workspace, DateTime now) =>
        step.Late == LateRule.Skip && now > subject.Touch.LateAt ? new Outlook("too-late", null) : null;
}

internal sealed record Outlook(string Reason, DateTime? At);
