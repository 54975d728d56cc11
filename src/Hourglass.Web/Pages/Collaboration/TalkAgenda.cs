using Hourglass.Languages;
using Hourglass.Research;

namespace Hourglass.Web.Pages.Collaboration;

/// <summary>What to talk about, out of what was found: the problems to make visible, what could be given, and what is not known yet (R41).</summary>
internal static class TalkAgenda
{
    public static string Of(Dossier known, Speech say) => string.Join('\n', Lines(known, say));

    private static IEnumerable<string> Lines(Dossier known, Speech say)
    {
        foreach (var problem in known.Problems.Where(p => p.Visibility != Visibility.Confirmed).OrderByDescending(p => p.Weight).Take(3)) yield return say["agenda.problem", problem.Real];
        foreach (var problem in known.Problems.Where(p => p.ConfirmedOn is not null && p.After is null).Take(2)) yield return say["agenda.after", problem.Real];
        if (known.View?.Best is { } best) yield return say["agenda.view", best.ReplaceLineEndings(" ")];
        foreach (var gap in known.Gaps.Where(g => g.IsOpen).Take(3)) yield return say["agenda.gap", gap.Question];
        if (known.Gifts == 0) yield return say["agenda.give"];
        yield return say["agenda.unsolved"];
        yield return say["agenda.their-move"];
    }
}
