using CsCheck;
using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Journeys;

/// <summary>Every page begins where the one before ended, also where many rows are alike.</summary>
public sealed class APagedList : IAsyncLifetime
{
    private const int Journeys = 130;
    private static readonly string[] Queries = ["", "standing=any", "owner=me,{ana}", "owner={ana},{ben}&standing=any", "stage=explore", "view=no-step", "q=need"];
    private readonly World _world = new();

    public async ValueTask InitializeAsync()
    {
        await _world.InitializeAsync();
        var company = await _world.AddCompany();
        await _world.Do<HourglassDb>(async db =>
        {
            var playbook = await db.Playbooks.Include(p => p.Stages).SingleAsync();
            var owners = await db.Members.ToListAsync();
            for (var n = 0; n < Journeys; n++) db.Add(Alike(n));
            await db.SaveChangesAsync();

            Journey Alike(int n)
            {
                var journey = new Journey(company, playbook, new JourneyDetails($"Need {n % 7}", Value: n % 3, Currency: "USD"), _world.Boss, owners[n % 2], _world.Now.AddDays(n % 4));
                if (n % 3 > 0) journey.PlanNext(new NextStep("Call", _world.Today.AddDays(n % 5)), _world.Boss, _world.Now);
                if (n % 11 == 0) journey.End(new Farewell(Ending.OurNo, "no fit"), _world.Today, _world.Boss, _world.Now);
                return journey;
            }
        });
        _world.Me = _world.Boss;
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public Task Shows_each_journey_exactly_once_and_in_order() =>
        Gen.Select(Gen.Enum<ListKey>(), Gen.Bool, Gen.Int[0, Queries.Length - 1])
            .HoldsAsync(async (by, falling, query) =>
            {
                var filter = JourneyFilter.Parse(Queries[query].Replace("{ana}", _world.Ana.Id.ToString()).Replace("{ben}", _world.Ben.Id.ToString()));
                var order = new ListOrder(by, falling);

                var walked = await Walk(filter, order);

                var all = await _world.Ask<JourneyLists, List<Guid>>(l => l.Matching(filter).Select(j => j.Id).ToListAsync());
                Assert.Equal(all.Order(), walked.Select(row => row.Id).Order());
                Assert.Equal(Sorted(walked, order).Select(row => row.Id), walked.Select(row => row.Id));
            }, 25);

    [Fact]
    public async Task Shows_each_card_of_a_column_exactly_once_and_in_order()
    {
        var cards = new List<BoardCard>();
        var column = (await _world.Ask<Boards, IReadOnlyList<BoardColumn>>(b => b.ReadAsync(JourneyFilter.Everything, default)))[0];
        for (cards.AddRange(column.Cards); column.More is { } place; cards.AddRange(column.Cards))
            column = await _world.Ask<Boards, BoardColumn>(b => b.ColumnAsync(JourneyFilter.Everything, Stage.Explore, place, default));

        Assert.Equal(await _world.Ask<JourneyLists, int>(l => l.Matching(JourneyFilter.Everything).CountAsync()), cards.Count);
        Assert.Equal(cards.OrderBy(c => c.AttentionOn).ThenBy(c => c.Id).Select(c => c.Id), cards.Select(c => c.Id));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("~")]
    [InlineData("2030-99-99~0192f3a0-0000-7000-8000-000000000001")]
    public async Task Begins_anew_when_an_address_was_garbled(string after)
    {
        var page = await _world.Ask<JourneyLists, JourneyPage>(l => l.PageAsync(JourneyFilter.Everything, ListOrder.Soonest, ListPlace.Parse(after), true, default));

        Assert.Equal(JourneyLists.RowsAtOnce, page.Rows.Count);
    }

    private async Task<List<JourneyRow>> Walk(JourneyFilter filter, ListOrder order)
    {
        var (rows, place) = (new List<JourneyRow>(), (ListPlace?)null);
        do
        {
            var page = await _world.Ask<JourneyLists, JourneyPage>(l => l.PageAsync(filter, order, ListPlace.Parse(place?.ToString()), false, default));
            rows.AddRange(page.Rows);
            place = page.Next;
        }
        while (place is not null && rows.Count <= Journeys);
        return rows;
    }

    private static IEnumerable<JourneyRow> Sorted(IEnumerable<JourneyRow> rows, ListOrder order)
    {
        var rising = order.By switch
        {
            ListKey.Next => rows.OrderBy(r => r.AttentionOn).ThenBy(r => r.Id),
            ListKey.Value => rows.OrderBy(r => r.Value).ThenBy(r => r.Id),
            ListKey.Started => rows.OrderBy(r => r.StartedOn).ThenBy(r => r.Id),
            ListKey.Changed => rows.OrderBy(r => r.UpdatedAt).ThenBy(r => r.Id),
            ListKey.Need => rows.OrderBy(r => r.Need, StringComparer.Ordinal).ThenBy(r => r.Id),
        };
        return order.Falling ? rising.Reverse() : rising;
    }
}
