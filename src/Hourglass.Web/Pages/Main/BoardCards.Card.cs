using Hourglass.Journeys;
using Hourglass.Languages;
using Hourglass.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Hourglass.Web.Pages.Main;

/// <summary>One card as ready markup: a board has a hundred.</summary>
public partial class BoardCards
{
    private readonly Html _html = new();

    private MarkupString Card(BoardCard card)
    {
        _html.Add($"""<li class="journey-card" data-card="{card.Id}" data-seen="{card.Version}"><a class="stretched journey-title" draggable="false" href="journeys/{card.Id}">{card.Company}</a><span class="journey-need">{card.Need}</span>""");
        Step(card);
        Foot(card);
        return _html.Add($"</li>").Take();
    }

    private void Step(BoardCard card)
    {
        if (card.NextOn is { } on)
            _html.Add($"""<span class="{StepClass(on)}"><svg class="icon" aria-hidden="true"><use href="{(on < Today ? late : calendar)}" /></svg><span>{card.NextWhat}</span><time datetime="{on}">{Say.Near(on, Today)}</time></span>""");
        else if (card.Standing == Standing.Active)
            _html.Add($"""<span class="next-step is-none">{Say["step.none-yet"]}</span>""");
    }

    private void Foot(BoardCard card)
    {
        _html.Add($"""<div class="journey-foot">""");
        if (card.Answer != Answer.None) _html.Add($"""<span class="{AnswerClass(card)}">{AnswerText(card)}</span> """);
        _html.Add($"""<span class="card-age" title="{Say["board.age-hint"]}">{Say["board.age", Age(card)]}</span> """);
        if (Names is not null && Names.TryGetValue(card.OwnerId, out var owner)) _html.Add($"""<span class="card-age" title="{owner.Name}">{owner.Initials}</span> """);
        _html.Add($"""<span class="journey-value">{(card.Value == 0 ? null : Say.ShortMoney(card.Value, card.Currency))}</span> """);
        if (MayMove) _html.Add($"""<a class="card-move" href="board?{Query}move={card.Id}" data-move aria-label="{Say["board.move-card", card.Company]}"><svg class="icon" aria-hidden="true"><use href="{arrows}" /></svg></a>""");
        _html.Add($"</div>");
    }

    private string StepClass(DateOnly on) =>
        on < Today ? "next-step is-overdue" : on == Today ? "next-step is-today" : on <= Today.AddDays(7) ? "next-step is-soon" : "next-step";

    private static string AnswerClass(BoardCard card) => card.Answer switch
    {
        Answer.Yes => "answer answer-yes",
        Answer.No => "answer answer-no",
        _ => "answer answer-maybe",
    };

    private string AnswerText(BoardCard card) => card.Answer == Answer.Maybe && card.MaybeSince is { } since && since < Today
        ? Say["board.maybe", Today.DayNumber - since.DayNumber] : Say[AnswerKey(card.Answer)];

    private static string AnswerKey(Answer answer) => answer switch { Answer.Yes => "answer.yes", Answer.No => "answer.no", Answer.Maybe => "answer.maybe", Answer.None => "answer.none" };

    private int Age(BoardCard card) => Math.Max(0, Today.DayNumber - DateOnly.FromDateTime(card.StageSince).DayNumber);
}
