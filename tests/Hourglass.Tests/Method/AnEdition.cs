using Hourglass.Data;
using Hourglass.Languages;
using Hourglass.Method;
using Hourglass.Team;
using Hourglass.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Hourglass.Tests.Method.Writing;

namespace Hourglass.Tests.Method;

public sealed class AnEdition : IAsyncLifetime
{
    private readonly World _world = new();

    public async ValueTask InitializeAsync()
    {
        await _world.InitializeAsync();
        _world.Me = _world.Boss;
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Stays_as_it_was_while_the_draft_goes_on_and_has_its_reason()
    {
        var playbook = await _world.PublishedPlaybook();
        await _world.Write(playbook.Id, content => content with { End = End with { Days = 90 } });

        Assert.Equal(180, (await Content(playbook.Id, 1)).End!.Days);
        Assert.True((await _world.Draft(playbook.Id)).IsNews);
        Assert.Equal(2, await _world.Publish(playbook.Id, "Half a year is too long here"));
        Assert.Equal([(2, "Half a year is too long here", "Boss"), (1, "First words", "Boss")],
            (await _world.Ask<PlaybookDesk, IReadOnlyList<EditionLine>>(d => d.EditionsAsync(playbook.Id, default))).Select(e => (e.Number, e.Reason, e.ByName)));
        Assert.Equal((90, 180), ((await Content(playbook.Id, 2)).End!.Days, (await Content(playbook.Id, 1)).End!.Days));
        Assert.False((await _world.Draft(playbook.Id)).IsNews);
    }

    [Fact]
    public async Task Renews_what_other_pages_read_at_once()
    {
        var playbook = await _world.PublishedPlaybook();
        await Read(playbook.Id);
        await _world.Write(playbook.Id, content => content with { Stages = [.. content.Stages.Select(s => s.Stage == Stage.Define ? s with { Name = Both("Sign"), MaybeDays = 5 } : s)] });
        await _world.Publish(playbook.Id, "Shorter");

        var read = await Read(playbook.Id);
        Assert.Equal((2, "Sign", "Sign ру", 5), (read.Published, read[Stage.Define].NameEn, read[Stage.Define].NameRu, read.PatienceIn(Stage.Define)));
    }

    [Fact]
    public async Task Keeps_the_names_an_administrator_gave_to_the_stages_meanwhile()
    {
        var playbook = await _world.PublishedPlaybook();
        await _world.Do<Playbooks>(p => p.DescribeStageAsync(playbook.Id, new(Stage.Design, "Draw", "Рисуем", "Weigh", "Взвешиваем", 9), default));
        await _world.Write(playbook.Id, content => content with { End = End with { Days = 90 } });
        await _world.Publish(playbook.Id, "Shorter");

        Assert.Equal(("Draw", 9), ((await Read(playbook.Id))[Stage.Design].NameEn, (await Content(playbook.Id, 2))[Stage.Design]!.MaybeDays));
    }

    [Fact]
    public async Task Is_published_once_when_two_people_do_it_at_the_same_moment()
    {
        var playbook = await _world.PublishedPlaybook();
        await _world.Write(playbook.Id, content => content with { End = End with { Days = 90 } });

        var codes = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => await Record.ExceptionAsync(() => _world.Publish(playbook.Id, "Now"))));

        Assert.Single(codes, code => code is null);
        Assert.All(codes.OfType<Exception>(), code => Assert.True(Assert.IsType<RefusedException>(code).Code is "record.changed" or "playbook.nothing-new"));
        Assert.Equal(2, (await Read(playbook.Id)).Published);
    }

    [Fact]
    public async Task Keeps_every_value_also_those_that_look_like_nothing()
    {
        var playbook = await _world.StartPlaybook();
        var odd = Letter() with { At = null, OnWorkingDays = false, GraceHours = 0, Days = 0, Otherwise = "thank-you", Only = [new(TouchFact.AtRisk, Holds: false)] };
        await _world.Write(playbook.Id, content => content with { Touches = [.. content.Touches, odd] });

        var kept = (await _world.Draft(playbook.Id)).Content.Touch("thank-you")!;
        Assert.Equal((null, false, 0, 0, false), (kept.At, kept.OnWorkingDays, kept.GraceHours, kept.Days, kept.Only[0].Holds));
    }

    [Fact]
    public async Task Is_not_published_from_a_draft_one_has_not_seen_nor_twice_the_same()
    {
        var playbook = await _world.PublishedPlaybook();
        var seen = (await _world.Draft(playbook.Id)).Version;
        Assert.Equal("playbook.nothing-new", await Refusal(() => _world.Publish(playbook.Id, "Again", seen)));

        await _world.Write(playbook.Id, content => content with { End = End with { Days = 90 } }, seen);
        Assert.Equal("playbook.changed", await Refusal(() => _world.Publish(playbook.Id, "Mine", seen)));
        Assert.Equal("playbook.changed", await Refusal(() => _world.Write(playbook.Id, content => content, seen)));
        Assert.Equal("playbook.reason.missing", await Refusal(() => _world.Publish(playbook.Id, " ")));
    }

    [Fact]
    public async Task Differs_from_the_one_before_in_words_a_reader_understands()
    {
        var playbook = await _world.PublishedPlaybook();
        await _world.Write(playbook.Id, content => content with
        {
            End = End with { Say = Both("Something else") },
            Touches = [content.Touch(ClosingRoutine.Key)! with { Days = 60 }, content.Touch("thank-you")! with { Body = Both("Hi") }, Letter("second", 30) with { Title = Both("Second") }],
            Stages = [.. content.Stages.Select(s => s.Stage == Stage.Explore ? s with { Questions = [Both("Why now?")] } : s)],
        });
        await _world.Publish(playbook.Id, "Learned from the first ten");

        var changes = await _world.Ask<PlaybookDesk, IReadOnlyList<PlaybookChange>>(d => d.DifferenceAsync(playbook.Id, 1, 2, default));
        Assert.Equal(
        [
            "Said in other words: what the customer says",
            "Moved in time: touchpoint “Results review with the customer”, from 120 days after the purchase to 60 days after the purchase",
            "Said in other words: touchpoint “Thank you”",
            "Added: touchpoint “Second”",
            "Added: question “Why now?” in “Explore”",
        ], changes.Select(change => Speech.English.Told(change, stage => Speech.English[$"stage.{stage.Key}.name"])));
        Assert.Contains("Добавлено: касание «Second ру»", changes.Select(change => Speech.Russian.Told(change, stage => stage.Key)));
    }

    [Fact]
    public async Task Of_a_new_workspace_is_the_first_and_complete()
    {
        var workspace = new Workspace("New house", "ru", "RUB", _world.Now);
        _world.Me = Actor.Engine(workspace.Id);
        await _world.Do<Workspaces>(w => w.FurnishAsync(workspace, "Первый", null, default));

        var playbook = await _world.Ask<Playbooks, Playbook>(p => p.OneAsync(null, default));
        var content = await Content(playbook.Id, 1);
        Assert.Equal(("Sales", 1, "Изучение"), (playbook.NameEn, playbook.Published, content[Stage.Explore]!.Name.Ru));
        Assert.Empty(PlaybookCheck.Of(content));
    }

    [Fact]
    public async Task Of_a_retired_playbook_starts_no_journey_and_the_last_one_cannot_retire()
    {
        Assert.Equal("playbook.last", await Refusal(() => _world.Do<PlaybookDesk>(async d => await d.RetireAsync((await d.AllAsync(default))[0].Id, default))));
        var playbook = await _world.PublishedPlaybook();
        var first = (await _world.Ask<PlaybookDesk, IReadOnlyList<Playbook>>(d => d.AllAsync(default)))[0];
        await _world.Do<PlaybookDesk>(d => d.RetireAsync(first.Id, default));

        Assert.Equal(playbook.Id, (await _world.Ask<Playbooks, Playbook>(p => p.OneAsync(null, default))).Id);
        Assert.Equal("playbook.retired", await Refusal(() => _world.Ask<Playbooks, Playbook>(p => p.ToStartAsync(first.Id, default))));
        await _world.Do<PlaybookDesk>(d => d.BringBackAsync(first.Id, default));
        Assert.Equal(first.Id, (await _world.Ask<Playbooks, Playbook>(p => p.OneAsync(null, default))).Id);
    }

    [Fact]
    public async Task Is_not_another_workspaces()
    {
        var playbook = await _world.PublishedPlaybook();
        _world.Me = (await _world.OpenWorkspaceAsync("Elsewhere")).Boss;

        Assert.Equal("playbook.unknown", await Refusal(() => _world.Publish(playbook.Id)));
        Assert.False(await _world.Ask<HourglassDb, bool>(db => db.PlaybookEditions.AnyAsync()));
    }

    private Task<PlaybookContent> Content(Guid id, int number) => _world.Ask<PlaybookDesk, PlaybookContent>(desk => desk.ContentAsync(id, number, default));

    private Task<Playbook> Read(Guid id) => _world.Ask<Playbooks, Playbook>(p => p.OneAsync(id, default));
}
