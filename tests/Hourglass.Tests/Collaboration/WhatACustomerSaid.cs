using Hourglass.Collaboration;
using Hourglass.Data;
using Hourglass.Team;
using Hourglass.Tests.Research;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Collaboration;

/// <summary>A sentence of Acme's on its way to an answer (R42–R46).</summary>
public sealed class WhatACustomerSaid : Studying
{
    [Fact]
    public async Task Is_answered_and_the_answer_comes_back_to_whoever_heard_it()
    {
        var said = await HearAsync("Why can nobody count returns before they come?");
        await World.As(World.Boss, () => World.Do<SignalDesk>(d => d.AnswerAsync(said.Id, SignalState.Accepted, "In spring", true, said.Version, default)));

        var back = Assert.Single(await Inbox(i => i.AnsweredForMeAsync(default)));
        Assert.Equal(("In spring", "Boss", true), (back.Signal.Answer, back.Signal.AnsweredBy, back.Signal.TellsCustomer));

        await World.Do<SignalDesk>(d => d.SeeAnswerAsync(said.Id, default));
        Assert.Empty(await Inbox(i => i.AnsweredForMeAsync(default)));
        Assert.Contains((await World.Read(Journey)).Milestones, m => m is { From: "signal-answered", Note: "In spring" });
    }

    [Fact]
    public async Task Is_answered_twice_as_soon_when_we_would_rather_not_hear_it()
    {
        var (pleasant, hard) = (await HearAsync("It works well"), await HearAsync("Nobody reads your manual", isUncomfortable: true));

        Assert.Equal((World.Today.AddDays(14), World.Today.AddDays(7)), (pleasant.AnswerDueOn, hard.AnswerDueOn));
        World.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal([hard.Id], (await Inbox(i => i.PageAsync(new(InboxPart.Overdue), default))).Select(l => l.Signal.Id));
        Assert.Equal((2, 1), await Inbox(i => i.CountAsync(default)));
    }

    [Fact]
    public async Task Is_declined_only_with_words_and_thought_about_only_before_its_answer()
    {
        var said = await HearAsync("x");

        Assert.Equal("signal.answer.missing", await RefusedAsync(d => d.AnswerAsync(said.Id, SignalState.Declined, "  ", false, null, default)));
        Assert.Equal("signal.no-answer-state", await RefusedAsync(d => d.AnswerAsync(said.Id, SignalState.Read, "x", false, null, default)));
        Assert.Equal("signal.needs-answer", await RefusedAsync(d => d.MoveOnAsync(said.Id, SignalState.Done, null, default)));
        await World.Do<SignalDesk>(d => d.AnswerAsync(said.Id, SignalState.Declined, "Not ours", false, null, default));
        Assert.Equal("signal.answered", await RefusedAsync(d => d.MoveOnAsync(said.Id, SignalState.Considered, null, default)));
    }

    [Fact]
    public async Task Stands_with_what_other_customers_said_about_the_same()
    {
        var here = await HearAsync("No stand-in when somebody is ill");
        var there = await HearAsync("Who is on call?", (await World.StartJourney(company: "Bolt")).Id);
        var again = await HearAsync("Ill again");
        foreach (var (said, theme) in new[] { (here, "Stand-ins"), (there, "stand-ins"), (again, "STAND-INS") }) await World.Do<SignalDesk>(d => d.GroupAsync(said.Id, theme, null, default));

        var line = Assert.Single(await Inbox(i => i.ThemesAsync(default)));
        Assert.Equal(("Stand-ins", 3, 2, 3), (line.Name, line.Signals, line.Customers, line.Open));
        Assert.Equal([there.Id, here.Id], (await Inbox(i => i.PageAsync(new(ThemeId: line.Id), default))).Select(l => l.Signal.Id).Where(id => id != again.Id));
    }

    [Fact]
    public async Task Is_heard_by_product_but_not_by_another_seller()
    {
        var said = await HearAsync("x");

        await World.As(World.Ben, async () =>
        {
            Assert.Empty(await Inbox(i => i.PageAsync(new(), default)));
            Assert.Equal("signal.unknown", await RefusedAsync(d => d.AnswerAsync(said.Id, SignalState.Done, "x", false, null, default)));
        });
        await World.As(World.Ben with { Roles = Roles.Product }, async () =>
        {
            var line = Assert.Single(await Inbox(i => i.PageAsync(new(), default)));
            Assert.Equal(("Acme", false), (line.Company, line.MayOpen));
        });
        await World.As(World.Ana with { Roles = Roles.Executive }, async () => Assert.Equal("actor.only-reads", await RefusedAsync(d => d.AnswerAsync(said.Id, SignalState.Done, "x", false, null, default))));
    }

    [Fact]
    public async Task Waits_for_whoever_must_answer_it()
    {
        var said = await HearAsync("x");
        await World.Do<SignalDesk>(d => d.RouteAsync(said.Id, Department.Product, World.Ben.Id, World.Today.AddDays(2), said.Version, default));

        await World.As(World.Ben, async () => Assert.Equal(said.Id, Assert.Single(await Inbox(i => i.WaitingForMeAsync(default))).Signal.Id));
        Assert.Equal("member.unknown", await RefusedAsync(d => d.RouteAsync(said.Id, Department.Product, Guid.NewGuid(), World.Today, null, default)));
        Assert.Equal("record.changed", await RefusedAsync(d => d.RouteAsync(said.Id, Department.Other, null, World.Today, said.Version, default)));
    }

    [Fact]
    public async Task Cannot_be_taken_back()
    {
        var said = await HearAsync("x", isUncomfortable: true);

        var failed = await Assert.ThrowsAsync<RefusedException>(() => World.Do<HourglassDb>(async db =>
        {
            db.Remove(await db.Signals.SingleAsync(s => s.Id == said.Id));
            await db.SaveChangesAsync();
        }));
        Assert.Equal("signal.stays", failed.Code);
    }

    private Task<Signal> HearAsync(string quote, Guid? journey = null, bool isUncomfortable = false) =>
        World.Ask<SignalDesk, Signal>(d => d.HearAsync(journey ?? Journey, new(quote, "Olga", SignalKind.Unsolved, isUncomfortable), default));

    private Task<TAnswer> Inbox<TAnswer>(Func<SignalInbox, Task<TAnswer>> question) => World.Ask(question);

    private async Task<string> RefusedAsync(Func<SignalDesk, Task> deed) => (await Assert.ThrowsAsync<RefusedException>(() => World.Do(deed))).Code;
}
