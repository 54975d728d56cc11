using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Relationships;
using Hourglass.Search;
using Hourglass.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Journeys;

public sealed class AFilter : IAsyncLifetime
{
    private readonly World _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();
    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("view=no-step&owner=me")]
    [InlineData("owner=me%2c0192f3a0-0000-7000-8000-000000000001&stage=design&standing=any")]
    [InlineData("view=overdue&playbook=0192f3a0-0000-7000-8000-000000000001&tag=VIP+%26+co&from=2030-01-01&to=2030-02-03&answer=maybe&origin=ownresearch&q=%d1%91%d0%bb%d0%ba%d0%b0")]
    public void Is_spelled_as_it_was_read(string query) => Assert.Equal(query, JourneyFilter.Parse(query).Query);

    [Theory]
    [InlineData("view=nonsense&owner=x&stage=9&from=yesterday&answer=perhaps&origin=heaven&standing=up&q=+")]
    [InlineData("view=&owner=&stage=&q=")]
    public void Passes_over_words_it_does_not_know(string query) => Assert.True(JourneyFilter.Parse(query).IsEverything);

    [Fact]
    public async Task Means_what_its_words_say()
    {
        var late = await Started("Late", step: -1);
        var today = await Started("Today", step: 0);
        var week = await Started("Week", step: 6);
        await Started("Next month", step: 30);
        var none = await Started("No step");
        var ended = await Started("Ended", step: 1);
        await _world.Change(b => b.EndAsync(ended, new Farewell(Ending.OurNo, "no fit"), default));
        var sold = await Started("Sold", step: 40);
        await _world.Change(b => b.WinAsync(sold, null, 5, "signed", default));

        Assert.Equal([late], await Meant("view=overdue"));
        Assert.Equal([today], await Meant("view=today"));
        Assert.Equal([today, week], await Meant("view=week"));
        Assert.Equal([none], await Meant("view=no-step"));
        Assert.Equal([ended], await Meant("view=ended"));
        Assert.Equal([sold], await Meant("view=sold"));
        Assert.Equal([sold], await Meant("stage=deliver"));
        Assert.Equal([sold], await Meant("answer=yes"));
        Assert.Equal(6, (await Meant("")).Count);
        Assert.Equal(7, (await Meant("standing=any")).Count);
        Assert.Empty(await Meant("view=ended&standing=active"));
        Assert.Empty(await Meant("from=2030-01-08"));
        Assert.Equal(6, (await Meant("from=2030-01-07&to=2030-01-07")).Count);
    }

    [Fact]
    public async Task Tells_apart_where_journeys_came_from()
    {
        var referred = await Started("Introduced", origin: Origin.Referral);
        var asked = await Started("Wrote to us", origin: Origin.Request);
        var won = await Started("Introduced and sold", origin: Origin.Referral);
        await _world.Change(b => b.WinAsync(won, null, null, "signed", default));

        Assert.Equal([referred, won], await Meant("origin=referral"));
        Assert.Equal([won], await Meant("view=sold&origin=referral"));
        Assert.Equal([asked], await Meant("origin=request"));
    }

    [Fact]
    public async Task Tells_long_maybes_from_those_asked_for_a_decision()
    {
        var longMaybe = await Started("Long");
        var asked = await Started("Asked");
        await _world.Change(b => b.AnswerAsync(longMaybe, Answer.Maybe, MaybeKind.Unknown, _world.Today.AddDays(-60), default));
        await _world.Change(b => b.AnswerAsync(asked, Answer.Maybe, MaybeKind.Unknown, _world.Today, default));
        await _world.Change(b => b.AskForDecisionAsync(asked, default));

        Assert.Equal([longMaybe], await Meant("view=maybe"));
        Assert.Equal([asked], await Meant("view=asked"));
        Assert.Equal([longMaybe, asked], await Meant("answer=maybe"));
    }

    [Fact]
    public async Task Finds_words_of_the_need_and_of_the_customer_together()
    {
        var right = (await _world.StartJourney("New warehouse", "Polar Foods")).Id;
        await _world.StartJourney("New office", "Polar Foods");
        await _world.StartJourney("New warehouse", "Riga Steel");

        Assert.Equal([right], await Meant("q=pol+ware"));
        Assert.Empty(await Meant("q=pol+nothing"));
    }

    [Fact]
    public async Task Knows_tags_in_any_case()
    {
        var tagged = await Started("Tagged");
        await Started("Plain");
        await _world.Do<HourglassDb>(async db =>
        {
            var tag = new Tag("VIP", _world.Me);
            db.AddRange(tag, tag.On(SubjectKind.Journey, tagged));
            await db.SaveChangesAsync();
        });

        Assert.Equal([tagged], await Meant("tag=vip"));
    }

    [Fact]
    public async Task Never_shows_a_colleagues_journeys_to_whoever_sees_only_their_own()
    {
        var mine = await Started("Mine");
        _world.Me = _world.Ben;
        var his = await Started("His");

        Assert.Equal([his], await Meant(""));
        Assert.Equal([his], await Meant("owner=me"));
        Assert.Empty(await Meant($"owner={_world.Ana.Id}"));
        _world.Me = _world.Boss;
        Assert.Equal([mine, his], await Meant(""));
        Assert.Equal([mine], await Meant($"owner={_world.Ana.Id}"));
        Assert.Equal([mine, his], await Meant($"owner={_world.Ana.Id},{_world.Ben.Id}"));
        Assert.Empty(await Meant("owner=me"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("standing=any&owner=me")]
    [InlineData("view=sold")]
    [InlineData("view=ended")]
    [InlineData("stage=define")]
    [InlineData("view=overdue")]
    [InlineData("answer=yes")]
    [InlineData("origin=referral")]
    [InlineData("origin=referral&standing=any&owner=me")]
    [InlineData("origin=referral&q=need")]
    [InlineData("origin=event&standing=any")]
    [InlineData("q=need")]
    [InlineData("from=2030-01-07&stage=explore")]
    public async Task Counts_what_a_loop_would_count(string query)
    {
        foreach (var n in Enumerable.Range(1, 9)) await Wander(n);
        var filter = JourneyFilter.Parse(query);

        var counts = await _world.Ask<JourneyCounts, IReadOnlyList<StageCount>>(c => c.ByStageAsync(filter, default));

        var all = await _world.Ask<JourneyLists, List<Journey>>(l => l.Matching(filter).ToListAsync());
        Assert.Equal(Stages.All.Select(s => all.LongCount(j => j.Stage == s)), counts.Select(c => c.Count));
        Assert.Equal(Stages.All.Select(s => all.Where(j => j.Stage == s).Sum(j => j.Value)), counts.Select(c => c.Sums.Sum(a => a.Minor)));
    }

    private async Task Wander(int n)
    {
        var id = await Started($"Need {n}", step: (n % 3) - 1, value: n * 100, origin: n % 2 == 0 ? Origin.Referral : Origin.Event);
        if (n % 2 == 0) await _world.Change(b => b.MoveAsync(id, Stage.Define, "knew it", null, default));
        if (n % 4 == 0) await _world.Change(b => b.WinAsync(id, null, null, "signed", default));
        if (n % 5 == 0) await _world.Change(b => b.EndAsync(id, new Farewell(Ending.OurNo, "no fit"), default));
    }

    private async Task<Guid> Started(string need, int? step = null, long value = 0, Origin origin = Origin.Other)
    {
        var id = (await _world.StartJourney(need, "Acme", value, origin)).Id;
        if (step is { } days) await _world.Change(b => b.PlanNextAsync(id, new NextStep("Call", _world.Today.AddDays(days)), default));
        return id;
    }

    private Task<List<Guid>> Meant(string query) =>
        _world.Ask<JourneyLists, List<Guid>>(l => l.Matching(JourneyFilter.Parse(query)).OrderBy(j => j.Id).Select(j => j.Id).ToListAsync());
}
