using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Proposals;
using Hourglass.Research;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Proposals;

/// <summary>Who stands for it, who understands it, who doubts, what else they might do (R65, R68–R71).</summary>
public sealed class ComingToAgree : Proposing
{
    [Fact]
    public async Task Knows_a_sponsor_by_what_they_stand_for()
    {
        var olga = await MeetAsync("Olga");
        Assert.Equal("sponsor.of-nothing", await RefusedHereAsync(d => d.SponsorAsync(olga.Id, SponsorState.Committed, Sponsored.None, null, default)));
        Assert.False((await AgreementAsync()).Grounds.Readiness.Is(ReadyPart.Sponsor));

        await DoHere(d => d.SponsorAsync(olga.Id, SponsorState.Committed, Sponsored.Money | Sponsored.People, olga.Version, default));

        Assert.True((await AgreementAsync()).Grounds.Readiness.Is(ReadyPart.Sponsor));
        Assert.Equal("record.changed", await RefusedHereAsync(d => d.SponsorAsync(olga.Id, SponsorState.None, Sponsored.None, olga.Version, default)));
    }

    [Fact]
    public async Task Keeps_for_each_person_what_it_changes_for_them_and_who_of_theirs_explains_it()
    {
        var ivan = await MeetAsync("Ivan");
        await DoHere(d => d.ExplainAsync(ivan.Id, Understanding.Understands, "No more night counts", "Olga", null, default));

        var known = (await AgreementAsync()).Grounds.Stakeholders.Single();
        Assert.Equal((Understanding.Understands, "No more night counts", "Olga"), (known.Understanding, known.Brief, known.ExplainedBy));
    }

    [Fact]
    public async Task Is_alarmed_when_whoever_brought_us_in_doubts()
    {
        var (ivan, petra) = (await MeetAsync("Ivan", StakeholderRoles.FirstContact), await MeetAsync("Petra"));
        var doubt = await AskHere(d => d.RaiseAsync(Journey, new(ConcernKind.Doubt, null, "Will the scanner bear the cold?", ivan.Id), default));
        await AskHere(d => d.RaiseAsync(Journey, new(ConcernKind.Objection, null, "Too dear", petra.Id, Cause: Stage.Explore), default));

        Assert.Equal([("Ivan", doubt.Id)], (await AgreementAsync()).Alarming.Select(c => (c.Who, c.Id)));
        Assert.Equal("concern.answer.missing", await RefusedHereAsync(d => d.ResolveAsync(doubt.Id, "", default)));
        await DoHere(d => d.ResolveAsync(doubt.Id, "Down to minus thirty", default));
        Assert.Empty((await AgreementAsync()).Alarming);
        await DoHere(d => d.ReopenAsync(doubt.Id, default));
        Assert.Single((await AgreementAsync()).Alarming);
    }

    [Fact]
    public async Task Seeks_the_cause_of_an_objection_in_an_earlier_stage_and_of_a_doubt_in_none()
    {
        var doubt = await AskHere(d => d.RaiseAsync(Journey, new(ConcernKind.Doubt, "Ivan", "Cold?", Cause: Stage.Design), default));
        var objection = await AskHere(d => d.RaiseAsync(Journey, new(ConcernKind.Objection, "Ivan", "Dear", Cause: Stage.Collaborate), default));

        Assert.Equal((null, Stage.Collaborate), (doubt.Cause, objection.Cause));
    }

    [Fact]
    public async Task Names_nobody_and_no_part_of_another_journey()
    {
        var other = (await World.StartJourney(company: "Other")).Id;
        var stranger = await World.Ask<ResearchDesk, Stakeholder>(d => d.MeetAsync(other, new("Stranger"), default));

        Assert.Equal("stakeholder.unknown", await RefusedHereAsync(d => d.RaiseAsync(Journey, new(ConcernKind.Doubt, null, "x", stranger.Id), default)));
        Assert.Equal("concern.element.unknown", await RefusedHereAsync(d => d.RaiseAsync(Journey, new(ConcernKind.Doubt, "x", "x", ElementId: Guid.CreateVersion7()), default)));
    }

    [Fact]
    public async Task Remembers_what_they_compared_us_with_stage_by_stage()
    {
        Assert.Equal("rival.name.missing", await RefusedHereAsync(d => d.CompeteAsync(Journey, new(Rivalry.NamedRival), default)));
        await DoHere(d => d.CompeteAsync(Journey, new(Rivalry.NamedRival, "Fast Scan"), default));
        World.Clock.Advance(TimeSpan.FromDays(3));
        await World.Change(b => b.MoveAsync(Journey, Stage.Define, "They know us", null, default));
        await DoHere(d => d.CompeteAsync(Journey, new(Rivalry.None), default));

        var sheet = await AgreementAsync();
        Assert.Equal(Rivalry.None, sheet.Rival!.State);
        Assert.Equal([(Stage.Define, Rivalry.None), (Stage.Explore, Rivalry.NamedRival)], sheet.Competition.Select(c => (c.Stage, c.State)));
    }

    [Fact]
    public async Task Reads_the_same_facts_through_seven_letters()
    {
        Assert.All((await AgreementAsync()).Meddicc(TimeZoneInfo.Utc), line => Assert.Equal(Footing.Missing, line.Footing));
        await PrepareAsync();
        await MeetAsync("Olga", StakeholderRoles.EconomicBuyer);

        var letters = (await AgreementAsync()).Meddicc(TimeZoneInfo.Utc).ToDictionary(l => l.Part);

        Assert.Equal((Footing.Confirmed, World.Today), (letters[MeddiccPart.IdentifyPain].Footing, letters[MeddiccPart.IdentifyPain].VerifiedOn));
        Assert.Equal((Footing.Believed, "Returns"), (letters[MeddiccPart.Metrics].Footing, letters[MeddiccPart.Metrics].What));
        Assert.Equal((Footing.Believed, World.Today), (letters[MeddiccPart.EconomicBuyer].Footing, letters[MeddiccPart.EconomicBuyer].VerifiedOn));
        Assert.Equal(Footing.Missing, letters[MeddiccPart.Champion].Footing);
    }

    [Fact]
    public async Task Counts_how_much_of_it_is_the_customers_own()
    {
        Assert.Null((await SheetAsync()).Grounds.Authorship.Percent);
        await PrepareAsync();

        Assert.Equal(new Authorship(1, 1, 2, 1, 1, 0, 0, 0), (await SheetAsync()).Grounds.Authorship);
        Assert.Equal(50, (await SheetAsync()).Grounds.Authorship.Percent);
    }

    [Fact]
    public async Task Is_ready_by_what_the_stages_before_left_and_says_what_is_missing()
    {
        Assert.Equal((0, true), ((await SheetAsync()).Grounds.Readiness.Percent, (await SheetAsync()).Grounds.Readiness.OnlyAnswersARequest));
        await PrepareAsync();
        await World.Do<ResearchDesk>(d => d.EnterAsync(Journey, new(ValueKind.Insight, "Rain decides", "Olga"), default));

        var readiness = (await SheetAsync()).Grounds.Readiness;

        Assert.False(readiness.OnlyAnswersARequest);
        Assert.Equal([ReadyPart.PeopleKnown, ReadyPart.Power, ReadyPart.Champion, ReadyPart.Sponsor], readiness.Missing.Select(l => l.Part));
        Assert.Equal(84, readiness.Percent);
    }

    [Fact]
    public async Task Is_nothing_to_whoever_does_not_see_the_journey()
    {
        var doubt = await AskHere(d => d.RaiseAsync(Journey, new(ConcernKind.Doubt, "Ivan", "Cold?"), default));
        var ivan = await MeetAsync("Ivan");
        World.Me = World.Ben;

        Assert.Null(await World.Ask<AgreementDesk, AgreementSheet?>(d => d.ReadAsync(Journey, default)));
        Assert.Equal("concern.unknown", await RefusedHereAsync(d => d.ResolveAsync(doubt.Id, "x", default)));
        Assert.Equal("stakeholder.unknown", await RefusedHereAsync(d => d.SponsorAsync(ivan.Id, SponsorState.Asked, Sponsored.None, null, default)));
        Assert.Equal("journey.unknown", await RefusedHereAsync(d => d.NeedOnAsync(Journey, World.Today, null, default)));
    }

    private Task<TAnswer> AskHere<TAnswer>(Func<AgreementDesk, Task<TAnswer>> question) => World.Ask(question);

    private Task DoHere(Func<AgreementDesk, Task> deed) => World.Do(deed);

    private async Task<string> RefusedHereAsync(Func<AgreementDesk, Task> deed) => (await Assert.ThrowsAsync<RefusedException>(() => DoHere(deed))).Code;

    private async Task<AgreementSheet> AgreementAsync() => (await AskHere(d => d.ReadAsync(Journey, default)))!;

    private Task<Stakeholder> MeetAsync(string name, StakeholderRoles roles = StakeholderRoles.None) => World.Ask<ResearchDesk, Stakeholder>(d => d.MeetAsync(Journey, new(name, Roles: roles), default));
}
