using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Relationships;
using Hourglass.Search;
using Hourglass.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Relationships;

public sealed class ACompanyMergedIntoAnother : IAsyncLifetime
{
    private readonly World _world = new();
    private Company _kept = null!, _gone = null!, _child = null!;
    private Journey _journey = null!;
    private Person _both = null!, _only = null!;

    public async ValueTask InitializeAsync()
    {
        await _world.InitializeAsync();
        var field = await _world.AddField(SubjectKind.Company, "VAT number");
        _kept = await _world.AddCompany(new CompanyDetails("Acme", "Food"), new Additions(["old"]));
        _gone = await _world.AddCompany(new CompanyDetails("Acme Inc", "Retail", 40, About: "Met at the fair"),
            new Additions(["old", "new"], new Dictionary<Guid, string?> { [field.Id] = "GB1" }));
        _child = await _world.AddCompany(new CompanyDetails("Acme Bakery", ParentId: _gone.Id));
        _journey = await _world.Ask<JourneyBook, Journey>(b => b.StartAsync(_gone.Id, new JourneyDetails("Fewer returns"), null, default));
        _both = await _world.AddPerson("Bo Both", _kept.Id);
        await _world.Do<People>(p => p.TakePositionAsync(_both.Id, _gone.Id, "Owner", default));
        _only = await _world.AddPerson("Olga Only", _gone.Id);
    }

    [Fact]
    public async Task Gives_it_everything_it_had()
    {
        await _world.Merge(SubjectKind.Company, _kept.Id, _gone.Id, "Employees", "About");

        var sheet = await Sheet(_kept.Id);
        Assert.Equal(("Acme", "Food", 40, "Met at the fair"), (sheet!.Company.Name, sheet.Company.Sector, sheet.Company.Employees, sheet.Company.About));
        Assert.Equal([_journey.Id], sheet.Journeys.Select(j => j.Id));
        Assert.Equal([("Bo Both", "Buyer"), ("Olga Only", "Buyer")], sheet.People.Select(p => (p.Name, p.Beside!)));
        Assert.Equal(["Acme Bakery"], sheet.Children.Select(c => c.Name));
        Assert.Equal(["new", "old"], sheet.Tags.Select(t => t.Name));
        Assert.Null(await Sheet(_gone.Id));
        Assert.Equal(_kept.Id, await _world.Ask<Companies, Guid?>(c => c.LivesOnInAsync(_gone.Id, default)));
    }

    [Fact]
    public async Task Takes_its_own_fields_where_they_were_chosen()
    {
        var preview = await _world.Ask<Merges, MergePreview>(m => m.PreviewAsync(SubjectKind.Company, _kept.Id, _gone.Id, default));
        await _world.Merge(SubjectKind.Company, _kept.Id, _gone.Id, preview.Facts.Single(f => f.Label == "VAT number").Key);

        Assert.Equal("GB1", (await Sheet(_kept.Id))!.Fields.Single().Value);
    }

    [Fact]
    public async Task Is_announced_exactly_before()
    {
        var preview = await _world.Ask<Merges, MergePreview>(m => m.PreviewAsync(SubjectKind.Company, _kept.Id, _gone.Id, default));

        Assert.Equal(["Fewer returns"], preview.Journeys.Names);
        Assert.Equal(["Bo Both", "Olga Only"], preview.Positions.Names);
        Assert.Equal(["Acme Bakery"], preview.Children.Names);
        Assert.Equal(["new"], preview.Tags.Names);
        Assert.Equal(["Name", "Sector", "Employees", "About"], preview.Facts.Where(f => f.Label is null).Select(f => f.Key));
    }

    [Fact]
    public async Task Is_read_in_one_history()
    {
        await _world.Do<Companies>(c => c.NoteAsync(_gone.Id, "They moved", default));
        await _world.Merge(SubjectKind.Company, _kept.Id, _gone.Id);

        var page = await _world.Ask<Timelines, ListPage<TimelineLine>>(t => t.OfCompanyAsync(_kept.Id, null, 50, default));

        Assert.Contains(page.Rows, line => line.Milestone is { Kind: MilestoneKind.Merged, Note: "Acme Inc" });
        Assert.Contains(page.Rows, line => line.Milestone.Note == "They moved");
        Assert.Contains(page.Rows, line => line is { Milestone.Kind: MilestoneKind.Started, Need: "Fewer returns" });
    }

    [Fact]
    public async Task Comes_back_exactly()
    {
        var before = await _world.Picture();
        var merge = await _world.Merge(SubjectKind.Company, _kept.Id, _gone.Id, "Name", "Sector", "About");
        Assert.NotEqual(before, await _world.Picture());

        await _world.Undo(merge);

        Assert.Equal(before, await _world.Picture());
        Assert.Equal("merge.undone-already", (await Assert.ThrowsAsync<RefusedException>(() => _world.Undo(merge))).Code);
    }

    [Fact]
    public async Task Comes_back_with_its_history_and_leaves_what_was_changed_since()
    {
        var merge = await _world.Merge(SubjectKind.Company, _kept.Id, _gone.Id, "Sector", "About");
        var now = (await Sheet(_kept.Id))!.Company;
        await _world.Do<Companies>(c => c.EditAsync(_kept.Id, now.Details with { About = "Written since" }, null, default));
        await _world.Change(b => b.NoteAsync(_journey.Id, "while they were one", default));

        await _world.Undo(merge);

        var kept = (await Sheet(_kept.Id))!.Company;
        Assert.Equal(("Food", "Written since"), (kept.Sector, kept.About));
        var gone = await _world.Ask<Timelines, ListPage<TimelineLine>>(t => t.OfCompanyAsync(_gone.Id, null, 50, default));
        Assert.Contains(gone.Rows, line => line.Milestone.Note == "while they were one");
        Assert.Contains(gone.Rows, line => line.Milestone.Kind == MilestoneKind.MergeUndone);
    }

    [Fact]
    public async Task Comes_back_only_after_what_was_merged_later()
    {
        var first = await _world.Merge(SubjectKind.Company, _kept.Id, _gone.Id);
        _world.Clock.Advance(TimeSpan.FromMinutes(1));
        var people = await _world.Merge(SubjectKind.Person, _both.Id, _only.Id);

        Assert.Equal("merge.later-first", (await Assert.ThrowsAsync<RefusedException>(() => _world.Undo(first))).Code);
        await _world.Undo(people);
        await _world.Undo(first);
    }

    [Fact]
    public async Task Cannot_take_colleagues_customers_along_unseen()
    {
        _world.Me = _world.Ben;
        Assert.Equal("merge.not-all-yours", (await Assert.ThrowsAsync<RefusedException>(() => _world.Merge(SubjectKind.Company, _kept.Id, _gone.Id))).Code);

        _world.Me = _world.Ana;
        var mine = await _world.AddCompany(new CompanyDetails("Hers", OwnerId: _world.Ana.Id));
        _world.Me = _world.Ben;
        Assert.Equal("company.unknown", (await Assert.ThrowsAsync<RefusedException>(() => _world.Merge(SubjectKind.Company, _kept.Id, mine.Id))).Code);
        Assert.Equal("company.unknown", (await Assert.ThrowsAsync<RefusedException>(() => _world.Merge(SubjectKind.Company, mine.Id, _kept.Id))).Code);
    }

    [Fact]
    public async Task Cannot_be_undone_by_someone_who_does_not_see_it()
    {
        var hers = await _world.AddCompany(new CompanyDetails("Hers", OwnerId: _world.Ana.Id));
        var merge = await _world.Merge(SubjectKind.Company, hers.Id, _gone.Id);

        _world.Me = _world.Ben;
        Assert.Equal("merge.unknown", (await Assert.ThrowsAsync<RefusedException>(() => _world.Undo(merge))).Code);
    }

    [Fact]
    public async Task Never_becomes_its_own_ancestor()
    {
        var middle = await _world.AddCompany(new CompanyDetails("Middle", ParentId: _gone.Id));
        await _world.Do<Companies>(c => c.EditAsync(_kept.Id, _kept.Details with { ParentId = middle.Id }, null, default));

        Assert.Equal("merge.parent-circle", (await Assert.ThrowsAsync<RefusedException>(() => _world.Merge(SubjectKind.Company, _kept.Id, _gone.Id))).Code);
        Assert.NotNull(await Sheet(_gone.Id));
    }

    [Fact]
    public async Task Refuses_itself() =>
        Assert.Equal("merge.with-itself", (await Assert.ThrowsAsync<RefusedException>(() => _world.Merge(SubjectKind.Company, _kept.Id, _kept.Id))).Code);

    private Task<CompanySheet?> Sheet(Guid id) => _world.Ask<CompanySheets, CompanySheet?>(s => s.ReadAsync(id, default));

    public ValueTask DisposeAsync() => _world.DisposeAsync();
}
