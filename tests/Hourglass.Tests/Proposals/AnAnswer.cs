using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Proposals;
using Hourglass.Tests.Outreach;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Proposals;

/// <summary>The customer answers a proposal: once, and to exactly the version they saw (P25).</summary>
public sealed class AnAnswer : Proposing
{
    [Fact]
    public async Task Closes_the_upper_bulb_and_freezes_what_was_agreed()
    {
        var (proposal, version) = await ShareAsync();

        await World.As(Guest, () => Do(d => d.DecideAsync(proposal.Id, Yes(version), default)));

        var journey = await World.Read(Journey);
        Assert.Equal((Stage.Deliver, World.Today, 2_660_00L), (journey.Stage, journey.PurchasedOn, journey.Value));
        Assert.Empty(journey.MissingIn(Stage.Define));
        var agreement = Assert.Single(await Ask(d => d.AgreementsAsync(Journey, default)));
        Assert.Equal(("Olga Prudent", "Fewer returns", 1, version.Hash), (agreement.AcceptedBy, agreement.Result.Goals.Single().Words, agreement.Result.VersionNumber, agreement.Result.VersionHash));
        Assert.Equal((7m, 3m), (agreement.Result.Goals[0].Measures[0].Baseline, agreement.Result.Goals[0].Measures[0].Target));
        var decision = (await SheetAsync()).DecisionOn(proposal.Id)!;
        Assert.Equal((true, "Olga Prudent", "Let us begin", 1), (decision.Accepted, decision.PersonName, decision.Words, decision.Option));
        Assert.Equal("Olga Prudent", journey.Milestones.Single(m => m.From == "accepted").ByName);
    }

    [Fact]
    public async Task Lets_the_plan_after_the_purchase_follow()
    {
        await World.PublishAsync(Plans.Week);
        var journey = (await World.CustomerAsync("Bakery")).Id;
        await World.ActivateAsync(journey);
        var proposal = await Ask(d => d.WriteAsync(journey, Whole, default));
        var version = await Ask(d => d.ShareAsync(proposal.Id, null, default));

        await World.As(Guest, () => Do(d => d.DecideAsync(proposal.Id, Yes(version), default)));

        Assert.Equal(World.Today, await World.Ask<HourglassDb, DateOnly?>(db => db.JourneyPlans.Where(p => p.JourneyId == journey).Select(p => p.PurchasedOn).SingleAsync()));
        Assert.Equal(World.Today.AddDays(7), DateOnly.FromDateTime((await World.TouchesAsync(journey)).Single().DueAt));
    }

    [Fact]
    public async Task Is_given_once()
    {
        var (proposal, version) = await ShareAsync();
        await Do(d => d.DecideAsync(proposal.Id, Yes(version) with { Accept = false }, default));

        Assert.Equal("proposal.decided", await RefusedAsync(d => d.DecideAsync(proposal.Id, Yes(version), default)));
        Assert.Equal("proposal.decided", await RefusedAsync(d => d.RewriteAsync(proposal.Id, Whole, null, default)));
        Assert.Equal("proposal.decided", await RefusedAsync(d => d.WithdrawAsync(proposal.Id, null, default)));
        Assert.Equal(ProposalState.Declined, (await OneAsync(proposal.Id)).State);
        Assert.Null((await World.Read(Journey)).PurchasedOn);
    }

    [Fact]
    public async Task Is_about_the_latest_version_only()
    {
        var (proposal, first) = await ShareAsync();
        await Do(d => d.RewriteAsync(proposal.Id, Whole with { Delivery = "Next year" }, null, default));
        var second = await Ask(d => d.ShareAsync(proposal.Id, null, default));

        Assert.Equal("proposal.other-version", await RefusedAsync(d => d.DecideAsync(proposal.Id, Yes(first), default)));
        Assert.Equal("proposal.other-version", await RefusedAsync(d => d.DecideAsync(proposal.Id, Yes(second) with { Hash = first.Hash }, default)));
        Assert.Equal("proposal.other-version", await RefusedAsync(d => d.DecideAsync(proposal.Id, Yes(second) with { VersionNumber = 3 }, default)));
        await Do(d => d.DecideAsync(proposal.Id, Yes(second), default));
    }

    [Fact]
    public async Task Is_about_what_was_shown_and_not_about_the_draft_behind_it()
    {
        var (proposal, version) = await ShareAsync();
        await Do(d => d.RewriteAsync(proposal.Id, Whole with { Delivery = "Next year" }, null, default));

        await Do(d => d.DecideAsync(proposal.Id, Yes(version), default));

        var answered = (await SheetAsync()).Decisions.Single().VersionNumber;
        Assert.Equal("In two weeks", (await Ask(d => d.VersionAsync(proposal.Id, answered, default)))!.Content.Delivery);
    }

    [Fact]
    public async Task Comes_too_late_after_the_last_day_in_the_workspaces_zone()
    {
        var (proposal, version) = await ShareAsync();
        World.Clock.Advance(TimeSpan.FromDays(10));
        Assert.False((await OneAsync(proposal.Id)).IsExpiredOn(World.Today));
        World.Clock.Advance(TimeSpan.FromDays(1));

        Assert.True((await OneAsync(proposal.Id)).IsExpiredOn(World.Today));
        Assert.Equal("proposal.expired", await RefusedAsync(d => d.DecideAsync(proposal.Id, Yes(version), default)));
        World.Me = World.Me with { Zone = TimeZoneInfo.CreateCustomTimeZone("far", TimeSpan.FromHours(-12), "far", "far") };
        await Do(d => d.DecideAsync(proposal.Id, Yes(version), default));
    }

    [Fact]
    public async Task On_paper_may_be_some_days_old_but_not_older_than_what_was_shown()
    {
        World.Clock.Advance(TimeSpan.FromDays(5));
        var (proposal, version) = await ShareAsync();
        World.Clock.Advance(TimeSpan.FromDays(14));
        var onPaper = Yes(version) with { Way = DecisionWay.Paper };

        Assert.Equal("decision.before-shared", await RefusedAsync(d => d.DecideAsync(proposal.Id, onPaper with { On = World.Today.AddDays(-15) }, default)));
        Assert.Equal("decision.in-future", await RefusedAsync(d => d.DecideAsync(proposal.Id, onPaper with { On = World.Today.AddDays(1) }, default)));
        await Do(d => d.DecideAsync(proposal.Id, onPaper with { On = World.Today.AddDays(-10) }, default));

        Assert.Equal((World.Today.AddDays(-10), DecisionWay.Paper), ((await World.Read(Journey)).PurchasedOn, (await SheetAsync()).Decisions.Single().Way));
    }

    [Fact]
    public async Task Needs_a_name_and_one_of_the_options()
    {
        var (proposal, version) = await ShareAsync();

        Assert.Equal("decision.person.missing", await RefusedAsync(d => d.DecideAsync(proposal.Id, Yes(version) with { PersonName = " " }, default)));
        Assert.Equal("decision.option-missing", await RefusedAsync(d => d.DecideAsync(proposal.Id, Yes(version, null), default)));
        Assert.Equal("decision.option-unknown", await RefusedAsync(d => d.DecideAsync(proposal.Id, Yes(version, 3), default)));
        await Do(d => d.DecideAsync(proposal.Id, Yes(version, 2), default));
        Assert.Equal(14 * 900_00, (await World.Read(Journey)).Value);
    }

    [Fact]
    public async Task Is_not_possible_to_what_was_not_shown_or_is_withdrawn()
    {
        var draft = await WriteAsync();
        Assert.Equal("proposal.not-shared", await RefusedAsync(d => d.DecideAsync(draft.Id, new(true, 1, "", "Olga", 1), default)));
        var (proposal, version) = await ShareAsync();
        await Do(d => d.WithdrawAsync(proposal.Id, "Prices changed", default));
        Assert.Equal("proposal.withdrawn", await RefusedAsync(d => d.DecideAsync(proposal.Id, Yes(version), default)));
    }

    [Fact]
    public async Task Is_taken_for_something_more_after_the_sale_too()
    {
        await World.Change(b => b.WinAsync(Journey, null, 1, "By phone", default));
        var (proposal, version) = await ShareAsync();

        await Do(d => d.DecideAsync(proposal.Id, Yes(version), default));

        Assert.Equal(1, (await World.Read(Journey)).Value);
        Assert.Single(await Ask(d => d.AgreementsAsync(Journey, default)));
    }

    [Fact]
    public async Task Promises_no_result_where_none_was_written_down()
    {
        var (proposal, version) = await ShareAsync(Whole with { Goals = [] });
        await Do(d => d.DecideAsync(proposal.Id, Yes(version), default));

        Assert.Equal(["result-agreement"], (await World.Read(Journey)).MissingIn(Stage.Define));
    }

    [Fact]
    public async Task Is_refused_when_the_text_in_the_database_is_not_what_was_shared()
    {
        var (proposal, version) = await ShareAsync();
        await World.Do<HourglassDb>(db => db.ProposalVersions.Where(v => v.ProposalId == proposal.Id).ExecuteUpdateAsync(set => set.SetProperty(v => v.Text, v => v.Text.Replace("two weeks", "two years"))));

        Assert.Equal("proposal.tampered", await RefusedAsync(d => d.DecideAsync(proposal.Id, Yes(version), default)));
        Assert.Equal(ProposalState.Shared, (await OneAsync(proposal.Id)).State);
        Assert.Empty((await SheetAsync()).Decisions);
    }
}
