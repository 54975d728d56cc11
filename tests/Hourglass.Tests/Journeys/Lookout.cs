using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Team;
using Hourglass.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Journeys;

internal static class Lookout
{
    extension(World world)
    {
        /// <summary>A further seller, with the sight of their own, or of their mates too.</summary>
        public async Task<Actor> Join(string name, params Guid[] mates)
        {
            var member = new Member(world.Ana.WorkspaceId, name, Roles.Seller, mates.Length == 0 ? Sight.Own : Sight.Team, world.Now);
            await world.Do<HourglassDb>(async db =>
            {
                db.Add(member);
                await db.SaveChangesAsync();
            });
            return new Actor(member.WorkspaceId, member.Id, member.Name, member.Roles, member.Sight, mates);
        }

        /// <summary>The active journeys this actor sees; the list in every order, the board, the hourglass, the counts and the history must agree about them.</summary>
        public async Task<List<Guid>> Everywhere(JourneyFilter? filter = null)
        {
            var all = filter ?? JourneyFilter.Everything;
            var matching = await world.Ask<JourneyLists, List<Journey>>(l => l.Matching(all).OrderBy(j => j.Id).ToListAsync());
            var ids = matching.Select(j => j.Id).ToList();
            foreach (var by in Enum.GetValues<ListKey>())
            {
                var page = await world.Ask<JourneyLists, JourneyPage>(l => l.PageAsync(all, new ListOrder(by, true), null, true, default));
                Assert.Equal(ids, page.Rows.Select(r => r.Id).Order());
            }

            Assert.Equal(ids, (await world.Ask<Boards, IReadOnlyList<BoardColumn>>(b => b.ReadAsync(all, default))).SelectMany(c => c.Cards).Select(c => c.Id).Order());
            var glass = await world.Ask<Hourglasses, HourglassView>(h => h.ReadAsync(all, default));
            Assert.Equal(ids, glass.Stages.SelectMany(s => s.Cards).Select(c => c.Id).Order());
            foreach (var stage in glass.Stages)
            {
                Assert.Equal(matching.Count(j => j.Stage == stage.Stage), stage.Count);
                Assert.Equal(matching.Where(j => j.Stage == stage.Stage).Sum(j => j.Value), stage.Value);
            }

            var counted = await world.Ask<JourneyCounts, IReadOnlyList<StageCount>>(c => c.ByStageAsync(all with { From = world.Today.AddDays(-999) }, default));
            Assert.Equal(glass.Stages.Select(s => s.Count), counted.Select(c => c.Count));
            var told = await world.Ask<MilestoneFeed, List<Guid>>(f => f.Visible.Where(m => m.JourneyId != null).Select(m => m.JourneyId!.Value).Distinct().ToListAsync());
            var ever = await world.Ask<JourneyLists, List<Guid>>(l => l.Matching(JourneyFilter.Everything with { AnyStanding = true }).Select(j => j.Id).ToListAsync());
            Assert.Equal(ever.Order(), told.Order());
            return ids;
        }
    }
}
