using Hourglass.Data;
using Hourglass.Exchange;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Relationships;
using Hourglass.Team;
using Hourglass.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Exchange;

/// <summary>The numbers here were counted from the files by other means, once, by hand.</summary>
public sealed class TheRealSalesHistory : IAsyncLifetime
{
    private readonly World _world = new();

    public async ValueTask InitializeAsync()
    {
        await _world.InitializeAsync();
        _world.Me = _world.Boss;
    }

    [Fact]
    public async Task Loads_whole()
    {
        var imports = await _world.ImportFolder(SalesHistory.RealFolder());

        Assert.All(imports, import => Assert.Equal((ImportState.Loaded, null), (import.State, import.Problem)));
        Assert.Equal([(7, 0), (85, 0), (35, 0), (8800, 0)], imports.Select(i => (i.Created, i.Rejected)));
        await AssertCompanies();
        await AssertOwners();
        await AssertJourneys();
        AssertRemarks(imports);
    }

    [Fact]
    public async Task Loaded_a_second_time_changes_nothing()
    {
        var folder = SalesHistory.RealFolder();
        await _world.ImportFolder(folder);
        var again = await _world.ImportFolder(folder);
        Assert.Equal([(0, 0, 7, 0), (0, 0, 85, 0), (0, 0, 35, 0), (0, 0, 8800, 0)], again.Select(i => (i.Created, i.Updated, i.Skipped, i.Rejected)));
        Assert.Equal(8800, await Db(db => db.Journeys.CountAsync()));
    }

    [Fact]
    public async Task Taken_back_leaves_nothing()
    {
        var imports = await _world.ImportFolder(SalesHistory.RealFolder());
        foreach (var import in Enumerable.Reverse(imports))
        {
            var undone = await _world.TakeBack(import);
            Assert.Equal((ImportState.Undone, 0), (undone.State, undone.Kept));
        }

        Assert.Equal((0, 0, 3), await Db(async db => (await db.Companies.CountAsync(), await db.Journeys.CountAsync(), await db.Members.CountAsync())));
        Assert.Equal(0, await Db(db => db.Tallies.SumAsync(t => t.Count)));
        Assert.Equal(0, await Db(db => db.Milestones.CountAsync()));
    }

    private async Task AssertCompanies()
    {
        Assert.Equal(86, await Db(db => db.Companies.CountAsync()));
        Assert.Equal(15, await Db(db => db.Companies.CountAsync(c => c.ParentId != null)));
        Assert.Equal(12, await Db(db => db.Companies.CountAsync(c => c.Sector == "technology")));
        Assert.Equal("Philippines", await Db(db => db.Companies.Where(c => c.Name == "Bioholding").Select(c => c.Country).SingleAsync()));
        Assert.Equal(2 * 85, await Db(db => db.CustomValues.CountAsync()));
        var golddex = await Db(db => db.Companies.SingleAsync(c => c.Name == "Golddex"));
        Assert.Equal(["Funholding", "Vehement Capital Partners"],
            await Db(db => db.Companies.Where(c => c.ParentId == golddex.Id).Select(c => c.Name).OrderBy(n => n).ToListAsync()));
    }

    private async Task AssertOwners()
    {
        Assert.Equal(3 + 35 + 6, await Db(db => db.Members.CountAsync()));
        Assert.Equal(6, await Db(db => db.WorkTeams.CountAsync()));
        var managers = await Db(db => db.Members.Where(m => m.Sight == Sight.Team).OrderBy(m => m.Name).ToListAsync());
        Assert.Equal(["Cara Losch", "Celia Rouche", "Dustin Brinkmann", "Melvin Marxen", "Rocco Neubert", "Summer Sewald"], managers.Select(m => m.Name));
        var darcel = await Db(db => db.Members.SingleAsync(m => m.Name == "Darcel Schlecht"));
        Assert.Equal(managers.Single(m => m.Name == "Melvin Marxen").TeamId, darcel.TeamId);
        Assert.Equal(747, await Db(db => db.Journeys.CountAsync(j => j.OwnerId == darcel.Id)));
    }

    private async Task AssertJourneys()
    {
        Assert.Equal(500, await Count(Stage.Explore, Standing.Active));
        Assert.Equal(1589, await Count(Stage.Collaborate, Standing.Active));
        Assert.Equal(4238, await Count(Stage.Deliver, Standing.Active));
        Assert.Equal(2473, await Count(Stage.Collaborate, Standing.Ended));
        Assert.Equal(10_005_534_00L, await Db(db => db.Journeys.SumAsync(j => j.Value)));
        Assert.Equal(1425, await Db(db => db.Journeys.CountAsync(j => j.CompanyId == db.Companies.Single(c => c.Name == "Account not stated").Id)));
        Assert.Equal(1480, await Db(db => db.Journeys.CountAsync(j => j.Need == "GTX Pro")));
        Assert.Equal(0, await Db(db => db.Journeys.CountAsync(j => j.Need == "GTXPro")));
        Assert.Equal(8800, await Db(db => db.Tallies.SumAsync(t => t.Count)));
        Assert.Equal(new DateOnly(2017, 3, 1), await Db(db => db.Journeys.MinAsync(j => j.PurchasedOn)));
        Assert.Equal(new DateOnly(2017, 12, 31), await Db(db => db.Journeys.MaxAsync(j => j.PurchasedOn)));
        Assert.Equal(new DateOnly(2016, 10, 20), await Db(db => db.Journeys.MinAsync(j => j.StartedOn)));
        Assert.Equal(500, await Db(db => db.Journeys.CountAsync(j => j.StartedOn == _world.Today)));
    }

    private static void AssertRemarks(List<Import> imports)
    {
        var (accounts, pipeline) = (imports[1].Remarks, imports[3].Remarks);
        Assert.Equal(12, accounts.Of("remark.value-replaced", "sector", "technolgy", "technology"));
        Assert.Equal(1, accounts.Of("remark.value-replaced", "office_location", "Philipines", "Philippines"));
        Assert.Equal(1480, pipeline.Of("remark.value-replaced", "product", "GTXPro", "GTX Pro"));
        Assert.Equal(1425, pipeline.Of("remark.company-missing", "Account not stated"));
        Assert.Equal(500, pipeline.Of("remark.started-unknown"));
        Assert.Equal(2473, pipeline.Of("remark.reason-missing", "Imported as lost; the source gives no reason."));
        Assert.DoesNotContain(pipeline.All, r => r.Code.StartsWith("remark.spelling-unknown", StringComparison.Ordinal));
    }

    private Task<int> Count(Stage stage, Standing standing) => Db(db => db.Journeys.CountAsync(j => j.Stage == stage && j.Standing == standing));

    private Task<TAnswer> Db<TAnswer>(Func<HourglassDb, Task<TAnswer>> question) => _world.Ask(question);

    public async ValueTask DisposeAsync() => await _world.DisposeAsync();
}
