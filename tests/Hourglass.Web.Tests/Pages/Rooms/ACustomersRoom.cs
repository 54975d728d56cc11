using System.Net;
using System.Text.RegularExpressions;
using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Proposals;
using Hourglass.Research;
using Hourglass.Rooms;
using Hourglass.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Tests.Pages.Rooms;

/// <summary>Olga opens her private link in her own browser.</summary>
public sealed partial class ACustomersRoom(House house) : IClassFixture<House>
{
    private static readonly string[] Parts = ["", "/needs", "/solution", "/plan", "/proposal", "/files", "/explained"];

    [Fact]
    public async Task Needs_no_script_is_never_indexed_and_gives_its_address_to_nobody()
    {
        var place = await RoomHouse.OpenAsync(house);

        foreach (var part in Parts)
        {
            var answer = await house.CreateClient().GetAsync(place.To(part));
            var page = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.OK, part);
            Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
            Assert.Contains("noindex", answer.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
            Assert.DoesNotContain("blazor.web.js", page, StringComparison.Ordinal);
            Assert.DoesNotContain("type=\"module\"", page, StringComparison.Ordinal);
            Assert.Single(H1().Matches(page));
        }
    }

    [Fact]
    public async Task Shows_one_and_the_same_page_for_every_link_that_opens_nothing()
    {
        var (place, other) = (await RoomHouse.OpenAsync(house), await RoomHouse.OpenAsync(house));
        await place.Do<RoomDesk>(d => d.RevokeAsync(place.Guest, default));
        await other.Do<HourglassDb>(db => db.RoomGuests.Where(g => g.Id == other.Guest).ExecuteUpdateAsync(set => set.SetProperty(g => g.ExpiresAt, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-1))));
        string[] wrong = [place.To(), other.To(), $"/room/{RoomKey.New(place.Me.WorkspaceId)}", $"/room/{RoomKey.New(Guid.NewGuid())}", "/room/x", "/room/", place.To("/proposal")];

        var pages = new HashSet<string>();
        foreach (var address in wrong)
        {
            var answer = await house.CreateClient().GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            pages.Add(Varying().Replace(await answer.Content.ReadAsStringAsync(), ""));
        }

        Assert.Contains("This link opens nothing", Assert.Single(pages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_changed_by_no_robot_however_it_looks()
    {
        var place = await RoomHouse.OpenAsync(house);
        var before = await StateAsync(place);
        using var robot = house.CreateClient();
        robot.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (compatible; SafeLinks scanner)");

        foreach (var part in Parts.Append("/proposal?Answer.Accept=true&_handler=answer").Append("/proposal?handler=answer&Answer.PersonName=Robot"))
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Options })
                await robot.SendAsync(new(method, place.To(part)));

        Assert.Equal(before, await StateAsync(place));
        var seen = (await place.Ask<RoomDesk, RoomState>(d => d.ReadAsync(place.Journey, default))).Sights;
        Assert.NotEmpty(seen);
        Assert.All(seen, s => Assert.True(s.IsRobot, s.What));
    }

    [Fact]
    public async Task Takes_a_yes_by_a_person_once_and_the_journey_is_won()
    {
        var place = await RoomHouse.OpenAsync(house);
        var olga = new Browser(house.CreateClient());
        await olga.Open(place.To("/proposal"));

        await olga.Press("We accept the proposal");
        Assert.Contains("person", olga.Page.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Standing.Active, (await JourneyAsync(place)).Standing);

        await olga.Press("We accept the proposal", ("Answer.PersonName", "Olga Prudent"), ("Answer.Words", "Gladly"));
        Assert.Contains("Accepted by Olga Prudent", olga.Page.Body!.TextContent, StringComparison.Ordinal);
        var journey = await JourneyAsync(place);
        Assert.NotNull(journey.PurchasedOn);
        Assert.Equal(Hourglass.Method.Stage.Deliver, journey.Stage);
        Assert.Equal(1, await place.Ask<HourglassDb, int>(db => db.ResultAgreements.CountAsync(a => a.JourneyId == place.Journey)));
    }

    [Fact]
    public async Task Takes_no_yes_to_a_text_that_is_another_by_now()
    {
        var place = await RoomHouse.OpenAsync(house);
        var olga = new Browser(house.CreateClient());
        await olga.Open(place.To("/proposal"));
        await place.Do<ProposalDesk>(async d =>
        {
            var draft = (await d.OneAsync(place.Proposal, default))!;
            await d.RewriteAsync(place.Proposal, draft.Content with { Payment = "All at once" }, null, default);
            await d.ShareAsync(place.Proposal, null, default);
        });

        await olga.Press("We accept the proposal", ("Answer.PersonName", "Olga Prudent"));

        Assert.Contains("Please read it once more", olga.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("All at once", olga.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await place.Ask<HourglassDb, int>(db => db.ProposalDecisions.CountAsync(d => d.ProposalId == place.Proposal)));
    }

    [Fact]
    public async Task Takes_one_of_two_hundred_answers_that_come_at_once()
    {
        var place = await RoomHouse.OpenAsync(house);
        using var http = house.CreateClient();
        var olga = new Browser(http);
        await olga.Open(place.To("/proposal"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => olga.Send(i % 2 == 0 ? "We accept the proposal" : "No, thank you", ("Answer.PersonName", $"Person {i}"))));

        var winners = answers.Count(a => a.RequestMessage!.RequestUri!.Query.Contains("done=", StringComparison.Ordinal));
        Assert.Equal(1, winners);
        Assert.Equal(1, await place.Ask<HourglassDb, int>(db => db.ProposalDecisions.CountAsync(d => d.ProposalId == place.Proposal)));
    }

    [Fact]
    public async Task Keeps_what_was_typed_when_it_is_too_much()
    {
        var place = await RoomHouse.OpenAsync(house);
        var olga = new Browser(house.CreateClient());
        await olga.Open(place.To("/needs"));
        var much = $"<script>alert(1)</script> 👩‍🏭 العربية {new string('x', 4000)}";

        await olga.Press("Write it down", ("Need", much));

        Assert.Contains("4000", olga.Text(".flash, .note-bad, [role=alert]"), StringComparison.Ordinal);
        Assert.Equal(much, olga.Text("#need"));
        Assert.Null(olga.Page.QuerySelector("script:not([src])"));
        Assert.Empty((await place.Ask<RoomDesk, RoomState>(d => d.ReadAsync(place.Journey, default))).Words);
    }

    [Fact]
    public async Task Is_worked_in_from_needs_to_files()
    {
        var place = await RoomHouse.OpenAsync(house);
        var olga = new Browser(house.CreateClient());
        await olga.Open(place.To("/needs"));
        await olga.Press("Write it down", ("Need", "Less counting"));
        await olga.Press("Keep this weight", ("Importance", "5"), ("Urgency", "4"));
        await olga.Press("Yes, this is our problem");
        await olga.Press("Yes, that is how it should be");
        await olga.Open(place.To("/solution"));
        await olga.Press("Say it", ("Remark", "Begin in the north"));
        await olga.Press("Yes, like this");
        await olga.Open(place.To("/plan"));
        await olga.Press("We have done it");
        await olga.Open(place.To());
        await olga.Press("I agree");
        await olga.Open(place.To("/files"));
        await olga.Bring("Put it here", "Upload", "figures.csv", "a;b");

        var problem = (await place.Ask<ResearchDesk, Dossier?>(d => d.ReadAsync(place.Journey, default)))!.Problems.Single(p => p.Id == place.Problem);
        Assert.Equal((5, 4, "Olga", "Olga", "Olga"), (problem.Importance, problem.Urgency, problem.RankedBy, problem.ConfirmedBy, problem.AfterConfirmedBy));
        Assert.Contains("figures.csv", olga.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("main-problems-confirmed", (await JourneyAsync(place)).Evidence.Select(e => e.Code));
        Assert.Contains("BEGIN:VCALENDAR", await house.CreateClient().GetStringAsync(place.To("/plan.ics")), StringComparison.Ordinal);
    }

    private static async Task<string> StateAsync(RoomHouse place) => await place.Ask<HourglassDb, string>(async db => string.Join('|',
        await db.GuestWords.CountAsync(), await db.GuestTicks.CountAsync(), await db.ProposalDecisions.CountAsync(), await db.Milestones.CountAsync(), await db.RoomFiles.CountAsync(),
        await db.RoomGuests.Where(g => g.Id == place.Guest).Select(g => g.SeenAt).SingleAsync(), await db.Proposals.Where(p => p.Id == place.Proposal).Select(p => p.State).SingleAsync()));

    private static Task<Journey> JourneyAsync(RoomHouse place) => place.Ask<HourglassDb, Journey>(db => db.Journeys.Include(j => j.Evidence).AsNoTracking().SingleAsync(j => j.Id == place.Journey));

    // What differs between two answers with the same words: the token of their forms, and the address itself.
    [GeneratedRegex("""value="CfDJ8[^"]+"|/room/[^"<]*|value="/[^"]*" """)]
    private static partial Regex Varying();

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex H1();
}
