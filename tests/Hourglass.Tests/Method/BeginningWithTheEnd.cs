using Hourglass.Method;
using Hourglass.Team;
using Hourglass.Tests.Support;
using static Hourglass.Tests.Method.Writing;

namespace Hourglass.Tests.Method;

/// <summary>S8: nothing is published before its end, its time after the purchase and its referrals are thought of.</summary>
public sealed class BeginningWithTheEnd : IAsyncLifetime
{
    private readonly World _world = new();
    private Guid _playbook;

    public async ValueTask InitializeAsync()
    {
        await _world.InitializeAsync();
        _world.Me = _world.Boss;
        _playbook = (await _world.StartPlaybook()).Id;
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Is_refused_step_by_step_until_all_three_are_there()
    {
        Assert.Equal("playbook.no-end-state", await Refused());
        await _world.Write(_playbook, content => content with { End = End });
        Assert.Equal("playbook.no-after-purchase", await Refused());
        await _world.Write(_playbook, content => content with { Touches = [.. content.Touches, Letter()] });
        Assert.Equal("playbook.no-referral-plan", await Refused());
        await _world.Write(_playbook, content => content with { Referrals = Referrals });

        Assert.Equal(1, await _world.Publish(_playbook));
    }

    [Fact]
    public async Task Tells_everything_that_is_missing_at_once_and_where() =>
        Assert.Equal([("playbook.no-end-state", "end"), ("playbook.no-after-purchase", "touches"), ("playbook.no-referral-plan", "referrals")],
            PlaybookCheck.Of((await _world.Draft(_playbook)).Content).Select(problem => (problem.Code, problem.Place)));

    [Fact]
    public async Task Holds_the_closing_routine_from_the_first_moment() =>
        Assert.Contains((await _world.Draft(_playbook)).Content.Touches, touch => touch is { Key: ClosingRoutine.Key, IsLocked: true, Days: 120 });

    [Fact]
    public async Task Never_loses_the_closing_routine_which_may_only_move_and_be_reworded()
    {
        await _world.Write(_playbook, content => content with { Touches = [] });
        await _world.Write(_playbook, content => content with { Touches = [content.Touches[0] with { Days = 90, Title = Both("What came of it"), IsLocked = false }] });

        var routine = (await _world.Draft(_playbook)).Content.Touch(ClosingRoutine.Key)!;
        Assert.Equal((90, "What came of it", true), (routine.Days, routine.Title.En, routine.IsLocked));
        Assert.Equal("touch.locked", await Refusal(() => _world.Write(_playbook, content => content with { Touches = [routine with { Kind = TouchKind.Letter }] })));
    }

    [Fact]
    public async Task Needs_every_word_of_the_end_in_both_languages()
    {
        await _world.Write(_playbook, content => content with { End = End with { Say = new("Only English", "") } });

        Assert.Equal("playbook.end-say", PlaybookCheck.Of((await _world.Draft(_playbook)).Content)[0].Code);
    }

    [Theory]
    [InlineData("touch.letter")]
    [InlineData("touch.letter-field")]
    [InlineData("touch.condition-unknown")]
    [InlineData("touch.days")]
    [InlineData("touch.key-twice")]
    [InlineData("touch.no-coupon")]
    [InlineData("touch.no-stage")]
    [InlineData("touch.otherwise-circle")]
    [InlineData("playbook.half-said")]
    [InlineData("playbook.evidence-unknown")]
    public void Finds(string code) => Assert.Contains(code, PlaybookCheck.Of(Broken(code)).Select(problem => problem.Code));

    [Theory]
    [InlineData("thank-you")]
    [InlineData("b", "thank-you")]
    [InlineData("b", "c", "thank-you")]
    [InlineData("b", "c", "b")] // leads into a circle that it is not part of
    public async Task Refuses_what_takes_anothers_place_in_a_circle(params string[] instead)
    {
        string[] keys = ["thank-you", .. instead];
        var touches = keys[..^1].Select((key, n) => Letter(key) with { Only = [new(TouchFact.AtRisk)], Otherwise = keys[n + 1] });
        await _world.Write(_playbook, content => content with { End = End, Referrals = Referrals, Touches = [.. content.Touches, .. touches] });

        Assert.Equal("touch.otherwise-circle", await Refused());
    }

    [Fact]
    public async Task Is_for_those_who_shape_the_path()
    {
        _world.Me = _world.Ana;
        Assert.Equal("actor.may-not-design", await Refusal(() => _world.StartPlaybook()));
        Assert.Equal("actor.may-not-design", await Refused());
        _world.Me = _world.Ana with { Roles = Roles.Marketing };
        await _world.Write(_playbook, content => content with { End = End });
    }

    private Task<string> Refused() => Refusal(() => _world.Publish(_playbook));

    private static PlaybookContent Broken(string code)
    {
        var letter = Letter();
        TouchPlan[] touches = code switch
        {
            "touch.letter" => [letter with { Body = null }],
            "touch.letter-field" => [letter with { Body = Both("{{person.shoe-size}}") }],
            "touch.condition-unknown" => [letter with { Only = [new(TouchFact.Watched, "nothing")] }],
            "touch.days" => [letter with { Days = 731 }],
            "touch.key-twice" => [letter, letter],
            "touch.no-coupon" => [letter with { Kind = TouchKind.Coupon }],
            "touch.no-stage" => [letter with { Anchor = TouchAnchor.StageEntry }],
            "touch.otherwise-circle" => [letter with { Only = [new(TouchFact.AtRisk)], Otherwise = "b" }, Letter("b") with { Only = [new(TouchFact.AtRisk)], Otherwise = "thank-you" }],
            _ => [letter with { Before = code == "playbook.half-said" ? new("Half", "") : null }],
        };
        var stage = new StageContent { Stage = Stage.Explore, Name = Both("a"), Parallel = Both("b"), Evidence = new Dictionary<string, Said> { ["of-nothing"] = Both("x") } };
        return new PlaybookContent { Touches = touches, Stages = code == "playbook.evidence-unknown" ? [stage] : [] };
    }
}
