using System.Globalization;
using Hourglass.Journeys;
using Hourglass.Languages;
using Hourglass.Method;

namespace Hourglass.Web.Pages.Journeys.Parts;

/// <summary>Says a milestone in the reader's language; stages go by the names this workspace gave them.</summary>
internal sealed class MilestoneWords(Speech say, Playbook? playbook)
{
    public string Title(Milestone milestone) => milestone.Kind switch
    {
        MilestoneKind.StepPlanned => Planned(milestone),
        MilestoneKind.Answered => Answered(milestone),
        MilestoneKind.StepDropped => say["milestone.step-dropped", milestone.From, Day(milestone.Note)],
        MilestoneKind.Won => say["milestone.won", Day(milestone.To)],
        MilestoneKind.Replied => say["milestone.replied", milestone.From],
        MilestoneKind.Researched or MilestoneKind.Designed => say[$"milestone.{TextKey.Of(milestone.Kind)}.{milestone.From}", milestone.To],
        MilestoneKind.Proposed => say[$"milestone.proposed.{milestone.From}", Day(milestone.To)],
        _ => say[$"milestone.{TextKey.Of(milestone.Kind)}", Name(milestone.Kind, milestone.From), Name(milestone.Kind, milestone.To)],
    };

    /// <summary>What the person who did it said, or which values changed, one line each.</summary>
    public IEnumerable<string> Lines(Milestone milestone) => milestone.Kind switch
    {
        MilestoneKind.StepPlanned or MilestoneKind.StepDropped or MilestoneKind.Answered => [],
        // The name of the person stands beside such a line already.
        MilestoneKind.PositionTaken or MilestoneKind.PositionLeft => [],
        MilestoneKind.Edited or MilestoneKind.CompanyEdited or MilestoneKind.PersonEdited => Changed(milestone.Note),
        MilestoneKind.Researched or MilestoneKind.Designed when milestone.From?.EndsWith("-changed", StringComparison.Ordinal) == true || milestone.From == "view-competes" => Changed(milestone.Note),
        _ => milestone.Note is null ? [] : [milestone.Note],
    };

    public static string IconOf(MilestoneKind kind) => kind switch
    {
        MilestoneKind.Started or MilestoneKind.CompanyAdded or MilestoneKind.PersonAdded => "plus",
        MilestoneKind.Moved or MilestoneKind.Skipped => "arrow-right",
        MilestoneKind.MovedBack => "arrow-left",
        MilestoneKind.StepPlanned => "calendar",
        MilestoneKind.StepDone => "check",
        MilestoneKind.Answered or MilestoneKind.DecisionAsked => "message-question",
        MilestoneKind.Won => "signature",
        MilestoneKind.Ended or MilestoneKind.StepDropped => "flag",
        MilestoneKind.Reopened => "rotate-clockwise-2",
        MilestoneKind.EvidenceShown or MilestoneKind.EvidenceWithdrawn => "square-check",
        MilestoneKind.ResultObtained or MilestoneKind.ReadyToRecommend or MilestoneKind.KeyWithdrawn => "key",
        MilestoneKind.Finished => "trophy",
        MilestoneKind.OwnerChanged or MilestoneKind.StageOwnerChanged => "user-check",
        MilestoneKind.Noted => "note",
        MilestoneKind.Replied => "message-circle",
        MilestoneKind.Researched => "search",
        MilestoneKind.Designed => "bulb",
        MilestoneKind.Proposed => "file-text",
        MilestoneKind.Imported or MilestoneKind.ImportUndone => "file-import",
        MilestoneKind.CouponRedeemed or MilestoneKind.CouponTakenBack or MilestoneKind.CouponWithdrawn or MilestoneKind.EntitlementBegun or MilestoneKind.EntitlementUsed => "gift",
        MilestoneKind.SessionBooked or MilestoneKind.SessionCancelled or MilestoneKind.EventAttended => "calendar",
        MilestoneKind.PageSeen => "check",
        MilestoneKind.CustomerAnswered => "message-question",
        _ => "pencil",
    };

    /// <summary>The number of the stage a milestone belongs to, for its colour.</summary>
    public static int? StageOf(Milestone milestone) => milestone.Kind switch
    {
        MilestoneKind.Moved or MilestoneKind.MovedBack or MilestoneKind.Skipped => Parsed<Stage>(milestone.To)?.Number,
        MilestoneKind.EvidenceShown or MilestoneKind.StageOwnerChanged => Parsed<Stage>(milestone.From)?.Number,
        MilestoneKind.Won => Stage.Deliver.Number,
        MilestoneKind.Finished => Stage.Engage.Number,
        _ => null,
    };

    public string StageName(Stage stage) => playbook?[stage].NameIn(say.Language) ?? say[$"stage.{stage.Key}.name"];

    private string Planned(Milestone milestone) => milestone.From == milestone.To
        ? say["milestone.step-put-off", milestone.To, Day(milestone.Note)]
        : say["milestone.step-planned", milestone.To, Day(milestone.Note)];

    private string Answered(Milestone milestone)
    {
        var answer = say["milestone.answered", Name(milestone.Kind, milestone.From), Name(milestone.Kind, milestone.To)];
        return Parsed<MaybeKind>(milestone.Note) is { } kind ? $"{answer} · {say[$"maybe.{TextKey.Of(kind)}.name"]}" : answer;
    }

    private string? Name(MilestoneKind kind, string? code) => code switch
    {
        null => null,
        _ when Parsed<Stage>(code) is { } stage => StageName(stage),
        _ when kind is MilestoneKind.Answered or MilestoneKind.CustomerAnswered => Known($"answer.{TextKey.Of(code)}", code),
        _ when kind == MilestoneKind.Started => Known($"origin.{TextKey.Of(code)}", code),
        _ when kind is MilestoneKind.Ended or MilestoneKind.Reopened => Known($"ending.{TextKey.Of(code)}.name", code),
        _ when kind is MilestoneKind.EvidenceShown or MilestoneKind.EvidenceWithdrawn => Known($"gate.{code}.title", code),
        _ when kind == MilestoneKind.KeyWithdrawn => Known($"gate.{TextKey.Of(code)}.title", code),
        _ => code,
    };

    private string Known(string key, string code) => say.Knows(key) ? say[key] : code;

    private IEnumerable<string> Changed(string? lines)
    {
        foreach (var line in lines?.Split('\n') ?? [])
        {
            var (field, rest) = line.Split(": ", 2) is [var name, var change] ? (name, change) : ("", line);
            var label = Known($"field.{TextKey.Of(field)}", field);
            yield return field.Length == 0 ? rest : HoldsIds(rest) ? label : $"{label}: {Said(field, rest)}";
        }
    }

    // What is one of a few is kept by its code, and said in the reader's words.
    private string Said(string field, string change)
    {
        if (!Coded.TryGetValue(field, out var text)) return change;
        var sides = change.Split(" → ").Select(side => string.Join(", ", side.Split(", ").Select(code => Known(string.Format(CultureInfo.InvariantCulture, text, TextKey.Of(code)), code))));
        return string.Join(" → ", sides);
    }

    private static readonly Dictionary<string, string> Coded = new()
    {
        ["Origin"] = "origin.{0}",
        ["Attitude"] = "attitude.{0}",
        ["Wanted"] = "attitude.{0}",
        ["Understanding"] = "understanding.{0}",
        ["Class"] = "evidence-class.{0}",
        ["Roles"] = "stakeholder-role.{0}.name",
        ["Kind"] = "element-kind.{0}",
        ["Lens"] = "lens.{0}",
        ["Feasible"] = "feasible.{0}",
        ["Competes"] = "yes-or-no.{0}",
    };

    // People are kept as ids; that somebody else was put there is all that can be said in one line.
    private static bool HoldsIds(string change) => change.Split(" → ").Any(part => Guid.TryParse(part, out _));

    private string Day(string? day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? say.Day(on) : day ?? "";

    private static T? Parsed<T>(string? code) where T : struct, Enum =>
        code is { Length: > 0 } && char.IsLetter(code[0]) && Enum.TryParse<T>(code, out var value) && value.ToString() == code ? value : null;
}
