using Hourglass.Journeys;
using Hourglass.Relationships;
using Hourglass.Search;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Relationships;

public sealed class TwoEntriesForOnePerson : IAsyncLifetime
{
    private readonly World _world = new();
    private Company _acme = null!;
    private Person _kept = null!, _gone = null!;
    private Journey _journey = null!;

    public async ValueTask InitializeAsync()
    {
        await _world.InitializeAsync();
        _acme = await _world.AddCompany("Acme");
        _kept = await _world.AddPerson("Ann Lee", null, new Reach(ContactKind.Email, "ann@acme.com"));
        _gone = await _world.AddPerson("Lee Ann", _acme.Id, new Reach(ContactKind.Email, "ANN@acme.com"), new Reach(ContactKind.Phone, "+44 20 7946 0018", "desk"));
        _journey = await _world.Ask<JourneyBook, Journey>(b => b.StartAsync(_acme.Id, new JourneyDetails("Need", PersonId: _gone.Id), null, default));
    }

    [Fact]
    public async Task Are_found_by_name_in_any_order_and_by_address()
    {
        Assert.Equal([_kept.Id, _gone.Id], await Alike("ann lee"));
        Assert.Equal([_kept.Id, _gone.Id], await Alike("Somebody", new Reach(ContactKind.Email, "Ann@Acme.com")));
        Assert.Equal([_gone.Id], await Alike("Somebody", new Reach(ContactKind.Phone, "+442079460018"), new Reach(ContactKind.Email, "still typ")));
        Assert.Empty(await Alike("Somebody"));
    }

    [Fact]
    public async Task Become_one_with_every_way_to_reach_them_once()
    {
        await _world.Merge(SubjectKind.Person, _kept.Id, _gone.Id);

        var sheet = (await _world.Ask<PersonSheets, PersonSheet?>(s => s.ReadAsync(_kept.Id, default)))!;
        Assert.Equal(["ann@acme.com", "+44 20 7946 0018"], sheet.Contacts.Select(c => c.Value));
        Assert.Equal([("Acme", "Buyer")], sheet.Positions.Select(p => (p.Name, p.Beside!)));
        Assert.Equal([_journey.Id], sheet.Journeys.Select(j => j.Id));
        Assert.Null(await _world.Ask<PersonSheets, PersonSheet?>(s => s.ReadAsync(_gone.Id, default)));
    }

    [Fact]
    public async Task Become_two_again_even_if_a_number_was_taken_away_meanwhile()
    {
        var before = await _world.Picture();
        var merge = await _world.Merge(SubjectKind.Person, _kept.Id, _gone.Id, "Name");
        var phone = (await _world.Ask<PersonSheets, PersonSheet?>(s => s.ReadAsync(_kept.Id, default)))!.Contacts.Single(c => c.Kind == ContactKind.Phone);
        await _world.Do<People>(p => p.ForgetContactAsync(_kept.Id, phone.Id, default));

        await _world.Undo(merge);

        Assert.Equal(before, await _world.Picture());
    }

    private Task<List<Guid>> Alike(string name, params Reach[] reaches) => _world.Ask<People, List<Guid>>(async people =>
        [.. people.LikelySame(name, await people.KeysOfAsync(reaches, default)).Select(p => p.Id).AsEnumerable().Order()]);

    public ValueTask DisposeAsync() => _world.DisposeAsync();
}
