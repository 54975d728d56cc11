using System.Net;
using Hourglass.Journeys;
using Hourglass.Languages;
using Hourglass.Method;
using Hourglass.Research;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Tests.Pages.Solutions;

public sealed class TheDesignPage(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("en"), InlineData("ru")]
    public async Task Takes_a_solution_from_the_problem_to_the_measure(string language)
    {
        var (me, seller, say, journey) = await BeginAsync(language);
        var problem = await FindAsync(me, journey, "Returns are counted twice");
        await seller.Open($"/journeys/{journey}/research/ranking");
        await seller.Press(say["problem.make-main"]);
        await seller.Press(say["ranking.rank"], ("Rank.Importance", "5"), ("Rank.Urgency", "4"), ("Rank.By", "Olga"));
        await seller.Press(say["ranking.picture"], ("Picture.Text", "Friday ends at five"));
        await seller.Press(say["problem.after-confirm"], ("After.Whom", "Olga"));
        await seller.Open($"/journeys/{journey}/research");
        Assert.Contains(say["problem.weight", 5, 4, 20], seller.Text("#problems"));
        Assert.Contains("Friday ends at five", seller.Text("#problems"));

        await seller.Open($"/journeys/{journey}/design");
        Assert.Contains(say["design.open"], seller.Text("#problems"));
        await seller.Open($"/journeys/{journey}/design/elements/new?solves={problem}");
        await seller.Press(say["research.save"], ("Input.Title", "Count at the gate"), ("Input.Kind", "ProcessChange"));
        Assert.Contains("Count at the gate", seller.Text("#problems"));
        await seller.PressIn("#parts", say["solution.share"]);
        await seller.PressIn("#parts", say["comment.add"], ("Comment.Text", "Who stands there?"));
        await seller.PressIn("#parts", say["design.agree"], ("Agreed.Whom", "Olga"));
        Assert.Contains(say["comment.internal"], seller.Text("#parts"));
        Assert.Contains(say["design.share", 100], seller.Text("main aside"));

        await seller.Open($"/journeys/{journey}/design/goals/new");
        await seller.Press(say["research.save"], ("Input.Words", "Every slip once"), ("Measure.Name", "Slips"), ("Measure.Baseline", language == "ru" ? "7,5" : "7.5"), ("Measure.Target", "0"));
        Assert.Contains(language == "ru" ? "7,5 → 0" : "7.5 → 0", seller.Text("#goals"));
        Assert.DoesNotContain("goal-measured", await site.Ask<JourneyBook, IReadOnlyList<string>>(me, async b => (await b.Visible.Include(j => j.Evidence).SingleAsync(j => j.Id == journey)).MissingIn(Stage.Design)));
    }

    [Fact]
    public async Task Leaves_out_chooses_thinks_bigger_and_spots()
    {
        var (me, seller, say, journey) = await BeginAsync("en");
        await FindAsync(me, journey, "Returns are slow");
        await seller.Open($"/journeys/{journey}/design");
        await seller.PressIn("#problems", say["design.leave-out"], ("Reason.Text", "Their carrier changes in May"));
        Assert.Contains("Their carrier changes in May", seller.Text("#problems"));
        await seller.PressIn("#problems", say["design.take-in"]);
        Assert.Contains(say["design.open"], seller.Text("#problems"));
        await seller.PressIn("#lenses", say["lens.add"], ("Quick.Title", "A camera at the gate"));
        Assert.Contains("A camera at the gate", seller.Text("#parts"));
        await seller.PressIn("#parts", say["feasible.by-us"]);
        await seller.PressIn("#opportunities", say["opportunity.add"], ("Chance.What", "Count for the neighbours"));
        Assert.Contains("Count for the neighbours", seller.Text("#opportunities"));
        foreach (var name in new[] { "At the gate", "In the shop" })
        {
            await seller.Open($"/journeys/{journey}/design/variants/new");
            await seller.Press(say["research.save"], ("Input.Name", name));
        }

        await seller.PressIn("#variants", say["variant.choose"], ("Reason.Text", "They can begin on Monday"));
        Assert.Contains("They can begin on Monday", seller.Text("#variants"));
        await seller.Open($"/journeys/{journey}/design/notes");
        await seller.Press(say["research.save"], ("Input.AsService", "They pay by the crate"));
        Assert.Contains("They pay by the crate", seller.Text("#notes"));
    }

    [Theory]
    [InlineData("   "), InlineData("long")]
    public async Task Keeps_what_was_typed_when_it_says_no(string typed)
    {
        var (_, seller, say, journey) = await BeginAsync("en");
        var title = typed == "long" ? new string('x', 201) : typed;
        await seller.Open($"/journeys/{journey}/design/elements/new");
        await seller.Press(say["research.save"], ("Input.Title", title), ("Input.Description", "Every crate once"));
        Assert.Equal(HttpStatusCode.OK, seller.Status);
        Assert.NotEmpty(seller.Texts("[role=alert]"));
        Assert.Equal("Every crate once", seller.Text("#description"));

        await seller.Open($"/journeys/{journey}/design/goals/new");
        await seller.Press(say["research.save"], ("Input.Words", "Every slip once"), ("Measure.Name", "Slips"), ("Measure.Baseline", "a lot"));
        Assert.Contains("a lot", seller.Text("[role=alert]"));
        Assert.Equal("a lot", seller.Page.QuerySelector("[name='Measure.Baseline']")!.GetAttribute("value"));
        Assert.Equal("Every slip once", seller.Text("#words"));
    }

    [Theory]
    [InlineData("<script>alert('x')</script>"), InlineData("😀👩‍👩‍👧 & co"), InlineData("عدّ المرتجعات مرة واحدة"), InlineData("\"'>{0}|%s")]
    public async Task Shows_any_words_as_they_are(string words)
    {
        var (me, seller, say, journey) = await BeginAsync("ru");
        await FindAsync(me, journey, words);
        await seller.Open($"/journeys/{journey}/design/elements/new");
        await seller.Press(say["research.save"], ("Input.Title", words));
        await seller.PressIn("#parts", say["comment.add"], ("Comment.Text", words));
        await seller.PressIn("#problems", say["design.leave-out"], ("Reason.Text", words));
        await seller.PressIn("#opportunities", say["opportunity.add"], ("Chance.What", words));
        await seller.Open($"/journeys/{journey}/design/goals/new");
        await seller.Press(say["research.save"], ("Input.Words", words), ("Measure.Name", words), ("Measure.Unit", "%"));

        foreach (var part in new[] { "#problems", "#parts", "#opportunities", "#goals" }) Assert.Contains(words, seller.Text(part));
        Assert.DoesNotContain(seller.Page.QuerySelectorAll("main script"), _ => true);
        await seller.Open($"/journeys/{journey}/history");
        Assert.Contains(words, seller.Text("main"));
    }

    [Fact]
    public async Task Turns_half_a_character_away()
    {
        var (_, seller, say, journey) = await BeginAsync("en");
        await seller.Open($"/journeys/{journey}/design/elements/new");

        await seller.Press(say["research.save"], ("Input.Title", "x" + (char)0xD83D));

        Assert.True(seller.Status == HttpStatusCode.OK, seller.Status.ToString());
    }

    [Fact]
    public async Task Is_not_there_for_a_stranger_and_only_read_by_whoever_only_reads()
    {
        var (me, _, say, journey) = await BeginAsync("en");
        var problem = await FindAsync(me, journey, "Secret");
        var stranger = new Browser(site.SignedIn(await site.OpenWorkspaceAsync()));
        foreach (var page in new[] { "design", "design/elements/new", $"design/elements/{problem}", "design/goals/new", "design/variants/new", "design/notes", "research/ranking" })
        {
            await stranger.Open($"/journeys/{journey}/{page}");
            Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        }

        var reader = new Browser(site.SignedIn(await site.AddColleagueAsync(me, "Eve", Roles.Executive, Sight.All)));
        await reader.Open($"/journeys/{journey}/design");
        Assert.Equal(HttpStatusCode.OK, reader.Status);
        Assert.Empty(reader.Page.QuerySelectorAll("main .card button"));
        await reader.Open($"/journeys/{journey}/research/ranking");
        Assert.Equal(HttpStatusCode.NotFound, reader.Status);
    }

    private async Task<(Actor Me, Browser Seller, Speech Say, Guid Journey)> BeginAsync(string language)
    {
        var me = await site.OpenWorkspaceAsync();
        var client = site.SignedIn(me, language);
        var journey = Guid.Parse(await new Caller(client).StartJourney());
        return (me, new Browser(client), Speech.In(language), journey);
    }

    private async Task<Guid> FindAsync(Actor me, Guid journey, string real) => (await site.Ask<ResearchDesk, Problem>(me, d => d.FindAsync(journey, new(real), default))).Id;
}
