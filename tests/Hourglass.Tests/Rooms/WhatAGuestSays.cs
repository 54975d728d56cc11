using Hourglass.Journeys;
using Hourglass.Rooms;

namespace Hourglass.Tests.Rooms;

/// <summary>Olga writes from her room (R9, R12, R22, R47).</summary>
public sealed class WhatAGuestSays : InTheRoom
{
    [Fact]
    public async Task Is_wrong_waits_first_on_the_owners_day_and_tells_why_no_mail_left()
    {
        var key = await InviteAsync();
        await InsideAsync(key, v => v.Get<RoomTalk>().SayAsync(v.Guest, GuestWordKind.Wrong, "Nobody came on Monday", default));
        World.Clock.Advance(TimeSpan.FromMinutes(1));
        await InsideAsync(key, v => v.Get<RoomTalk>().SayAsync(v.Guest, GuestWordKind.Question, "When do you come?", default));

        var waiting = await World.Ask<RoomDesk, IReadOnlyList<WaitingWord>>(d => d.WaitingForMeAsync(default));
        Assert.Equal([GuestWordKind.Wrong, GuestWordKind.Question], waiting.Select(w => w.Word.Kind));
        Assert.Equal(("Acme", "no-address", "Olga"), (waiting[0].Company, waiting[0].Word.MailTrouble, waiting[0].Word.ByName));
        Assert.Contains((await World.Read(Journey)).Milestones, m => m is { From: "guest-wrong", ByName: "Olga", Note: "Nobody came on Monday" });

        await World.Do<RoomDesk>(d => d.HandleAsync(waiting[0].Word.Id, default));
        Assert.Equal("guest-word.handled", await RefusedAsync(() => World.Do<RoomDesk>(d => d.HandleAsync(waiting[0].Word.Id, default))));
        await World.As(World.Ben, async () => Assert.Empty(await World.Ask<RoomDesk, IReadOnlyList<WaitingWord>>(d => d.WaitingForMeAsync(default))));
    }

    [Fact]
    public async Task Is_not_for_us_and_that_is_a_clear_answer()
    {
        await InsideAsync(await InviteAsync(), v => v.Get<RoomTalk>().SayAsync(v.Guest, GuestWordKind.NotForUs, null, default));

        var journey = await World.Read(Journey);
        Assert.Equal((Answer.No, Standing.Active), (journey.Answer, journey.Standing));
        Assert.Contains(journey.Milestones, m => m is { Kind: MilestoneKind.Answered, ByName: "Olga" });
    }

    [Fact]
    public async Task Is_needed_becomes_a_problem_in_their_words_that_they_see()
    {
        var key = await InviteAsync();
        await InsideAsync(key, v => v.Get<RoomTalk>().SayAsync(v.Guest, GuestWordKind.Need, "Less counting", default));
        var word = (await StateAsync()).Words.Single();

        await World.Do<RoomDesk>(d => d.MakeProblemAsync(word.Id, default));

        var problem = await ProblemAsync();
        Assert.Equal(("Less counting", "Less counting", true, true), (problem.Real, problem.Stated, problem.FromCustomer, problem.IsShared));
    }

    [Fact]
    public async Task Stops_before_it_fills_the_house()
    {
        await InsideAsync(await InviteAsync(), async v =>
        {
            for (var i = 0; i < 50; i++) await v.Get<RoomTalk>().SayAsync(v.Guest, GuestWordKind.Question, $"{i}", default);
            Assert.Equal("guest-word.too-many", await RefusedAsync(() => v.Get<RoomTalk>().SayAsync(v.Guest, GuestWordKind.Question, "one more", default)));
        });
    }

    [Fact]
    public async Task Agrees_once_and_ticks_only_what_is_on_the_list()
    {
        var (olga, ivan) = (await InviteAsync(), await InviteAsync("Ivan"));
        await InsideAsync(olga, v => v.Get<RoomTalk>().AgreeAsync(v.Guest, default));
        await InsideAsync(ivan, v => v.Get<RoomTalk>().AgreeAsync(v.Guest, default));
        await InsideAsync(olga, v => v.Get<RoomTalk>().TickAsync(v.Guest, "explore.people", true, default));
        await InsideAsync(ivan, v => v.Get<RoomTalk>().TickAsync(v.Guest, "explore.people", true, default));

        var home = await InsideAsync(ivan, v => v.Get<RoomBook>().HomeAsync(v.Guest, default));
        Assert.Equal(("Olga", World.Today), (home.AgreedBy, home.AgreedOn));
        Assert.Equal(["explore.people"], home.Ticks);
        await InsideAsync(ivan, v => v.Get<RoomTalk>().TickAsync(v.Guest, "explore.people", false, default));
        Assert.Empty((await StateAsync()).Ticks);
        await InsideAsync(ivan, async v => Assert.Equal("checklist.unknown", await RefusedAsync(() => v.Get<RoomTalk>().TickAsync(v.Guest, "buy.now", true, default))));
    }

    [Fact]
    public async Task Sees_the_next_step_only_while_we_show_it()
    {
        await World.Change(b => b.PlanNextAsync(Journey, new("Olga counts a week", World.Today.AddDays(3), Side.Customer, "Olga"), default));
        var key = await InviteAsync();
        Assert.Equal(new RoomStep("Olga counts a week", World.Today.AddDays(3), true), (await InsideAsync(key, v => v.Get<RoomBook>().HomeAsync(v.Guest, default))).Next);

        await World.Do<RoomDesk>(d => d.DescribeAsync(Journey, new("Fewer returns, together", null, ShowsNextStep: false), null, default));

        Assert.Null((await InsideAsync(key, v => v.Get<RoomBook>().HomeAsync(v.Guest, default))).Next);
    }

    [Fact]
    public async Task Puts_files_there_and_takes_back_only_their_own()
    {
        var key = await InviteAsync();
        var ours = await World.Ask<RoomFiles, Guid>(f => f.PutAsync(Journey, new MemoryStream([1, 2, 3]), "plan.pdf", false, default));
        var theirs = await InsideAsync(key, v => v.Get<RoomFiles>().PutAsync(Journey, new MemoryStream([4]), @"..\..\figures.xlsx", true, default));

        Assert.Equal([("figures.xlsx", true, "Olga"), ("plan.pdf", false, "Ana")], (await InsideAsync(key, v => v.Get<RoomFiles>().ReadAsync(Journey, default))).Select(f => (f.Name, f.FromCustomer, f.ByName)));
        await InsideAsync(key, async v => Assert.Equal("room-file.unknown", await RefusedAsync(() => v.Get<RoomFiles>().RemoveAsync(ours, asCustomer: true, default))));
        await InsideAsync(key, async v => Assert.Equal("material.kind", await RefusedAsync(() => v.Get<RoomFiles>().PutAsync(Journey, new MemoryStream([1]), "run.html", true, default))));
        await InsideAsync(key, v => v.Get<RoomFiles>().RemoveAsync(theirs, asCustomer: true, default));
        Assert.Null(await World.Ask<RoomFiles, (string, string)?>(async f => await f.PathAsync(Journey, theirs, default)));
        Assert.NotNull(await World.Ask<RoomFiles, (string, string)?>(async f => await f.PathAsync(Journey, ours, default)));
    }

    [Fact]
    public async Task Opened_is_written_down_once_a_visit_and_robots_apart()
    {
        var key = await InviteAsync();
        for (var i = 0; i < 3; i++) await InsideAsync(key, v => v.Get<RoomWatch>().SawAsync(v.Guest, "home", false, default));
        await InsideAsync(key, v => v.Get<RoomWatch>().SawAsync(v.Guest, "home", true, default));
        World.Clock.Advance(TimeSpan.FromMinutes(11));
        await InsideAsync(key, v => v.Get<RoomWatch>().SawAsync(v.Guest, "home", false, default));

        Assert.Equal([("home", false, 2), ("home", true, 1)], (await StateAsync()).Sights.OrderBy(s => s.IsRobot).Select(s => (s.What, s.IsRobot, s.Times)));
        Assert.Equal(World.Now, (await StateAsync()).Guests.Single().SeenAt);
    }
}
