using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Hourglass.Outreach;

/// <summary>An event as every calendar program reads it, with a reminder a day before.</summary>
public static class CalendarFile
{
    /// <param name="gathering">The event.</param>
    /// <param name="place">Null for those who have no place there.</param>
    /// <param name="now">When it was asked for.</param>
    public static string Of(Gathering gathering, string? place, DateTime now)
    {
        var entry = new CalendarEvent
        {
            Uid = $"{gathering.Id:n}@hourglass",
            DtStamp = new CalDateTime(now),
            Start = new CalDateTime(gathering.StartsAt),
            End = new CalDateTime(gathering.EndsAt),
            Summary = gathering.Name,
            Description = gathering.About,
            Location = place,
            Sequence = gathering.Version,
            Status = gathering.CancelledAt is null ? "CONFIRMED" : "CANCELLED",
        };
        entry.Alarms.Add(new Alarm { Action = "DISPLAY", Description = gathering.Name, Trigger = new Trigger(Duration.FromDays(-1)) });
        var calendar = new Calendar { ProductId = "-//Hourglass//EN" };
        calendar.Events.Add(entry);
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }
}
