using Hourglass.Data;
using Hourglass.Exchange;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Team;
using Hourglass.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Exchange;

public sealed class TheSmallSalesHistory : IAsyncLifetime
{
    private readonly World _world = new();
    private List<Import> _imports = [];

    public async ValueTask InitializeAsync()
    {
        await _world.InitializeAsync();
        _world.Me = _world.Boss;
        _imports = await _world.ImportFolder(SalesHistory.Samples);
    }

    [Fact]
    public void Comes_in_whole_with_every_row_accounted_for()
    {
        Assert.All(_imports, import => Assert.Equal((ImportState.Loaded, null), (import.State, import.Problem)));
        Assert.Equal([(3, 0, 0, 0), (5, 0, 0, 1), (4, 0, 0, 0), (9, 0, 0, 3)], _imports.Select(i => (i.Created, i.Updated, i.Skipped, i.Rejected)));
    }

    [Fact]
    public async Task Is_known_to_the_planner_at_once()
    {
        var known = await Db(db => db.Database.SqlQueryRaw<double>(TestDatabase.IsPostgres
            ? """select reltuples::double precision as "Value" from pg_class where relname = 'Journeys'"""
            : """select cast(max(substr(stat, 1, instr(stat, ' '))) as real) as "Value" from sqlite_stat1 where tbl = 'Journeys'""").ToListAsync());
        Assert.Equal([9.0], known);
    }

    [Fact]
    public async Task Gives_companies_their_parents_wherever_these_stand_in_the_file()
    {
        var families = await Db(db => db.Companies.Where(c => c.ParentId != null)
            .Select(c => new { c.Name, Parent = db.Companies.Single(p => p.Id == c.ParentId).Name }).OrderBy(c => c.Name).ToListAsync());
        Assert.Equal(["Adventure Cycles < Bright Holding", "Delta Print < Bright Holding"], families.Select(f => $"{f.Name} < {f.Parent}"));
        Assert.Equal(0, Accounts.Remarks.Of("remark.made", "Company") - Accounts.Remarks.Of("remark.made-filled", "Company"));
    }

    [Fact]
    public async Task Makes_a_team_for_each_manager()
    {
        var members = await Db(db => db.Members.Where(m => m.TeamId != null)
            .Select(m => new { m.Name, m.Roles, m.Sight, Team = db.WorkTeams.Single(t => t.Id == m.TeamId).Name }).OrderBy(m => m.Name).ToListAsync());
        Assert.Equal(["Nora Lind", "Olga Frost", "Piet Vos", "Rosa Diaz", "Sam Hill", "Tom Adler"], members.Select(m => m.Name));
        var olga = members.Single(m => m.Name == "Olga Frost");
        Assert.Equal((Roles.SalesManager, Sight.Team, "Central · Olga Frost"), (olga.Roles, olga.Sight, olga.Team));
        Assert.Equal((Roles.Seller, Sight.Own), (members[0].Roles, members[0].Sight));
    }

    [Fact]
    public async Task Leaves_each_journey_where_and_when_it_stood()
    {
        var won = await Journey("A0000001");
        Assert.Equal((Stage.Deliver, Standing.Active, Answer.Yes), (won.Stage, won.Standing, won.Answer));
        Assert.Equal((new DateOnly(2016, 10, 20), new DateOnly(2017, 3, 1), 4754_00L, "USD"), (won.StartedOn, won.PurchasedOn, won.Value, won.Currency));
        var lost = await Journey("A0000002");
        Assert.Equal((Stage.Collaborate, Standing.Ended, Ending.BuyersNo), (lost.Stage, lost.Standing, lost.Ending));
        Assert.Equal((new DateOnly(2017, 3, 11), "Imported as lost; the source gives no reason."), (lost.EndedOn, lost.OurReason));
        Assert.Equal(Stage.Collaborate, (await Journey("A0000003")).Stage);
        Assert.Equal((Stage.Explore, _world.Today), ((await Journey("A0000004")).Stage, (await Journey("A0000004")).StartedOn));
    }

    [Fact]
    public async Task Writes_one_milestone_that_names_the_file_and_the_row()
    {
        var line = Assert.Single((await Journey("A0000003")).Milestones);
        Assert.Equal((MilestoneKind.Imported, "sales_pipeline.csv", "4"), (line.Kind, line.From, line.To));
    }

    [Fact]
    public void Says_everything_the_file_did_not_say_itself()
    {
        var remarks = Pipeline.Remarks;
        Assert.Equal(1, remarks.Of("remark.value-replaced", "product", "GrinderPro", "Grinder Pro"));
        Assert.Equal(1, remarks.Of("remark.spelling-unknown", "product", "Mill Speciale"));
        Assert.Equal(2, remarks.Of("remark.company-missing", "Account not stated"));
        Assert.Equal(2, remarks.Of("remark.started-unknown"));
        Assert.Equal(2, remarks.Of("remark.reason-missing", "Imported as lost; the source gives no reason."));
        Assert.Equal(2, remarks.Of("remark.made", "Company"));
        Assert.Equal(1, remarks.Of("remark.made", "Member"));
        Assert.Equal(1, Accounts.Remarks.Of("remark.value-replaced", "sector", "technolgy", "technology"));
        Assert.Equal(3, _imports[0].Remarks.Of("remark.column-left-out", "sales_price"));
    }

    [Fact]
    public async Task Hands_back_what_it_did_not_take_with_the_reason()
    {
        var rejected = await _world.RejectedOf(Pipeline);
        Assert.Equal([(9, "row.date-unreadable"), (10, "row.value-unknown"), (12, "row.closed-before-started")], rejected.Select(r => (r.Row, r.Code)));
        Assert.Equal(["close_date", "29-02-2017"], rejected[0].Details);
        Assert.Equal("A0000008", rejected[0].Cells[0]);
        Assert.Equal((7, "row.number-unreadable"), (await _world.RejectedOf(Accounts)).Select(r => (r.Row, r.Code)).Single());
    }

    [Fact]
    public async Task Is_counted_and_found_like_everything_else()
    {
        Assert.Equal(9, await Db(db => db.Tallies.SumAsync(t => t.Count)));
        Assert.Equal(4754_00L + 55_00, await Db(db => db.Tallies.SumAsync(t => t.Value)));
        Assert.True(await Db(db => db.SearchWords.AnyAsync(w => w.Word == "grinder")));
        Assert.True(await Db(db => db.SearchKeys.AnyAsync(k => k.Key == "grnder" && k.Word == "grinder")));
    }

    [Fact]
    public async Task Brings_nothing_twice()
    {
        var again = await _world.ImportFolder(SalesHistory.Samples);
        Assert.Equal([(0, 3, 0), (0, 5, 1), (0, 4, 0), (0, 9, 3)], again.Select(i => (i.Created, i.Skipped, i.Rejected)));
        Assert.Equal(9, await Db(db => db.Journeys.CountAsync()));
        Assert.Equal(7, await Db(db => db.Companies.CountAsync()));
    }

    private Import Accounts => _imports[1];
    private Import Pipeline => _imports[3];

    private Task<TAnswer> Db<TAnswer>(Func<HourglassDb, Task<TAnswer>> question) => _world.Ask(question);

    private async Task<Journey> Journey(string externalId) =>
        await _world.Read(await Db(db => db.Journeys.Where(j => j.ExternalId == externalId).Select(j => j.Id).SingleAsync()));

    public async ValueTask DisposeAsync() => await _world.DisposeAsync();
}
