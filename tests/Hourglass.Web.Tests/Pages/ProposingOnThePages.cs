using System.Net;
using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Languages;
using Hourglass.Method;
using Hourglass.Proposals;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Tests.Pages;

public sealed class ProposingOnThePages(House house) : IClassFixture<House>
{
    [Theory]
    [InlineData("en"), InlineData("ru")]
    public async Task Goes_from_nothing_to_an_accepted_proposal(string language)
    {
        var (seller, say, me, journey) = await OpenAsync(language);
        await seller.Open($"/journeys/{journey}/proposal");
        Assert.Contains(say["proposal.none"], seller.Text("main"), StringComparison.Ordinal);
        await seller.Press(say["proposal.assemble"]);
        Assert.Equal(say["proposal.edit"], seller.Text("h1"));
        await seller.Press(say["line.add"], ("Input.Structure", "Two scanners"));
        Assert.Equal("Two scanners", seller.Text("#structure"));

        await seller.PressIn(".form-actions", say["proposal.save"], ("Input.Delivery", "In two weeks"), ("Input.Implementation", "Your shift leaders"), ("Input.Payment", "Half now"),
            ("Input.Options[0].Lines[0].What", "Scanner"), ("Input.Options[0].Lines[0].Quantity", language == "ru" ? "1,5" : "1.5"), ("Input.Options[0].Lines[0].Price", "1 000"), ("Input.Options[0].Lines[0].Vat", "20"));
        Assert.Contains(say["proposal-state.draft"], seller.Text("main"), StringComparison.Ordinal);
        Assert.Contains(say.Money(1_800_00, "USD"), seller.Text(".option-sum"), StringComparison.Ordinal);

        await seller.Press(say["proposal.share"]);
        Assert.Contains(say["versions.one", 1], seller.Text("#versions"), StringComparison.Ordinal);
        await seller.Press(say["proposal.accept"], ("Answer.PersonName", ""));
        Assert.Equal(say["refused.decision.person.missing"], seller.Text(".flash-bad"));
        await seller.Press(say["proposal.accept"], ("Answer.PersonName", "Olga"), ("Answer.Words", "Let us begin"), ("Answer.Way", "Letter"));

        Assert.Contains(say["proposal-state.accepted"], seller.Text("main"), StringComparison.Ordinal);
        Assert.Contains("Let us begin", seller.Text("main .note-ok"), StringComparison.Ordinal);
        Assert.Equal(Stage.Deliver, (await house.Ask<JourneyBook, Journey>(me, b => b.Visible.SingleAsync(j => j.Id == journey))).Stage);
        await seller.Open($"/journeys/{journey}/history");
        Assert.DoesNotContain("milestone.", seller.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_what_was_typed_when_a_row_comes_or_goes_or_something_is_wrong()
    {
        var (seller, say, me, journey) = await OpenAsync("en");
        var proposal = await house.Ask<ProposalDesk, Proposal>(me, d => d.AssembleAsync(journey, default));
        await seller.Open($"/journeys/{journey}/proposals/{proposal.Id}/edit");
        await seller.Press(say["line.add"], ("Input.Options[0].Lines[0].What", "Scanner"), ("Input.Options[0].Lines[0].Price", "a lot"), ("Input.Intro", "We came to this together"));
        Assert.Equal(2, seller.Page.QuerySelectorAll(".line-row").Length);
        await seller.Press(say["option.add"], ("Input.Options[0].Lines[1].What", "Training"));
        await seller.PressIn("fieldset:nth-of-type(2) .d-flex", say["line.add"]);
        Assert.Equal("a lot", Value("o0l0Price"));

        await seller.PressIn(".form-actions", say["proposal.save"], ("Input.Options[1].Name", "Large"));

        Assert.Contains("“a lot” is no number", seller.Text(".flash-bad"), StringComparison.Ordinal);
        Assert.Equal(("Scanner", "a lot", "Training", "Large"), (Value("o0l0What"), Value("o0l0Price"), Value("o0l1What"), Value("o1")));
        Assert.Equal("We came to this together", seller.Text("#intro"));
        Assert.Equal("", (await house.Ask<ProposalDesk, Proposal?>(me, d => d.OneAsync(proposal.Id, default)))!.Content.Intro ?? "");

        string? Value(string id) => seller.Page.GetElementById(id)?.GetAttribute("value");
    }

    [Fact]
    public async Task Shows_two_versions_word_by_word_and_the_paper_of_each()
    {
        var (seller, say, me, journey) = await OpenAsync("en");
        var proposal = await house.Ask<ProposalDesk, Proposal>(me, d => d.WriteAsync(journey, Whole, default));
        await house.Ask<ProposalDesk, ProposalVersion>(me, d => d.ShareAsync(proposal.Id, null, default));
        await Do<ProposalDesk>(me, d => d.RewriteAsync(proposal.Id, Whole with { Delivery = "In one week", Language = "ru" }, null, default));
        await house.Ask<ProposalDesk, ProposalVersion>(me, d => d.ShareAsync(proposal.Id, null, default));

        await seller.Open($"/journeys/{journey}/proposal");
        Assert.Equal(["two weeks"], seller.Texts(".changes .prewrap del"));
        Assert.Equal(["one week"], seller.Texts(".changes .prewrap ins"));
        await seller.Open($"/journeys/{journey}/proposals/{proposal.Id}/print?version=1");
        Assert.Contains("In two weeks", seller.Text(".paper"), StringComparison.Ordinal);
        Assert.Equal("en", seller.Page.QuerySelector(".paper")!.GetAttribute("lang"));
        await seller.Open($"/journeys/{journey}/proposals/{proposal.Id}/print");
        Assert.Contains(Speech.Russian["paper.delivery"], seller.Text(".paper"), StringComparison.Ordinal);
        Assert.DoesNotContain("Delivery", seller.Text(".paper"), StringComparison.Ordinal);
        await seller.Open($"/journeys/{journey}/proposals/{proposal.Id}/print?version=9");
        Assert.Equal(HttpStatusCode.NotFound, seller.Status);
    }

    [Theory]
    [InlineData("en"), InlineData("ru")]
    public async Task Comes_to_agree(string language)
    {
        var (seller, say, me, journey) = await OpenAsync(language);
        await Do<Hourglass.Research.ResearchDesk>(me, d => d.MeetAsync(journey, new("Ivan Busy", Roles: Hourglass.Research.StakeholderRoles.FirstContact), default));
        await seller.Open($"/journeys/{journey}/agreement");
        await seller.Press(say["joint-plan.set"], ("Needed", "2199-03-01"));
        await seller.Press(say["joint-plan.offer"]);
        Assert.Contains(Speech.English["joint-step.sign"], seller.Text("#plan"), StringComparison.Ordinal);
        await seller.Press(say["joint-plan.tick"]);
        await seller.Press(say["joint-plan.add-now"], ("Step.What", "Ask our lawyer"), ("Step.DaysBefore", "5000"));
        Assert.Equal(say["refused.joint-step.days-before", 1000], seller.Text(".flash-bad"));
        Assert.Equal("Ask our lawyer", seller.Page.GetElementById("step-what-")!.GetAttribute("value"));

        await seller.Open($"/journeys/{journey}/agreement");
        await seller.Press(say["concern.add"], ("Concern.Words", "Will it bear the cold?"), ("Concern.StakeholderId", (await PersonAsync(me, journey)).ToString()));
        Assert.Contains(say["concern.alarming", "Ivan Busy"], seller.Text("main"), StringComparison.Ordinal);
        await seller.Press(say["concern.resolve-now"], ("Concern.Answer", "Down to minus thirty"));
        Assert.Contains("Down to minus thirty", seller.Text("#concerns"), StringComparison.Ordinal);
        await seller.PressIn("#people", say["research.save"], ("Support.State", "Committed"));
        Assert.Equal(say["refused.sponsor.of-nothing"], seller.Text(".flash-bad"));
        await seller.PressIn("#people", say["research.save"], ("Support.State", "Committed"), ("Support.With", "Money"));
        Assert.Contains(say["sponsor-state.committed"], seller.Text("#people .badge"), StringComparison.Ordinal);
        await seller.PressIn("#rivals", say["research.save"], ("Rival.State", "NamedRival"), ("Rival.Name", ""), ("Rival.Note", "Cheaper"));
        Assert.Equal("Cheaper", seller.Text("#rival-note"));
        await seller.PressIn("#rivals", say["research.save"], ("Rival.Name", "Fast Scan"));
        Assert.Contains("Fast Scan", seller.Text("#rivals"), StringComparison.Ordinal);

        await seller.Open($"/journeys/{journey}/agreement/brief/{await PersonAsync(me, journey)}");
        Assert.Equal(Speech.English["brief.title"], seller.Text("h1"));
        await seller.Open($"/journeys/{journey}/history");
        Assert.DoesNotContain("milestone.", seller.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_the_plan_and_the_paper_home_as_files()
    {
        var (_, _, me, journey) = await OpenAsync("en");
        var proposal = await house.Ask<ProposalDesk, Proposal>(me, d => d.WriteAsync(journey, Whole, default));
        await house.Ask<ProposalDesk, ProposalVersion>(me, d => d.ShareAsync(proposal.Id, null, default));
        await Do<AgreementDesk>(me, d => d.NeedOnAsync(journey, new(2199, 3, 1), null, default));
        await Do<AgreementDesk>(me, d => d.OfferStepsAsync(journey, default));
        var http = house.SignedIn(me);

        Assert.Contains("BEGIN:VEVENT", await http.GetStringAsync($"/journeys/{journey}/agreement/plan.ics"), StringComparison.Ordinal);
        var answered = await http.GetAsync($"/journeys/{journey}/proposals/{proposal.Id}/proposal.pdf");
        if (File.Exists("/usr/bin/chromium") || File.Exists("/usr/bin/chromium-headless-shell"))
        {
            Assert.Equal("application/pdf", answered.Content.Headers.ContentType?.MediaType);
            Assert.StartsWith("%PDF-", System.Text.Encoding.Latin1.GetString(await answered.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        }
        else Assert.Contains("could not make a PDF", await answered.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_found_by_a_stranger_and_only_read_by_an_executive()
    {
        var (_, say, me, journey) = await OpenAsync("en");
        var proposal = await house.Ask<ProposalDesk, Proposal>(me, d => d.WriteAsync(journey, Whole, default));
        await house.Ask<ProposalDesk, ProposalVersion>(me, d => d.ShareAsync(proposal.Id, null, default));
        string[] pages = ["proposal", "agreement", $"proposals/{proposal.Id}/edit", $"proposals/{proposal.Id}/print", $"proposals/{proposal.Id}/proposal.pdf", "agreement/plan.ics", $"agreement/brief/{Guid.NewGuid()}"];
        var (stranger, _, _, _) = await OpenAsync("en");
        foreach (var page in pages)
        {
            await stranger.Open($"/journeys/{journey}/{page}");
            Assert.True(stranger.Status == HttpStatusCode.NotFound, $"{page} {stranger.Status}");
        }

        var reader = await house.SignInAsync((await house.MoveInAsync(Roles.Executive, me, "Rita Reader")).Email);
        await reader.Open($"/journeys/{journey}/proposal");
        Assert.DoesNotContain(say["proposal.change"], reader.Text("main"), StringComparison.Ordinal);
        Assert.Empty(reader.Page.QuerySelectorAll("main form[method=post] button"));
        await reader.Open($"/journeys/{journey}/agreement");
        Assert.Empty(reader.Page.QuerySelectorAll("main form[method=post] button"));
    }

    private static ProposalContent Whole => new()
    {
        Title = "Fewer returns",
        ValidUntil = new(2199, 1, 1),
        Structure = "Two scanners",
        Delivery = "In two weeks",
        Implementation = "Your shift leaders",
        Payment = "Half now",
        ReviewTerms = "We look at it together",
        Options = [new("Small", null, [new("Scanner", 2, "pieces", 1_000_00, 10, 20)])],
    };

    private Task<bool> Do<TService>(Actor me, Func<TService, Task> deed) where TService : notnull => house.Ask<TService, bool>(me, async service =>
    {
        await deed(service);
        return true;
    });

    private Task<Guid> PersonAsync(Actor me, Guid journey) => house.Ask<HourglassDb, Guid>(me, db => db.Stakeholders.Where(s => s.JourneyId == journey).Select(s => s.Id).SingleAsync());

    private async Task<(Browser Seller, Speech Say, Actor Me, Guid Journey)> OpenAsync(string language)
    {
        var person = await house.MoveInAsync();
        await Do<HourglassDb>(Actor.Nobody, db => db.Users.Where(a => a.Id == person.AccountId).ExecuteUpdateAsync(set => set.SetProperty(a => a.Language, language)));
        var seller = await house.SignInAsync(person.Email);
        var company = await house.Ask<Hourglass.Relationships.Companies, Hourglass.Relationships.Company>(person.Actor, c => c.AddAsync(new("Acme"), default));
        var journey = await house.Ask<JourneyBook, Journey>(person.Actor, b => b.StartAsync(company.Id, new("Fewer returns"), null, default));
        return (seller, Speech.In(language), person.Actor, journey.Id);
    }
}
