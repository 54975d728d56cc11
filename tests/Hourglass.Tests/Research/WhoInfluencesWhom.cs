using Hourglass.Journeys;
using Hourglass.Research;

namespace Hourglass.Tests.Research;

/// <summary>Ana notes whose word weighs with whom at Acme (R28).</summary>
public sealed class WhoInfluencesWhom : Studying
{
    [Fact]
    public async Task Is_told_once_in_each_direction()
    {
        var (ivan, olga) = (await MeetAsync(new("Ivan")), await MeetAsync(new("Olga", Power: 5)));
        await TieAsync(ivan, olga, " brings her the figures ");
        await TieAsync(olga, ivan);

        Assert.Equal([(ivan.Id, olga.Id, "brings her the figures"), (olga.Id, ivan.Id, null)], (await KnownAsync()).Ties.Select(t => (t.FromId, t.ToId, t.Says)));
        Assert.Equal("stakeholder.tie-exists", await RefusedAsync(d => d.TieAsync(ivan.Id, olga.Id, "again", default)));
        Assert.Equal("stakeholder.tie-itself", await RefusedAsync(d => d.TieAsync(ivan.Id, ivan.Id, null, default)));
        Assert.Equal("stakeholder.tie-says.too-long", await RefusedAsync(d => d.TieAsync(ivan.Id, olga.Id, new string('x', 101), default)));
    }

    [Fact]
    public async Task Stays_within_one_journey()
    {
        var ivan = await MeetAsync(new("Ivan"));
        var elsewhere = await World.StartJourney();
        var petra = await Ask(d => d.MeetAsync(elsewhere.Id, new("Petra"), default));

        Assert.Equal("stakeholder.unknown", await RefusedAsync(d => d.TieAsync(ivan.Id, petra.Id, null, default)));
    }

    [Fact]
    public async Task Goes_with_whoever_is_taken_off_the_map()
    {
        var (ivan, olga, petra) = (await MeetAsync(new("Ivan")), await MeetAsync(new("Olga")), await MeetAsync(new("Petra")));
        await TieAsync(ivan, olga);
        await TieAsync(olga, petra);
        var kept = await TieAsync(ivan, petra);

        await Do(d => d.ForgetAsync(olga.Id, default));

        Assert.Equal([kept.Id], (await KnownAsync()).Ties.Select(t => t.Id));
    }

    [Fact]
    public async Task Leaves_a_line_in_the_history()
    {
        var (ivan, olga) = (await MeetAsync(new("Ivan")), await MeetAsync(new("Olga")));
        var tie = await TieAsync(olga, ivan, "trusts him");
        await Do(d => d.UntieAsync(tie.Id, default));

        var lines = (await World.Read(Journey)).Milestones.Where(m => m.Kind == MilestoneKind.Researched).Select(m => (m.From, m.To, m.Note)).TakeLast(2);

        Assert.Equal([("stakeholder-tied", "Olga → Ivan", "trusts him"), ("stakeholder-untied", "Olga → Ivan", "trusts him")], lines);
        Assert.Empty((await KnownAsync()).Ties);
        Assert.Equal("stakeholder-tie.unknown", await RefusedAsync(d => d.UntieAsync(tie.Id, default)));
    }

    [Fact]
    public async Task Is_nothing_to_a_stranger()
    {
        var (ivan, olga) = (await MeetAsync(new("Ivan")), await MeetAsync(new("Olga")));
        var tie = await TieAsync(ivan, olga);
        World.Me = World.Ben;

        Assert.Equal("stakeholder.unknown", await RefusedAsync(d => d.TieAsync(olga.Id, ivan.Id, null, default)));
        Assert.Equal("stakeholder-tie.unknown", await RefusedAsync(d => d.UntieAsync(tie.Id, default)));
    }

    [Theory]
    [InlineData(2), InlineData(6), InlineData(40)]
    public async Task Is_a_picture_on_which_nobody_stands_on_anybody(int count)
    {
        var people = new List<Stakeholder>();
        for (var n = 0; n < count; n++) people.Add(await MeetAsync(new($"Somebody {n}", Power: n < 20 ? 5 : 1 + n % 5)));
        for (var n = 1; n < count; n++) await TieAsync(people[n], people[n / 2]);
        var known = await KnownAsync();

        var picture = new Influence(known.Stakeholders, known.Ties);

        var places = picture.Places.ToList();
        Assert.Equal((count, count - 1), (places.Count, picture.Arrows.Count));
        Assert.All(places, p => Assert.True(p.X >= 100 && p.X <= Influence.Width - 100 && p.Y >= p.Radius && p.Y + p.Radius + 18 < picture.Height));
        // A name takes two hundred units beside and fifty below.
        Assert.All(places.SelectMany((p, n) => places.Skip(n + 1).Select(other => (p, other))), pair =>
            Assert.True(Math.Abs(pair.p.X - pair.other.X) >= 200 || Math.Abs(pair.p.Y - pair.other.Y) >= 100));
        Assert.Equal(places.OrderByDescending(p => p.Who.Power).Select(p => p.Who.Power), places.OrderBy(p => p.Y).Select(p => p.Who.Power));
    }

    private Task<StakeholderTie> TieAsync(Stakeholder from, Stakeholder to, string? says = null) => Ask(d => d.TieAsync(from.Id, to.Id, says, default));
}
