using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Hourglass.Proposals;

/// <summary>The joint plan as every calendar program reads it: one whole day for each step that is still open.</summary>
public static class JointPlanCalendar
{
    public static string Of(string customer, IEnumerable<JointStep> steps, DateTime now)
    {
        var calendar = new Calendar { ProductId = "-//Hourglass//EN" };
        calendar.Events.AddRange(steps.Where(step => step.IsOpen).Select(step => Entry(customer, step, now)));
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent Entry(string customer, JointStep step, DateTime now) => new()
    {
        Uid = $"{step.Id:n}@hourglass",
        DtStamp = new CalDateTime(now),
        Start = new CalDateTime(step.DueOn),
        End = new CalDateTime(step.DueOn.AddDays(1)),
        Summary = $"{customer}: {step.What}",
        Description = step.Owner,
        Sequence = step.Version,
    };
}
