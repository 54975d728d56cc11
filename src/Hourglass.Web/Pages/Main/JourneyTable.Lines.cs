using Hourglass.Journeys;
using Hourglass.Languages;
using Hourglass.Method;
using Hourglass.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Hourglass.Web.Pages.Main;

/// <summary>The lines of the table as ready markup: a page has fifty.</summary>
public partial class JourneyTable
{
    private readonly Html _html = new();

    private MarkupString Line(JourneyRow row)
    {
        _html.Add($"""<tr data-row="{row.Id}">""");
        if (MayChange) Tick(row);
        foreach (var column in State.Columns) Put(row, column);
        return _html.Add($"</tr>").Take();
    }

    private MarkupString Field(JourneyRow row, ListColumn column) => Put(row, column).Take();

    private Html Tick(JourneyRow row) =>
        _html.Add($"""<td class="list-tick"><input class="form-check-input" type="checkbox" form="bulk" name="id" value="{row.Id}" aria-label="{row.Company}" /></td>""");

    private Html Put(JourneyRow row, ListColumn column) => column switch
    {
        ListColumn.Customer => _html.Add($"""<td><a href="companies/{row.CompanyId}">{row.Company}</a></td>"""),
        ListColumn.Need => Need(row),
        ListColumn.Stage => Stage(row),
        ListColumn.Owner => Editable(row, "owner", NameOf(row.OwnerId), MayChange),
        ListColumn.Next => Next(row),
        ListColumn.Date => Date(row),
        ListColumn.Answer => row.Answer == Answer.None ? _html.Add($"<td></td>") : _html.Add($"""<td><span class="{AnswerClass(row.Answer)}">{AnswerText(row)}</span></td>"""),
        ListColumn.Value => Editable(row, "value", row.Value == 0 ? "–" : Say.Money(row.Value, row.Currency), MayChange, "num"),
        ListColumn.Started => Plain(Say.Day(row.StartedOn)),
        ListColumn.Changed => Plain(Say.Near(DateOnly.FromDateTime(row.UpdatedAt), Today)),
        ListColumn.Origin => Plain(Say[$"origin.{TextKey.Of(row.Origin)}"]),
        ListColumn.Tags => Tags(row),
    };

    private Html Need(JourneyRow row)
    {
        _html.Add($"""<td data-f="need"><a class="entry-title" href="journeys/{row.Id}">{row.Need}</a>""");
        if (MayChange) _html.Add($""" <a class="cell-edit" href="{edit}{row.Id}.need" data-edit aria-label="{Say["list.edit", row.Need]}"><svg class="icon" aria-hidden="true"><use href="{pencil}" /></svg></a>""");
        return _html.Add($"</td>");
    }

    private Html Stage(JourneyRow row)
    {
        _html.Add($"""<td><span class="stage-tag" data-stage="{row.Stage.Number}">{stages[(int)row.Stage]}</span>""");
        if (row.Standing != Standing.Active) _html.Add($"""<span class="text-secondary"> {Say[$"standing.{TextKey.Of(row.Standing)}"]}</span>""");
        return _html.Add($"</td>");
    }

    private Html Next(JourneyRow row)
    {
        var changes = MayChange && row.Standing is Standing.Active or Standing.Finished;
        return Editable(row, "next", changes ? row.NextWhat ?? Say["step.none-yet"] : row.NextWhat, changes, look: row.NextWhat is null ? "text-danger" : null);
    }

    private Html Date(JourneyRow row)
    {
        _html.Add($"""<td class="{DateClass(row)}">""");
        if (row.NextOn is { } on) _html.Add($"""<time datetime="{on}">{Say.Near(on, Today)}</time>""");
        return _html.Add($"</td>");
    }

    private Html Tags(JourneyRow row)
    {
        _html.Add($"<td>");
        foreach (var tag in row.Tags) _html.Add($"""<span class="badge bg-primary-lt me-1">{tag}</span> """);
        return _html.Add($"</td>");
    }

    private Html Editable(JourneyRow row, string field, string? text, bool changes, string? cell = null, string? look = null) => changes
        ? _html.Add($"""<td class="{cell}" data-f="{field}"><a class="cell {look}" href="{edit}{row.Id}.{field}" data-edit>{text}</a></td>""")
        : _html.Add($"""<td class="{cell}" data-f="{field}">{text}</td>""");

    private Html Plain(string text) => _html.Add($"<td>{text}</td>");

    private string NameOf(Guid owner) => Names.TryGetValue(owner, out var colleague) ? colleague.Name : "";

    private string? DateClass(JourneyRow row) => row.Standing != Standing.Active || row.NextOn is not { } on ? null : on < Today ? "text-danger" : on == Today ? "text-warning" : null;

    private static string AnswerClass(Answer answer) => answer switch { Answer.Yes => "answer answer-yes", Answer.No => "answer answer-no", _ => "answer answer-maybe" };

    private string AnswerText(JourneyRow row) => row.Answer == Answer.Maybe && row.MaybeSince is { } since && since < Today
        ? Say["board.maybe", Today.DayNumber - since.DayNumber] : Say[$"answer.{TextKey.Of(row.Answer)}"];
}
