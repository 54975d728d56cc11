using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Outreach.Offers;

public sealed class PlacesAtAnEvent(World world) : IClassFixture<World>
{
    [Fact]
    public async Task Are_given_exactly_and_passed_on_to_whoever_waits_longest()
    {
        var seminar = await SeminarAsync("Crowded", places: 7);

        await Gifts.AtOnceAsync(60, i => JoinAsync(seminar, $"Guest {i}"));
        var list = await ListAsync(seminar);
        Assert.Equal((7, 53), (list.Count(a => a.State == AttendeeState.Going), list.Count(a => a.State == AttendeeState.Waiting)));

        var first = list.Where(a => a.State == AttendeeState.Waiting).OrderBy(a => a.Since).ThenBy(a => a.Id).First();
        await Gifts.AtOnceAsync(5, _ => world.Do<EventPlaces>(p => p.GiveUpAsync(list.First(a => a.State == AttendeeState.Going).Id, default)));
        list = await ListAsync(seminar);
        Assert.Equal(AttendeeState.Going, list.Single(a => a.Id == first.Id).State);
        Assert.Equal((7, 7), (list.Count(a => a.State == AttendeeState.Going), (await world.Ask<Gatherings, Gathering?>(g => g.OneAsync(seminar.Id, default)))!.Taken));
    }

    [Fact]
    public async Task Are_one_for_each_address_and_none_without_consent()
    {
        var seminar = await SeminarAsync("Polite");
        await Gifts.AtOnceAsync(10, _ => JoinAsync(seminar, "Same Guest"));
        Assert.Single(await ListAsync(seminar));
        Assert.Equal("gathering.no-consent", (await Assert.ThrowsAsync<RefusedException>(() =>
            world.Do<EventPlaces>(p => p.JoinAsync(seminar.Id, new JoinWish("No", "no@guest.example", null, false, "en"), default)))).Code);
    }

    [Fact]
    public async Task Make_a_candidate_of_somebody_nobody_knew_when_they_came()
    {
        var seminar = await SeminarAsync("Problems most companies face");
        await JoinAsync(seminar, "New Comer");
        var guest = Assert.Single(await ListAsync(seminar));

        await world.Do<CheckIn>(c => c.CameAsync(guest.Id, true, default));

        var came = Assert.Single(await ListAsync(seminar));
        var journey = await world.Read(came.JourneyId!.Value);
        Assert.Equal((Stage.Explore, Origin.Event, came.PersonId), (journey.Stage, journey.Origin, journey.PersonId));
        Assert.Equal(seminar.Consent, await world.Ask<HourglassDb, string?>(db => db.ConsentEntries.Where(e => e.PersonId == came.PersonId && e.Purpose == ConsentPurpose.PersonalData).Select(e => e.Text).SingleAsync()));
    }

    [Fact]
    public async Task Are_offered_to_a_group_in_letters_of_their_plan_and_attendance_is_known_there()
    {
        var seminar = await SeminarAsync("Users meet");
        await world.PublishAsync(Plans.Week);
        var journey = await world.CustomerAsync("invited");
        await world.ActivateAsync(journey.Id);
        await world.Do<PlanBook>(p => p.SignAsync(journey.Id, TouchFact.InCustomerProgramme, null, true, default));

        Assert.Equal(1, await world.Ask<GatheringInvitations, int>(i => i.InviteAsync(seminar, null, default)));
        Assert.Equal(0, await world.Ask<GatheringInvitations, int>(i => i.InviteAsync(seminar, null, default)));
        var touch = (await world.TouchesAsync(journey.Id)).Single(t => t.Kind == TouchKind.Event);
        Assert.NotEqual(Touchpoint.Someday, touch.DueAt);
        var subject = await world.SubjectAsync(touch.Id);
        Assert.Equal(seminar.Id, subject.Gathering!.Id);

        var joined = await world.Ask<EventPlaces, Joined>(p => p.JoinAsync(seminar.Id, new JoinWish("Ann", "ann@invited.example", null, true, "en", new InvitedGuest(journey.Id, journey.PersonId, touch.Id)), default));
        await world.Do<GatheringInvitations>(i => i.RemindAsync(seminar, journey.Id, default));
        Assert.Contains(await world.TouchesAsync(journey.Id), t => t.Step.EndsWith("-soon", StringComparison.Ordinal) && t.DueAt < seminar.StartsAt);
        await world.Do<CheckIn>(c => c.CameAsync(joined.Attendee.Id, true, default));
        Assert.True(await world.KnowsAsync(journey.Id, TouchFact.Attended));
    }

    private Task<Gathering> SeminarAsync(string name, int? places = null) => world.Ask<Gatherings, Gathering>(g =>
        g.AddAsync(new GatheringDetails(name, null, "en", world.Now.AddDays(20), 90, "Hall", places, "I agree.", true), default));

    private Task JoinAsync(Gathering seminar, string name) => world.Do<EventPlaces>(p =>
        p.JoinAsync(seminar.Id, new JoinWish(name, $"{name.Replace(' ', '.')}@guest.example", null, true, "en"), default));

    private Task<List<Attendee>> ListAsync(Gathering seminar) => world.Ask<Gatherings, List<Attendee>>(g => g.ListOf(seminar.Id).ToListAsync());
}
