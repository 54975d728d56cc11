using Hourglass.Data;
using Hourglass.Exchange;
using Hourglass.Relationships;
using Hourglass.Team;
using Hourglass.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Exchange;

public sealed class RowsOfEveryKind : IAsyncLifetime
{
    private readonly World _world = new();

    public async ValueTask InitializeAsync()
    {
        await _world.InitializeAsync();
        _world.Me = _world.Boss;
    }

    [Fact]
    public async Task One_address_a_thousand_times_is_one_person()
    {
        var table = string.Concat(Enumerable.Repeat("Ann Lee,ann@example.org\n", 1000).Prepend("name,mail\n"));
        var import = await _world.Import(table, People());
        Assert.Equal((1, 0, 999, 0), (import.Created, import.Updated, import.Skipped, import.Rejected));
        Assert.Equal((1, 1), await Db(async db => (await db.People.CountAsync(), await db.ContactPoints.CountAsync())));
    }

    [Fact]
    public async Task A_second_file_adds_what_is_new_and_erases_nothing()
    {
        await _world.Import("name,mail,phone,firm,job\nAnn Lee,ann@example.org,+7 999 000-11-22,Acme,Buyer\n", People(phone: true));
        var import = await _world.Import("name,mail,phone,firm,job\nAnn Lee-Hart,ann@example.org,,Betta,\n", People(phone: true) with { Duplicates = DuplicatePolicy.Update });

        Assert.Equal((0, 1), (import.Created, import.Updated));
        var ann = await Db(db => db.People.Include(p => p.Contacts).Include(p => p.Positions).AsSplitQuery().SingleAsync());
        Assert.Equal(("Ann Lee-Hart", 2, 2), (ann.Name, ann.Contacts.Count, ann.Positions.Count));
        await _world.TakeBack(import);
        ann = await Db(db => db.People.Include(p => p.Contacts).Include(p => p.Positions).AsSplitQuery().SingleAsync());
        Assert.Equal(("Ann Lee", 2, 1), (ann.Name, ann.Contacts.Count, ann.Positions.Count));
    }

    [Fact]
    public async Task A_bad_address_rejects_its_row_and_leaves_nothing_of_it()
    {
        var import = await _world.Import("name,mail,phone,firm,job\nAnn Lee,not an address,,New Firm,\nBob Ray,bob@example.org,,,\n", People(phone: true));
        Assert.Equal((1, 1), (import.Created, import.Rejected));
        Assert.Equal(0, await Db(db => db.Companies.CountAsync()));
        Assert.Equal("contact.email", Assert.Single(await _world.RejectedOf(import)).Code);
    }

    [Fact]
    public async Task A_rehearsal_tells_what_will_happen_and_changes_nothing()
    {
        foreach (var map in SalesHistory.Plan.Files)
        {
            var text = await File.ReadAllTextAsync(Path.Combine(SalesHistory.Samples, map.File!));
            var rehearsed = await _world.Rehearse(text, map);
            Assert.Equal(ImportState.Checked, rehearsed.State);
            Assert.Equal((0, 0, 0), await Db(async db => (await db.Journeys.CountAsync(), await db.Companies.CountAsync(), await db.Tags.CountAsync())));

            var loaded = await _world.Import(text, map);
            Assert.Equal((loaded.Created, loaded.Updated, loaded.Skipped, loaded.Rejected), (rehearsed.Created, rehearsed.Updated, rehearsed.Skipped, rehearsed.Rejected));
            Assert.Equal(Lines(loaded), Lines(rehearsed));
            await _world.TakeBack(loaded);
        }
    }

    [Fact]
    public async Task Columns_that_would_reach_for_more_are_left_out_and_said()
    {
        var import = await _world.Import("name,tenantId,role,isAdmin,id\nAcme,1,Administrator,true,7\n", Firms());
        Assert.Equal(1, import.Created);
        Assert.Equal(["id", "isAdmin", "role", "tenantId"], import.Remarks.All.Where(r => r.Code == "remark.column-left-out").Select(r => r.Details[0]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("workspaceId")]
    [InlineData("id")]
    [InlineData("custom:")]
    [InlineData("roles")]
    public async Task A_map_reaches_only_the_fields_there_are(string field)
    {
        var map = Firms() with { Columns = new Dictionary<string, ColumnMap> { ["name"] = new() { Field = "company" }, ["x"] = new() { Field = field } } };
        Assert.Equal("import.field-unknown", (await Assert.ThrowsAsync<RefusedException>(() => _world.Bring("name,x\nAcme,1\n", map))).Code);
    }

    [Fact]
    public async Task Sellers_do_not_import_and_foreign_imports_are_not_found()
    {
        var import = await _world.Bring("name\nAcme\n", Firms());
        _world.Me = _world.Ana;
        Assert.Equal("import.not-allowed", (await Assert.ThrowsAsync<RefusedException>(() => _world.Bring("name\nAcme\n", Firms()))).Code);
        Assert.Equal("import.unknown", await Refusal(import.Id));

        (_, _, _world.Me) = await _world.OpenWorkspaceAsync("Next door");
        Assert.Equal("import.unknown", await Refusal(import.Id));
    }

    [Fact]
    public async Task A_manager_who_sees_a_team_cannot_reach_beyond_it()
    {
        var ben = _world.Ben.Id;
        await _world.Ask<Companies, Company>(c => c.AddAsync(new CompanyDetails("Acme", OwnerId: ben), default));
        _world.Me = new Actor(_world.Boss.WorkspaceId, _world.Ana.Id, "Ana", Roles.SalesManager, Sight.Team, []);
        await _world.Do<HourglassDb>(async db =>
        {
            (await db.Members.SingleAsync(m => m.Id == _world.Ana.Id)).Allow(Roles.SalesManager, Sight.Team, null);
            await db.SaveChangesAsync();
        });
        var import = await _world.Import("name,sector\nAcme,stolen\n", Firms() with { Duplicates = DuplicatePolicy.Update });
        Assert.Equal((0, 0, 1), (import.Created, import.Updated, import.Rejected));
        Assert.Equal("row.belongs-to-others", Assert.Single(await _world.RejectedOf(import)).Code);
    }

    private static IEnumerable<string> Lines(Import import) =>
        import.Remarks.All.Select(r => $"{r.Code} {string.Join('|', r.Details)}: {r.Count}").Order(StringComparer.Ordinal);

    private async Task<string> Refusal(Guid id) =>
        (await Assert.ThrowsAsync<RefusedException>(() => _world.Ask<ImportDesk, Import>(desk => desk.OneAsync(id, default)))).Code;

    private static ImportMap Firms() => new()
    {
        Target = ImportTarget.Companies,
        Columns = new Dictionary<string, ColumnMap> { ["name"] = new() { Field = "company" } },
    };

    private static ImportMap People(bool phone = false)
    {
        var columns = new Dictionary<string, ColumnMap> { ["name"] = new() { Field = "person" }, ["mail"] = new() { Field = "email" } };
        if (phone) (columns["phone"], columns["firm"], columns["job"]) = (new() { Field = "phone" }, new() { Field = "company" }, new() { Field = "position" });
        return new ImportMap { Target = ImportTarget.People, Columns = columns };
    }

    private Task<TAnswer> Db<TAnswer>(Func<HourglassDb, Task<TAnswer>> question) => _world.Ask(question);

    public async ValueTask DisposeAsync() => await _world.DisposeAsync();
}
