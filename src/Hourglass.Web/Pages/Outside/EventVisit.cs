using Hourglass.Outreach;

namespace Hourglass.Web.Pages.Outside;

/// <summary>Somebody at the page of an event: a stranger, an invited customer, or one who has registered.</summary>
internal sealed class EventVisit(LinkVisit visit)
{
    public async Task<(Gathering? Gathering, Attendee? Attendee)> ReadAsync(CancellationToken cancellation)
    {
        var gatherings = visit.Get<Gatherings>();
        if (visit.Link.Purpose == LinkPurpose.Gathering) return (await gatherings.OneAsync(visit.Link.SubjectId, cancellation), null);
        if (visit.Link.Purpose == LinkPurpose.Attendee)
        {
            var attendee = await gatherings.AttendeeAsync(visit.Link.SubjectId, cancellation);
            return (attendee is null ? null : await gatherings.OneAsync(attendee.GatheringId, cancellation), attendee);
        }

        return visit.Subject?.Gathering is { } invited ? (invited, await gatherings.ListOf(invited.Id).OfCustomerAsync(visit.Subject.Journey.Id, cancellation)) : (null, null);
    }

    /// <returns>Where to go then.</returns>
    public async Task<string> JoinAsync(Gathering gathering, Attendee? attendee, JoinInput input, string here, CancellationToken cancellation)
    {
        if (input.Website is { Length: > 0 }) return $"{here}?done=known";
        if (visit.Subject is null && attendee is null) await visit.Get<IntakeWatch>().MustBeAPersonAsync(gathering.Id, input.Stamp, input.From, cancellation);
        var joined = await visit.Get<EventPlaces>().JoinAsync(gathering.Id, Wish(attendee, input), cancellation);
        if (joined.Attendee is { JourneyId: { } journey, State: AttendeeState.Going }) await visit.Get<GatheringInvitations>().RemindAsync(gathering, journey, cancellation);
        if (visit.Link.Purpose != LinkPurpose.Gathering) return $"{here}?done=joined";
        return joined.IsNew ? new PublicLinks(visit.Settings).PathTo(LinkPurpose.Attendee, joined.Attendee.Id) : $"{here}?done=known";
    }

    public async Task LeaveAsync(Gathering gathering, Attendee attendee, CancellationToken cancellation)
    {
        await visit.Get<EventPlaces>().GiveUpAsync(attendee.Id, cancellation);
        if (attendee.JourneyId is { } journey) await visit.Get<GatheringInvitations>().ForgetAsync(gathering, journey, cancellation);
    }

    private JoinWish Wish(Attendee? attendee, JoinInput input)
    {
        if (attendee is not null) return new(attendee.Name, attendee.Email, attendee.Company, input.Agreed, attendee.Language);
        if (visit.Subject is not { } subject) return new(input.Name ?? "", input.Email ?? "", input.Company, input.Agreed, visit.Language);
        var guest = new InvitedGuest(subject.Journey.Id, subject.Person?.Id, subject.Touch.Id);
        return new(subject.Person?.Name ?? subject.Company, subject.Address ?? throw new RefusedException("gathering.no-address"), subject.Company, input.Agreed, subject.Language, guest);
    }
}
