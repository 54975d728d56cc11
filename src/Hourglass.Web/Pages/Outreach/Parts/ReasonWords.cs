using Hourglass.Languages;
using Hourglass.Outreach.Planning;

namespace Hourglass.Web.Pages.Outreach.Parts;

/// <summary>Why a touchpoint stands where it stands, in words: a rule of the plan, or something that happened on its way.</summary>
internal static class ReasonWords
{
    public static string Of(Speech say, string reason) =>
        Skips.All.Contains(reason) ? say[$"skip.{reason}"] : reason.Contains('.', StringComparison.Ordinal) ? say.Refusal(new RefusedException(reason)) : say[$"reason.{reason}"];
}
