using System.Globalization;
using Hourglass.Languages;
using Hourglass.Method;
using Hourglass.Outreach.Planning;

namespace Hourglass.Web.Pages.Outreach;

/// <summary>Something a customer may do about one step or stage of a playbook, as a choice of a rehearsal.</summary>
/// <param name="Code">Stands in the address: the deed and what it is about.</param>
public sealed record RehearsedDeed(string Code, Deed Deed, Said About, string? Step = null, Stage? Stage = null)
{
    public static IReadOnlyList<RehearsedDeed> Of(PlaybookContent content) =>
    [
        .. Stages.All.Where(stage => content[stage] is not null).Select(stage => Choice(Deed.EntersStage, stage.Key, content[stage]!.Name) with { Stage = stage }),
        .. content.Touches.SelectMany(touch => DeedsOf(touch).Select(deed => Choice(deed, touch.Key, touch.Title) with { Step = touch.Key })),
    ];

    public string In(Speech say) => say[$"rehearsal.deed.{TextKey.Of(Deed)}", About.In(say.Language)];

    /// <summary>What was chosen, row by row; a row without a day or with a deed this playbook does not know says nothing.</summary>
    public static IEnumerable<Behaviour> Read(IReadOnlyList<RehearsedDeed> known, string[]? codes, string[]? days) =>
        from row in (codes ?? []).Zip(days ?? [])
        where int.TryParse(row.Second, out var day) && day is >= 0 and <= 730
        from deed in known
        where deed.Code == row.First
        select deed.On(int.Parse(row.Second, CultureInfo.InvariantCulture));

    private Behaviour On(int day) => new(Deed, day) { Step = Step, Stage = Stage };

    private static RehearsedDeed Choice(Deed deed, string about, Said name) => new($"{TextKey.Of(deed)}:{about}", deed, name);

    private static Deed[] DeedsOf(TouchPlan touch) =>
    [
        .. touch.Kind is TouchKind.Page or TouchKind.File || touch.Materials.Count > 0 ? [Deed.Watches] : Array.Empty<Deed>(),
        .. touch.Event is not null ? [Deed.Attends] : Array.Empty<Deed>(),
        .. touch.Coupon is not null ? [Deed.Redeems] : Array.Empty<Deed>(),
        .. touch.Session is not null || touch.Kind == TouchKind.Survey ? [Deed.AnswersYes, Deed.AnswersNo] : Array.Empty<Deed>(),
    ];
}
