using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Relationships;
using Hourglass.Search;
using Hourglass.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Data;

/// <summary>What triggers keep for those who look after stages must equal what the journeys and their stage owners say.</summary>
public sealed class TheSightings : IAsyncLifetime
{
    private readonly World _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();
    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Equal_the_journeys_after_every_kind_of_change()
    {
        var (first, second, third) = (await Given("One", Stage.Deliver, Stage.Engage), await Given("Two", Stage.Explore), await Given("Three", Stage.Define));
        await EqualAsync(3);
        await _world.Change(b => b.MoveAsync(first, Stage.Define, "they knew what they wanted", null, default));
        await _world.Change(b => b.WinAsync(first, null, 999, "signed", default));
        await _world.Change(b => b.AnswerAsync(second, Answer.Maybe, MaybeKind.Indecision, _world.Today.AddDays(-9), default));
        await EqualAsync(3);
        await _world.Change(b => b.AskForDecisionAsync(second, default));
        await _world.Change(b => b.PlanNextAsync(second, new NextStep("Call", _world.Today.AddDays(1)), default));
        var lydia = await MeetAsync();
        await _world.Change(b => b.EditAsync(second, new JourneyDetails("Two", Origin: Origin.Referral, Value: 5, Currency: "EUR", PersonId: lydia), null, default));
        await _world.Change(b => b.EndAsync(third, new Farewell(Ending.BuyersNo, "too early"), default));
        await EqualAsync(3);
        await _world.Change(b => b.GiveStageToAsync(first, Stage.Engage, _world.Boss.Id, default));
        await EqualAsync(4);
        await _world.Change(b => b.GiveStageToAsync(first, Stage.Deliver, _world.Boss.Id, default));
        await EqualAsync(3);
        await _world.Change(b => b.HandToAsync(first, _world.Ben.Id, default));
        await EqualAsync(3);
    }

    [Fact]
    public async Task Follow_a_merge_of_companies_and_its_undoing()
    {
        var journey = await _world.Read(await Given("One", Stage.Deliver));
        var other = await _world.AddCompany("Other");
        var merge = await _world.Ask<Merges, Guid>(m => m.MergeAsync(SubjectKind.Company, other.Id, journey.CompanyId, null, default));
        await EqualAsync(1);

        await _world.Do<Merges>(m => m.UndoAsync(merge, default));

        await EqualAsync(1);
    }

    [Fact]
    public async Task Go_with_their_journey()
    {
        var journey = await Given("One", Stage.Deliver);
        await Given("Two", Stage.Deliver);

        await _world.Do<HourglassDb>(async db =>
        {
            await db.Milestones.Where(m => m.JourneyId == journey).ExecuteDeleteAsync();
            await db.Journeys.Where(j => j.Id == journey).ExecuteDeleteAsync();
        });

        await EqualAsync(1);
    }

    private async Task<Guid> Given(string need, params Stage[] stages)
    {
        var id = (await _world.StartJourney(need, need)).Id;
        foreach (var stage in stages) await _world.Change(b => b.GiveStageToAsync(id, stage, _world.Ben.Id, default));
        return id;
    }

    private async Task<Guid> MeetAsync() =>
        (await _world.Ask<People, Person>(p => p.AddAsync(new PersonDetails("Lydia"), [], null, Additions.None, default))).Id;

    private async Task EqualAsync(int many)
    {
        var (kept, said) = await _world.Ask<HourglassDb, (List<string>, List<string>)>(async db => (
            [.. (await db.Sightings.AsNoTracking().ToListAsync()).Select(Line).Order()],
            [.. (await db.Journeys.AsNoTracking().Include(j => j.StageOwners).ToListAsync())
                .SelectMany(j => j.StageOwners.Select(o => o.MemberId).Distinct().Select(member => Line(j, member))).Order()]));

        Assert.Equal(said, kept);
        Assert.Equal(many, said.Count);
    }

    private static string Line(Sighting s) =>
        $"{s.JourneyId} {s.MemberId} {s.OwnerId} {s.CompanyId} {s.PersonId} {s.PlaybookId} {s.Stage} {s.Standing} {s.AttentionOn:O} {s.DecisionDueOn:O} {s.DecisionAskedOn:O} {s.Currency} "
        + $"{s.Count} {s.Value} {s.Maybes} {s.MaybeDays} {s.Yeses} {s.Noes} {s.WithoutStep} {s.Referred} {s.ReferredValue}";

    private static string Line(Journey j, Guid member) =>
        $"{j.Id} {member} {j.OwnerId} {j.CompanyId} {j.PersonId} {j.PlaybookId} {j.Stage} {j.Standing} {j.AttentionOn:O} {j.DecisionDueOn:O} {j.DecisionAskedOn:O} {j.Currency} "
        + $"1 {j.Value} {(j.Answer == Answer.Maybe ? 1 : 0)} {j.MaybeSince?.DayNumber ?? 0} {(j.Answer == Answer.Yes ? 1 : 0)} {(j.Answer == Answer.No ? 1 : 0)} {(j.NextOn is null ? 1 : 0)} "
        + $"{(j.Origin == Origin.Referral ? 1 : 0)} {(j.Origin == Origin.Referral ? j.Value : 0)}";
}
