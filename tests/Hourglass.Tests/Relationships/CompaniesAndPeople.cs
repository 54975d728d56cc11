using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Relationships;
using Hourglass.Search;
using Hourglass.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Relationships;

public sealed class CompaniesAndPeople : IAsyncLifetime
{
    private readonly World _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();

    [Theory]
    [InlineData("", "company.name.missing")]
    [InlineData("  \u200b ", "company.name.missing")]
    [InlineData("two\r\nlines", "text.one-line")]
    [InlineData("two\u2028lines", "text.one-line")]
    public async Task Need_a_name_one_can_read(string name, string code) => Assert.Equal(code, (await Refused(() => _world.AddCompany(name))).Code);

    [Fact]
    public async Task Are_not_called_by_half_a_sign()
    {
        Assert.Equal("text.broken", (await Refused(() => _world.AddCompany("half \ud800 of a sign"))).Code);
        Assert.Equal("text.broken", (await Refused(() => _world.Ask<Companies, Guid?>(c => c.NamedAsync("\udc00", default)))).Code);
    }

    [Theory]
    [InlineData("O'Brien \"&\" \\ <b>Sons</b>")]
    [InlineData("{{contact.email}} ${7*7}")]
    [InlineData("null")]
    [InlineData("-")]
    [InlineData("👨‍👩‍👧‍👦")]
    public async Task Are_kept_as_they_were_called(string name) => Assert.Equal(name, (await _world.AddCompany(name)).Name);

    [Fact]
    public async Task Are_written_whole_or_not_at_all()
    {
        var field = await _world.AddField(SubjectKind.Company, "Note");
        await Refused(() => _world.AddCompany(new CompanyDetails("Half"), new Additions(["fine"], new Dictionary<Guid, string?> { [field.Id] = new string('x', 4001) })));
        await Refused(() => _world.AddCompany(new CompanyDetails("Half"), new Additions(["fine", new string('y', 51)])));
        await Refused(() => _world.AddPerson("Half", null, new Reach(ContactKind.Email, "fine@x.com"), new Reach(ContactKind.Phone, "no number")));

        var (companies, tags, people) = await _world.Ask<HourglassDb, (int, int, int)>(async db => (await db.Companies.CountAsync(), await db.Tags.CountAsync(), await db.People.CountAsync()));
        Assert.Equal((0, 0, 0), (companies, tags, people));
    }

    [Fact]
    public async Task Share_a_tag_whatever_its_case()
    {
        await _world.AddCompany(new CompanyDetails("One"), new Additions(["Ёлка", "VIP"]));
        await _world.AddCompany(new CompanyDetails("Two"), new Additions(["елка", "vip", "Vip"]));

        Assert.Equal(2, await _world.Ask<Tags, int>(t => t.All.CountAsync()));
    }

    [Fact]
    public async Task Tell_in_their_history_which_tags_and_fields_changed()
    {
        var field = await _world.AddField(SubjectKind.Company, "Code");
        var company = await _world.AddCompany(new CompanyDetails("Acme"), new Additions(["red"]));
        await _world.Do<Companies>(c => c.EditAsync(company.Id, company.Details, new Additions(["blue"], new Dictionary<Guid, string?> { [field.Id] = "7" }), company.Version, default));

        var page = await _world.Ask<Timelines, ListPage<TimelineLine>>(t => t.OfCompanyAsync(company.Id, null, 10, default));
        Assert.Contains(page.Rows, l => l.Milestone is { Kind: MilestoneKind.CompanyEdited, Note: "Code: — → 7\nTags: red → blue" });
    }

    [Fact]
    public async Task Are_listed_by_name_page_by_page_without_their_legal_form()
    {
        foreach (var name in new[] { "Zeta", "ООО Альфа", "beta", "Acme", "Acme" }) await _world.AddCompany(name);
        List<string> seen = [];
        Guid? after = null;
        for (var more = true; more;)
        {
            var page = await _world.Ask<CompanyLists, ListPage<CompanyRow>>(l => l.PageAsync(new RelationshipFilter(), after, 2, default));
            seen.AddRange(page.Rows.Select(r => r.Name));
            (after, more) = (page.Rows[^1].Id, page.HasMore);
        }

        Assert.Equal(["Acme", "Acme", "beta", "Zeta", "ООО Альфа"], seen);
        Assert.Equal(["ООО Альфа"], await Names(new RelationshipFilter("ал")));
        Assert.Equal(["ООО Альфа"], await Names(new RelationshipFilter("ооо АЛ")));
    }

    [Fact]
    public async Task Are_narrowed_by_tag_sector_and_owner()
    {
        await _world.AddCompany(new CompanyDetails("One", "Food", OwnerId: _world.Ana.Id), new Additions(["vip"]));
        await _world.AddCompany(new CompanyDetails("Two", "Food"));
        var tag = await _world.Ask<Tags, Guid>(t => t.All.Select(x => x.Id).SingleAsync());

        Assert.Equal(["One"], await Names(new RelationshipFilter(TagId: tag)));
        Assert.Equal(["One", "Two"], await Names(new RelationshipFilter(Sector: "Food")));
        Assert.Equal(["One"], await Names(new RelationshipFilter(OwnerId: _world.Ana.Id)));
    }

    [Fact]
    public async Task Of_colleagues_are_not_found_anywhere()
    {
        var hers = await _world.AddCompany(new CompanyDetails("Hers", OwnerId: _world.Ana.Id));
        var herPerson = await _world.Ask<People, Person>(p => p.AddAsync(new PersonDetails("Her friend", OwnerId: _world.Ana.Id), [], null, Additions.None, default));
        _world.Me = _world.Ben;
        var his = await _world.AddPerson("His friend");

        Assert.Empty(await Names(new RelationshipFilter()));
        Assert.Null(await _world.Ask<CompanySheets, CompanySheet?>(s => s.ReadAsync(hers.Id, default)));
        Assert.Equal("company.unknown", (await Refused(() => _world.Do<Companies>(c => c.NoteAsync(hers.Id, "x", default)))).Code);
        Assert.Equal("company.parent-unknown", (await Refused(() => _world.AddCompany(new CompanyDetails("Mine", ParentId: hers.Id)))).Code);
        Assert.Equal("company.unknown", (await Refused(() => _world.Do<People>(p => p.TakePositionAsync(his.Id, hers.Id, null, default)))).Code);
        Assert.Equal("company.not-found", (await Refused(() => _world.Ask<Companies, Guid?>(c => c.NamedAsync("Hers", default)))).Code);
        Assert.Equal("person.unknown", (await Refused(() => _world.Do<People>(p => p.NoteAsync(herPerson.Id, "x", default)))).Code);
    }

    [Fact]
    public async Task Of_colleagues_are_named_on_no_journey_but_stay_where_they_are_named()
    {
        var herPerson = await _world.Ask<People, Person>(p => p.AddAsync(new PersonDetails("Her friend", OwnerId: _world.Ana.Id), [], null, Additions.None, default));
        var handed = await _world.StartJourney("Handed over");
        await _world.Change(b => b.EditAsync(handed.Id, handed.Details with { PersonId = herPerson.Id }, null, default));
        await _world.Change(b => b.HandToAsync(handed.Id, _world.Ben.Id, default));
        _world.Me = _world.Ben;
        var his = await _world.StartJourney("His own", "Ben's customer");

        Assert.Equal("person.unknown", (await Refused(() => _world.Change(b => b.EditAsync(his.Id, his.Details with { PersonId = herPerson.Id }, null, default)))).Code);
        await _world.Change(b => b.EditAsync(handed.Id, handed.Details with { PersonId = herPerson.Id, Need = "Handed over and kept" }, null, default));
        Assert.Equal(herPerson.Id, (await _world.Read(handed.Id)).PersonId);
    }

    [Fact]
    public async Task Never_stand_above_themselves()
    {
        var top = await _world.AddCompany("Top");
        var below = await _world.AddCompany(new CompanyDetails("Below", ParentId: top.Id));

        Assert.Equal("company.parent-circle", (await Refused(() => _world.Do<Companies>(c => c.EditAsync(top.Id, top.Details with { ParentId = below.Id }, null, default)))).Code);
    }

    [Fact]
    public async Task Changed_by_two_at_once_keep_the_first_one()
    {
        var company = await _world.AddCompany("Acme");
        await _world.Do<Companies>(c => c.EditAsync(company.Id, company.Details with { Sector = "Food" }, company.Version, default));

        Assert.Equal("company.changed", (await Refused(() => _world.Do<Companies>(c => c.EditAsync(company.Id, company.Details with { Sector = "Steel" }, company.Version, default)))).Code);
    }

    [Fact]
    public async Task Of_the_English_house_need_a_country_before_their_numbers()
    {
        Assert.Equal("contact.phone-country", (await Refused(() => _world.AddPerson("Ann", null, new Reach(ContactKind.Phone, "8 999 000-00-00")))).Code);
    }

    private async Task<IEnumerable<string>> Names(RelationshipFilter filter) =>
        (await _world.Ask<CompanyLists, ListPage<CompanyRow>>(l => l.PageAsync(filter, null, 50, default))).Rows.Select(r => r.Name);

    private static Task<RefusedException> Refused(Func<Task> deed) => Assert.ThrowsAsync<RefusedException>(deed);

    public ValueTask DisposeAsync() => _world.DisposeAsync();
}
