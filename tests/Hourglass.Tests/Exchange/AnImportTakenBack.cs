using Hourglass.Data;
using Hourglass.Exchange;
using Hourglass.Journeys;
using Hourglass.Relationships;
using Hourglass.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Exchange;

public sealed class AnImportTakenBack : IAsyncLifetime
{
    private readonly World _world = new();

    public async ValueTask InitializeAsync()
    {
        await _world.InitializeAsync();
        _world.Me = _world.Boss;
    }

    [Fact]
    public async Task Leaves_nothing_of_what_it_created()
    {
        var imports = await _world.ImportFolder(SalesHistory.Samples);
        foreach (var import in Enumerable.Reverse(imports))
        {
            var undone = await _world.TakeBack(import);
            Assert.Equal((ImportState.Undone, 0), (undone.State, undone.Kept));
        }

        Assert.Equal((0, 0, 0, 0, 3), await Db(async db => (await db.Journeys.CountAsync(), await db.Companies.CountAsync(),
            await db.CustomFields.CountAsync(), await db.WorkTeams.CountAsync(), await db.Members.CountAsync())));
        Assert.Equal((0, 0, 0), await Db(async db => (await db.Milestones.CountAsync(), await db.SearchWords.CountAsync(), await db.CustomValues.CountAsync())));
        Assert.Equal((0L, 0L), await Db(async db => (await db.Tallies.SumAsync(t => t.Count), await db.Tallies.SumAsync(t => t.Value))));
    }

    [Fact]
    public async Task Keeps_and_lists_what_somebody_changed_since()
    {
        var import = await _world.Import(Journeys, JourneyMap);
        var touched = await Db(db => db.Journeys.Where(j => j.ExternalId == "1").Select(j => j.Id).SingleAsync());
        await _world.Change(book => book.NoteAsync(touched, "They called back", default));

        var undone = await _world.TakeBack(import);
        // The journey somebody worked on, its company, and nothing else.
        Assert.Equal((2, 2), (undone.Kept, undone.Removed));
        var kept = await _world.Ask<ImportLook, IReadOnlyList<KeptThing>>(look => look.KeptAsync(undone, 10, default));
        Assert.Equal(["Acme", "Fewer returns"], kept.Select(k => k.Name).Order());

        var again = await _world.TakeBack(undone, evenChanged: true);
        Assert.Equal((0, 4), (again.Kept, again.Removed));
        Assert.Equal(0, await Db(db => db.Journeys.CountAsync()));
    }

    [Fact]
    public async Task Keeps_a_company_that_others_work_with_now()
    {
        var import = await _world.Import("name\nAcme\nBetta", new ImportMap { Target = ImportTarget.Companies, Columns = new Dictionary<string, ColumnMap> { ["name"] = new() { Field = "company" } } });
        var acme = await Db(db => db.Companies.SingleAsync(c => c.Name == "Acme"));
        await _world.Ask<JourneyBook, Journey>(book => book.StartAsync(acme.Id, new JourneyDetails("Something else"), null, default));

        var undone = await _world.TakeBack(import, evenChanged: true);
        Assert.Equal((1, 1), (undone.Kept, undone.Removed));
    }

    [Fact]
    public async Task Gives_what_it_updated_its_old_values_back()
    {
        await _world.Ask<Companies, Company>(c => c.AddAsync(new CompanyDetails("Acme", "retail", 12, "Peru"), default));
        var map = CompanyMap with { Duplicates = DuplicatePolicy.Update };
        var import = await _world.Import("name,sector,people,size\nAcme,software,99,big\n", map);
        Assert.Equal((0, 1), (import.Created, import.Updated));
        Assert.Equal(("software", 99, "Peru"), await Db(db => db.Companies.Select(c => new ValueTuple<string?, int?, string?>(c.Sector, c.Employees, c.Country)).SingleAsync()));

        var undone = await _world.TakeBack(import);
        Assert.Equal((0, 1), (undone.Kept, undone.Restored));
        Assert.Equal(("retail", 12, "Peru"), await Db(db => db.Companies.Select(c => new ValueTuple<string?, int?, string?>(c.Sector, c.Employees, c.Country)).SingleAsync()));
        Assert.Equal(0, await Db(db => db.CustomValues.CountAsync()));
    }

    [Fact]
    public async Task Gives_a_journey_its_stage_and_days_back()
    {
        await _world.Import(Journeys, JourneyMap);
        var before = await _world.Read(await Id("2"));
        var import = await _world.Import("id,company,need,stage\n2,Betta,Cheaper paper,deliver\n", JourneyMap with { Duplicates = DuplicatePolicy.Update });
        Assert.Equal(1, import.Updated);
        Assert.Equal(Hourglass.Method.Stage.Deliver, (await _world.Read(await Id("2"))).Stage);

        await _world.TakeBack(import);
        Assert.Equal(before.State, (await _world.Read(await Id("2"))).State);
    }

    private const string Journeys = "id,company,need,stage\n1,Acme,Fewer returns,collaborate\n2,Betta,Cheaper paper,explore\n";

    private static ImportMap JourneyMap { get; } = new()
    {
        Target = ImportTarget.Journeys,
        Columns = new Dictionary<string, ColumnMap>
        {
            ["id"] = new() { Field = "externalId" },
            ["company"] = new() { Field = "company" },
            ["need"] = new() { Field = "need" },
            ["stage"] = new() { Field = "stage" },
        },
    };

    private static ImportMap CompanyMap { get; } = new()
    {
        Target = ImportTarget.Companies,
        Columns = new Dictionary<string, ColumnMap>
        {
            ["name"] = new() { Field = "company" },
            ["sector"] = new() { Field = "sector" },
            ["people"] = new() { Field = "employees" },
            ["size"] = new() { Field = "custom:Size" },
        },
    };

    private Task<Guid> Id(string externalId) => Db(db => db.Journeys.Where(j => j.ExternalId == externalId).Select(j => j.Id).SingleAsync());

    private Task<TAnswer> Db<TAnswer>(Func<HourglassDb, Task<TAnswer>> question) => _world.Ask(question);

    public async ValueTask DisposeAsync() => await _world.DisposeAsync();
}
