using System.Net;
using Hourglass.Method;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Pages.Method;

public sealed class TheDesigner(Site site) : IClassFixture<Site>, IAsyncLifetime
{
    private static readonly Said Said = new("Said", "Сказано");
    private Actor _ana = Actor.Nobody;
    private Browser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _ana = await site.OpenWorkspaceAsync();
        _browser = new Browser(site.SignedIn(_ana));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Opens_with_the_end_and_publishes_only_a_whole_playbook()
    {
        await _browser.Open("/playbooks/new");
        await _browser.Press("Begin with the end", ("Name.En", "Repairs"), ("Name.Ru", "Ремонт"));
        Assert.Equal("Begin with the end", _browser.Text("h1"));
        var id = new Guid(_browser.Address.Segments[2]);

        await _browser.Open($"/playbooks/{id}/publish");
        await _browser.Press("Publish", ("Reason", "Too early"));
        Assert.Equal("Begin with the end: what should the customer think, say and feel?", _browser.Text("[role=alert]"));
        Assert.Equal("Too early", _browser.Text("#reason"));
        Assert.Equal([$"playbooks/{id}", $"playbooks/{id}/plan", $"playbooks/{id}/referrals"], _browser.Page.QuerySelectorAll("#problems a").Select(a => a.GetAttribute("href")));

        await _browser.Open($"/playbooks/{id}");
        await _browser.Press("Save and go on", [.. Both("Input.Think"), .. Both("Input.Say"), .. Both("Input.Feel")]);
        await _browser.Open($"/playbooks/{id}/touch?kind=Letter&days=7");
        await _browser.Press("Save", [.. Both("Input.Title"), .. Both("Input.Subject"), .. Both("Input.Body")]);
        await _browser.Open($"/playbooks/{id}/referrals");
        await _browser.Press("Save and go on", [.. Both("Input.Who"), .. Both("Input.When"), .. Both("Input.How"), .. Both("Input.ToWhom")]);
        await _browser.Open($"/playbooks/{id}/publish");
        await _browser.Press("Publish", ("Reason", "The first ten customers"));

        Assert.Equal("Published. New journeys begin with this edition.", _browser.Text("[role=status]"));
        Assert.Contains("The first ten customers", _browser.Page.Body!.TextContent);
        Assert.Equal(1, (await Draft(id)).Playbook.Published);
    }

    [Fact]
    public async Task Keeps_what_was_typed_when_somebody_was_faster()
    {
        var id = await Start("software-product");
        await _browser.Open($"/playbooks/{id}/touch/coaching-hour");
        await Change(id, content => content with { End = content.End! with { Days = 90 } });

        await _browser.Press("Save", ("Input.Title.En", "An hour with Nina"), ("Input.Body.Ru", "Здравствуйте!"), ("Input.Terms.ValidDays", "12"));

        Assert.StartsWith("Somebody changed this draft meanwhile.", _browser.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(("An hour with Nina", "Здравствуйте!", "12"), (Value("#input-title-en"), _browser.Text("#input-body-ru"), Value("#valid")));
        await _browser.Press("Save");
        var touch = (await Draft(id)).Content.Touch("coaching-hour")!;
        Assert.Equal(("An hour with Nina", "Здравствуйте!", 12, 90), (touch.Title.En, touch.Body!.Ru, touch.Coupon!.ValidDays, (await Draft(id)).Content.End!.Days));
    }

    [Fact]
    public async Task Loses_nothing_of_a_touchpoint_that_is_opened_and_saved()
    {
        var id = await Start("software-product");
        foreach (var key in (await Draft(id)).Content.Touches.Select(t => t.Key))
        {
            var before = (await Draft(id)).Content.Touch(key)!;
            await _browser.Open($"/playbooks/{id}/touch/{key}");
            await _browser.Press("Save");
            Assert.Equal($"/playbooks/{id}/plan", _browser.Address.AbsolutePath);
            Assert.Equal(Text(before), Text((await Draft(id)).Content.Touch(key)!));
        }
    }

    [Fact]
    public async Task Loses_nothing_of_a_stage_that_is_opened_and_saved()
    {
        var id = await Start("people");
        var before = (await Draft(id)).Content;
        foreach (var stage in Stages.All)
        {
            await _browser.Open($"/playbooks/{id}/stages/{stage.Key}");
            await _browser.Press("Save");
        }

        await _browser.Open($"/playbooks/{id}/features");
        await _browser.Press("Save and go on");
        Assert.Equal(MethodJson.Write(before), MethodJson.Write((await Draft(id)).Content));
    }

    [Fact]
    public async Task Shows_the_fields_of_another_kind_and_one_more_letter_without_losing_a_word()
    {
        var id = await Start(null);
        await _browser.Open($"/playbooks/{id}/touch?kind=Letter&days=3");
        Assert.Null(_browser.Page.QuerySelector("#valid"));

        await _browser.Press("Show its fields", ("Input.Kind", "Coupon"), ("Input.Title.En", "Half price"));
        Assert.Equal(("Half price", "30"), (Value("#input-title-en"), Value("#valid")));
        await _browser.Press("Show its fields", ("Input.Kind", "Series"));
        await _browser.Press("Another letter");
        await _browser.Press("Save", [.. Both("Input.Title"), .. Both("Input.Subject"), .. Both("Input.Body"), .. Both("Input.Series[0].Subject"), .. Both("Input.Series[0].Body")]);

        var touch = (await Draft(id)).Content.Touch("said")!;
        Assert.Equal((TouchKind.Series, 3, 1, true), (touch.Kind, touch.Days, touch.Series.Count, touch.Coupon is null));
    }

    [Fact]
    public async Task Reads_the_axis_from_the_end_and_from_the_beginning()
    {
        var id = await Start("software-product");
        await _browser.Open($"/playbooks/{id}/plan");
        var backward = _browser.Texts(".axis-title").ToList();
        await _browser.Open($"/playbooks/{id}/plan?forward=true");

        Assert.Equal(("Free updates and the select user group", "Online seminar on problems most companies share"), (backward[0], backward[^1]));
        Assert.Equal(backward, _browser.Texts(".axis-title").Reverse());
    }

    [Fact]
    public async Task Moves_and_takes_out_a_touchpoint_but_never_the_results_review()
    {
        var id = await Start("software-product");
        await _browser.Open($"/playbooks/{id}/plan");
        Assert.Null(_browser.Page.QuerySelector("#row-results-review [value=remove]"));

        await _browser.PressIn("#row-results-review", "Move: Results review with the customer", ("Days", "100"));
        await _browser.PressIn("#row-email-support", "Take out: Unlimited e-mail support for 30 days");

        var content = (await Draft(id)).Content;
        Assert.Equal((100, true), (content.Touch("results-review")!.Days, content.Touch("email-support") is null));
    }

    [Fact]
    public async Task Tells_what_changes_and_hands_out_the_file_that_it_takes_in()
    {
        var id = await Start("software-product");
        await site.Ask<PlaybookDesk, int>(_ana, d => d.PublishAsync(id, null, "First", default));
        await Change(id, content => content with { Touches = [.. content.Touches.Where(t => t.Key != "bonus-materials")] });

        await _browser.Open($"/playbooks/{id}/editions?from=1&to=0");
        Assert.Equal(["Removed: touchpoint “Bonus materials as a thank-you”"], _browser.Texts("#difference li"));

        var yaml = await site.SignedIn(_ana).GetStringAsync($"/playbooks/{id}/editions/1.yaml");
        await _browser.Open("/playbooks");
        await _browser.Bring("Bring it in", "Upload", "playbook.yaml", yaml.Replace("kind: coupon", "kind: pigeon", StringComparison.Ordinal));
        Assert.Matches("^Line [0-9]+, column [0-9]+: “pigeon” is not one of: letter, ", _browser.Text("[role=alert]"));
        await _browser.Bring("Bring it in", "Upload", "playbook.yaml", yaml);
        Assert.Equal("Begin with the end", _browser.Text("h1"));
    }

    [Fact]
    public async Task Is_for_those_who_shape_the_path_and_others_may_read()
    {
        var id = await Start("goods");
        var ben = new Browser(site.SignedIn(await site.AddColleagueAsync(_ana, "Ben", Roles.Seller, Sight.Own)));

        await ben.Open($"/playbooks/{id}");
        Assert.Equal(HttpStatusCode.NotFound, ben.Status);
        await ben.Open($"/playbooks/{id}/plan");
        Assert.Equal((HttpStatusCode.OK, 0), (ben.Status, ben.Page.QuerySelectorAll(".axis a, .plan-days").Length));
        await ben.Open("/playbooks");
        Assert.Empty(ben.Page.QuerySelectorAll("a[href='playbooks/new']"));
    }

    private async Task<Guid> Start(string? shipped) => (await site.Ask<PlaybookDesk, Playbook>(_ana, d => d.StartAsync(Said, PlaybookKind.Sales, shipped, default))).Id;

    private Task<PlaybookDraft> Draft(Guid id) => site.Ask<PlaybookDesk, PlaybookDraft>(_ana, d => d.DraftAsync(id, default));

    private Task<bool> Change(Guid id, Func<PlaybookContent, PlaybookContent> change) => site.Ask<PlaybookDesk, bool>(_ana, async d =>
    {
        await d.SaveAsync(id, null, change, default);
        return true;
    });

    private static string Text(TouchPlan touch) => MethodJson.Write(new PlaybookContent { Touches = [touch] });

    private string? Value(string selector) => _browser.Page.QuerySelector(selector)!.GetAttribute("value");

    private static (string, string)[] Both(string name) => [($"{name}.En", Said.En), ($"{name}.Ru", Said.Ru)];
}
