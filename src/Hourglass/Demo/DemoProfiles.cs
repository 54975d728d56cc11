using Hourglass.Journeys;
using Hourglass.Research;

namespace Hourglass.Demo;

/// <summary>Whom the people of the demo would like to have as a client, and what they saw in some of them.</summary>
internal sealed class DemoProfiles(DemoCast cast, DemoProfile told, DateTime now)
{
    public IEnumerable<object> Rows(Func<string, Journey> journey)
    {
        var profile = new ClientProfile(cast.Workspace.Id, cast.Playbook.Id);
        profile.Write(told.Criteria, cast.As(told.By), new DemoCalendar(now, cast.Zone).Moment(told.DaysAgo));
        return [profile, .. told.Seen.Select(seen => Seen(seen, journey(seen.Journey)))];
    }

    private ObservedSign Seen(DemoSeen seen, Journey journey)
    {
        var sign = new ObservedSign(cast.Workspace.Id, journey.Id, seen.Sign);
        sign.Take(seen.Seen, seen.Note, cast.As(seen.By), new DemoCalendar(now, cast.Zone).Today.AddDays(-seen.DaysAgo));
        return sign;
    }
}
