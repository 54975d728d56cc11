using Hourglass.Data;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Outreach.Dispatch;
using Hourglass.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Outreach.Offers;

public sealed class ATimeForASession(World world) : IClassFixture<World>
{
    private static readonly TouchPlan Coaching = Plans.Welcome with { Key = "coaching", Kind = TouchKind.Session, Session = new SessionTerms(60, true) };

    [Fact]
    public async Task Is_taken_by_one_customer_however_many_press_at_once()
    {
        var customers = new List<LetterSubject>();
        for (var i = 0; i < 12; i++) customers.Add(await world.GivenAsync($"session{i}", Coaching));
        await world.Do<SessionTimes>(t => t.OfferAsync([world.Now.AddDays(3)], 60, "Room 1", default));
        var offered = (await world.Ask<SessionTimes, List<SessionTime>>(t => t.OfferedAsync(customers[0], default))).Single(t => t.StartsAt == world.Now.AddDays(3));

        Assert.Equal(1, await Gifts.AtOnceAsync(12, i => world.Do<SessionTimes>(t => t.BookAsync(customers[i], offered.Id, default))));
        Assert.DoesNotContain(await world.Ask<SessionTimes, List<SessionTime>>(t => t.OfferedAsync(customers[0], default)), t => t.Id == offered.Id);
    }

    [Fact]
    public async Task Is_let_go_when_the_customer_chooses_another_and_stays_when_that_one_is_gone()
    {
        var (one, two) = (await world.GivenAsync("changes", Coaching), await world.GivenAsync("quicker", Coaching));
        await world.Do<SessionTimes>(t => t.OfferAsync([world.Now.AddDays(10), world.Now.AddDays(11), world.Now.AddDays(12)], 60, null, default));
        var times = (await world.Ask<SessionTimes, List<SessionTime>>(t => t.OfferedAsync(one, default))).Where(t => t.StartsAt >= world.Now.AddDays(10)).ToList();
        await world.Do<SessionTimes>(t => t.BookAsync(one, times[0].Id, default));
        await world.Do<SessionTimes>(t => t.BookAsync(one, times[1].Id, default));
        await world.Do<SessionTimes>(t => t.BookAsync(two, times[0].Id, default));

        Assert.Equal("session.taken", (await Assert.ThrowsAsync<RefusedException>(() => world.Do<SessionTimes>(t => t.BookAsync(one, times[0].Id, default)))).Code);
        Assert.Equal(times[1].Id, (await world.Ask<SessionTimes, SessionTime?>(t => t.BookedAsync(one, default)))!.Id);
        Assert.Equal(DateOnly.FromDateTime(times[0].StartsAt), (await world.Read(two.Journey.Id)).Next!.On);
    }

    [Fact]
    public async Task Ends_with_an_answer_that_counts_once_and_the_plan_knows()
    {
        var subject = await world.GivenAsync("answers", Coaching);

        await Gifts.AtOnceAsync(10, _ => world.Do<CustomerAnswers>(a => a.GiveAsync(subject, new CustomerWord(false, null, "We are lost"), default)));
        Assert.True(await world.KnowsAsync(subject.Journey.Id, TouchFact.AnsweredNo));
        await world.Do<CustomerAnswers>(a => a.GiveAsync(subject, new CustomerWord(true, null, null), default));

        Assert.True(await world.KnowsAsync(subject.Journey.Id, TouchFact.AnsweredYes));
        Assert.False(await world.KnowsAsync(subject.Journey.Id, TouchFact.AnsweredNo));
        Assert.Equal(1, await world.Ask<HourglassDb, int>(db => db.CustomerAnswers.CountAsync(a => a.TouchId == subject.Touch.Id)));
        world.Clock.Advance(TimeSpan.FromDays(15));
        Assert.Equal("answer.closed", (await Assert.ThrowsAsync<RefusedException>(() => world.Do<CustomerAnswers>(a => a.GiveAsync(subject, new CustomerWord(false, null, null), default)))).Code);
    }
}
