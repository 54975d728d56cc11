using Hourglass.Languages;

namespace Hourglass.Method;

/// <summary>How people say when a touchpoint happens and what changed between two editions.</summary>
public static class TouchWords
{
    extension(Speech say)
    {
        /// <param name="touch">The touchpoint whose day is told.</param>
        /// <param name="stageName">What this playbook calls the stage, in the speaker's language.</param>
        public string WhenOf(TouchPlan touch, Func<Stage, string> stageName)
        {
            var anchor = TextKey.Of(touch.Anchor);
            var named = touch.Anchor switch { TouchAnchor.StageEntry when touch.Stage is { } stage => stageName(stage), TouchAnchor.DateField => touch.Field ?? "", _ => "" };
            return touch.Days switch
            {
                0 => say[$"when.{anchor}.on", named],
                > 0 => say.Count($"when.{anchor}.after", touch.Days, named),
                < 0 => say.Count($"when.{anchor}.before", -touch.Days, named),
            };
        }

        public string Told(PlaybookChange change, Func<Stage, string> stageName)
        {
            var part = say[$"difference.part.{TextKey.Of(change.Part)}", change.Name?.In(say.Language) ?? ""];
            var what = change.Stage is { } stage ? say["difference.in-stage", stageName(stage), part] : part;
            if (change.Kind != ChangeKind.Retimed) return say[$"difference.{TextKey.Of(change.Kind)}", what];
            var (before, after) = (say.WhenOf(change.Before!, stageName), say.WhenOf(change.After!, stageName));
            return before == after ? say["difference.retimed-a-little", what] : say["difference.retimed", what, before, after];
        }
    }
}
