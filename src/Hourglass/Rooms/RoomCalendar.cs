using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Hourglass.Rooms;

/// <summary>The agreed dates as every calendar program reads them: one whole day for each step that is still open.</summary>
public static class RoomCalendar
{
    public static string Of(string title, RoomPlan plan, DateTime now)
    {
        var calendar = new Calendar { ProductId = "-//Hourglass//EN" };
        calendar.Events.AddRange(plan.Steps.Where(step => !step.IsDone).Select(step => new CalendarEvent
        {
            Uid = $"{step.Id:n}@hourglass",
            DtStamp = new CalDateTime(now),
            Start = new CalDateTime(step.DueOn),
            End = new CalDateTime(step.DueOn.AddDays(1)),
            Summary = $"{title}: {step.What}",
            Description = step.Owner,
            Sequence = step.Version,
        }));
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }
}
