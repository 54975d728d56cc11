using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Team;
using Hourglass.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Journeys;

/// <summary>Carl sees what his mates see; what two of them look after, or what is a mate's anyway, is there once.</summary>
public sealed class ATeamThatLooksAfter : IAsyncLifetime
{
    private readonly World _world = new();
    private readonly Dictionary<string, Guid> _journeys = [];
    private Actor _carl = Actor.Nobody;
    private Actor _dan = Actor.Nobody;

    public async ValueTask InitializeAsync()
    {
        await _world.InitializeAsync();
        (_dan, _carl) = (await _world.Join("Dan"), await _world.Join("Carl", _world.Ben.Id));
        await StartAsync(_world.Ana, "nobody's");
        await StartAsync(_world.Ana, "of a mate", (Stage.Deliver, _world.Ben));
        await StartAsync(_world.Ana, "of both", (Stage.Deliver, _world.Ben), (Stage.Engage, _carl), (Stage.Evaluate, _world.Ben));
        await StartAsync(_world.Ana, "of Dan", (Stage.Deliver, _dan));
        await StartAsync(_dan, "Dan's, of Carl", (Stage.Define, _carl));
        await StartAsync(_world.Ben, "a mate's, of Carl", (Stage.Define, _carl));
        await StartAsync(_carl, "Carl's, of Dan", (Stage.Define, _dan));
        _world.Me = _carl;
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Sees_every_journey_of_its_members_exactly_once()
    {
        Assert.Equal(Of("of a mate", "of both", "Dan's, of Carl", "a mate's, of Carl", "Carl's, of Dan"), await _world.Everywhere());
        _world.Me = _dan;
        Assert.Equal(Of("of Dan", "Dan's, of Carl", "Carl's, of Dan"), await _world.Everywhere());
        _world.Me = _world.Boss;
        Assert.Equal(_journeys.Count, (await _world.Everywhere()).Count);
    }

    [Fact]
    public async Task Sees_them_as_well_when_the_mates_are_many()
    {
        var mates = new List<Guid> { _world.Ben.Id };
        for (var n = 0; n < 7; n++) mates.Add((await _world.Join($"Mate {n}")).Id);
        _world.Me = new Actor(_carl.WorkspaceId, _carl.Id, _carl.Name, _carl.Roles, Sight.Team, mates);

        Assert.Equal(Of("of a mate", "of both", "Dan's, of Carl", "a mate's, of Carl", "Carl's, of Dan"), await _world.Everywhere());
    }

    [Fact]
    public async Task Narrows_them_by_owner_without_seeing_more()
    {
        Assert.Equal(Of("of a mate", "of both"), await _world.Everywhere(new JourneyFilter { Owners = [_world.Ana.Id] }));
        Assert.Equal(Of("Dan's, of Carl", "Carl's, of Dan"), await _world.Everywhere(new JourneyFilter { Mine = true, Owners = [_dan.Id] }));
        Assert.Equal(Of("Carl's, of Dan"), await _world.Everywhere(new JourneyFilter { Mine = true }));
        Assert.Empty(await _world.Everywhere(new JourneyFilter { Owners = [_world.Boss.Id] }));
    }

    [Theory]
    [InlineData("view=no-step")]
    [InlineData("view=maybe")]
    [InlineData("view=sold")]
    [InlineData("stage=explore")]
    [InlineData("answer=maybe")]
    [InlineData("origin=referral")]
    [InlineData("origin=other")]
    [InlineData("q=mate")]
    [InlineData("from=2030-01-01")]
    public async Task Agrees_with_itself_about_every_question(string query)
    {
        await _world.Change(b => b.AnswerAsync(_journeys["of both"], Answer.Maybe, MaybeKind.Unknown, _world.Today.AddDays(-90), default));
        await _world.Change(b => b.WinAsync(_journeys["of a mate"], null, 90_00, "signed", default));
        await _world.Change(b => b.EditAsync(_journeys["of both"], new JourneyDetails("of both", Origin: Origin.Referral, Value: 30_00), null, default));

        Assert.NotEmpty(await _world.Everywhere(JourneyFilter.Parse(query)));
    }

    [Fact]
    public async Task Tells_the_same_facts_as_a_count_of_what_it_sees()
    {
        await _world.Change(b => b.AnswerAsync(_journeys["of both"], Answer.Maybe, MaybeKind.Unknown, _world.Today.AddDays(-10), default));
        await _world.Change(b => b.WinAsync(_journeys["of a mate"], null, 90_00, "signed", default));
        await _world.Change(b => b.EndAsync(_journeys["Dan's, of Carl"], new Farewell(Ending.BuyersNo, "too early"), default));

        var facts = await _world.Ask<Hourglasses, HourglassFacts>(h => h.FactsAsync(JourneyFilter.Everything, default));

        Assert.Equal((5, 1, 10, 1, 1), (facts.Journeys, facts.Maybes, facts.MaybeAge, facts.Yeses, facts.Noes));
        Assert.Equal((1, 4), (facts.SoldNotFinished, facts.WithoutStep));
        Assert.Equal([new Amount("USD", 90_00)], facts.SoldValue);
    }

    [Fact]
    public async Task Leads_from_one_journey_of_the_same_owner_to_the_next()
    {
        var first = await _world.Read(_journeys["of a mate"]);

        var around = await _world.Ask<JourneySheets, Neighbours>(s => s.NeighboursAsync(first, default));

        Assert.Equal(new Neighbours(null, _journeys["of both"]), around);
    }

    private IEnumerable<Guid> Of(params string[] needs) => needs.Select(need => _journeys[need]).Order();

    private async Task StartAsync(Actor owner, string need, params (Stage Stage, Actor Member)[] given)
    {
        _world.Me = owner;
        var id = _journeys[need] = (await _world.StartJourney(need, need, 10_00 * (_journeys.Count + 1))).Id;
        foreach (var (stage, member) in given) await _world.Change(b => b.GiveStageToAsync(id, stage, member.Id, default));
    }
}
