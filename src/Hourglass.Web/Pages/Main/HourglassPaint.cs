using Hourglass.Journeys;
using Hourglass.Languages;
using Hourglass.Method;

namespace Hourglass.Web.Pages.Main;

/// <summary>Puts the numbers of the hourglass into the reader's words.</summary>
public sealed class HourglassPaint(HourglassView view, Playbook playbook, Speech say)
{
    public IReadOnlyList<HourglassBand> Bands { get; } = [.. view.Stages.Select(stage => new HourglassBand(
        stage.Stage.Number, stage.Count, stage.Value, playbook[stage.Stage].NameIn(say.Language), playbook[stage.Stage].ParallelIn(say.Language),
        [.. stage.Cards.Select(card => new HourglassGrain(card.Id.ToString(), TextOf(card, say), ToneOf(card, view.Today)))]))];

    public HourglassStage this[HourglassBand band] => view.Stages[band.Stage - 1];

    public string Count(HourglassBand band) =>
        this[band].Held.IsMore ? say["hourglass.more-than", Number(band.Count)] : Number(band.Count);

    /// <summary>Empty when the journeys were too many to be summed, or nothing has a value.</summary>
    public string Value(HourglassBand band) => band.Value == 0 ? "" : say.ShortMoney(band.Value, view.Currency);

    public string Journeys(HourglassBand band) =>
        this[band].Held.IsMore ? say["hourglass.more-than", say.Count("hourglass.journeys", band.Count)] : say.Count("hourglass.journeys", band.Count);

    private string Number(long number) => number.ToString("N0", say.Culture);

    private static string TextOf(BoardCard card, Speech say)
    {
        var name = $"{card.Company} · {card.Need}";
        return card is { NextWhat: { } what, NextOn: { } on } ? say["hourglass.grain", name, what, say.Day(on)]
            : card.Standing == Standing.Active ? say["hourglass.grain.no-step", name] : name;
    }

    private static GrainTone ToneOf(BoardCard card, DateOnly today) => card switch
    {
        { Standing: not Standing.Active } => GrainTone.Fine,
        { NextOn: null } => GrainTone.WithoutStep,
        { NextOn: { } on } when on < today => GrainTone.Overdue,
        { Answer: Answer.Maybe } => GrainTone.Maybe,
        _ => GrainTone.Fine,
    };
}
