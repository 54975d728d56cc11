using Hourglass.Journeys;
using Hourglass.Relationships;
using Hourglass.Search;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Relationships;

/// <summary>Whatever was merged, undoing it all in turn gives back exactly what was there.</summary>
public sealed class AnyMerge : IAsyncLifetime
{
    private static readonly string[] Facts = ["Name", "Sector", "Employees", "ParentId", "About"];
    private static readonly string[] Colours = ["red", "green", "blue"];
    private readonly World _world = new();
    private readonly List<string> _own = [];

    public ValueTask InitializeAsync() => _world.InitializeAsync();
    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(300)]
    [InlineData(4000)]
    public async Task Can_be_taken_back_without_a_trace(int seed)
    {
        var chance = new Random(seed);
        var (companies, people) = await FurnishAsync(chance);
        var pictures = new List<string[]> { await _world.Picture() };
        var merges = new List<Guid>();

        for (var step = 0; step < 6; step++)
        {
            if (await TryMergeAsync(chance, companies, people) is not { } merge) continue;
            _world.Clock.Advance(TimeSpan.FromSeconds(1));
            merges.Add(merge);
            pictures.Add(await _world.Picture());
        }

        Assert.NotEmpty(merges);
        for (var i = merges.Count - 1; i >= 0; i--)
        {
            await _world.Undo(merges[i]);
            Assert.Equal(pictures[i], await _world.Picture());
        }
    }

    private async Task<(List<Guid> Companies, List<Guid> People)> FurnishAsync(Random chance)
    {
        var (ofCompanies, ofPeople) = (await _world.AddField(SubjectKind.Company, "Code"), await _world.AddField(SubjectKind.Person, "Birthday"));
        _own.AddRange([$"{ofCompanies.Id}", $"{ofPeople.Id}"]);
        List<Guid> companies = [], people = [];
        for (var i = 0; i < 5; i++)
        {
            var parent = companies.Count > 0 && chance.Next(2) == 0 ? Pick(chance, companies) : (Guid?)null;
            var company = await _world.AddCompany(
                new CompanyDetails($"Company {chance.Next(3)}", Maybe(chance, "Food"), chance.Next(2) == 0 ? i : null, ParentId: parent, About: Maybe(chance, $"About {i}")),
                new Additions(Words(chance), new Dictionary<Guid, string?> { [ofCompanies.Id] = Maybe(chance, $"{i}") }));
            companies.Add(company.Id);
        }

        for (var i = 0; i < 5; i++)
        {
            var reaches = Enumerable.Range(0, 3).Where(_ => chance.Next(2) == 0).Select(n => new Reach(ContactKind.Email, $"p{chance.Next(3)}@x{n}.com", $"{i}"));
            var person = await _world.Ask<People, Person>(p => p.AddAsync(new PersonDetails($"Person {i}", About: Maybe(chance, "About")), [.. reaches], null,
                new Additions(Words(chance), new Dictionary<Guid, string?> { [ofPeople.Id] = Maybe(chance, $"{i}") }), default));
            people.Add(person.Id);
            foreach (var company in companies.Where(_ => chance.Next(2) == 0))
                await _world.Do<People>(p => p.TakePositionAsync(person.Id, company, $"Title {i}", default));
        }

        foreach (var company in companies)
            await _world.Ask<JourneyBook, Journey>(b => b.StartAsync(company, new JourneyDetails("Need", PersonId: chance.Next(2) == 0 ? Pick(chance, people) : null), null, default));
        return (companies, people);
    }

    private async Task<Guid?> TryMergeAsync(Random chance, List<Guid> companies, List<Guid> people)
    {
        var (kind, ids) = chance.Next(2) == 0 ? (SubjectKind.Company, companies) : (SubjectKind.Person, people);
        var choice = new MergeChoice(Facts.Concat(_own).Where(_ => chance.Next(2) == 0).ToHashSet());
        try
        {
            return await _world.Ask<Merges, Guid>(m => m.MergeAsync(kind, Pick(chance, ids), Pick(chance, ids), chance.Next(3) == 0 ? null : choice, default));
        }
        catch (RefusedException)
        {
            return null;
        }
    }

    private static Guid Pick(Random chance, List<Guid> ids) => ids[chance.Next(ids.Count)];

    private static string? Maybe(Random chance, string word) => chance.Next(2) == 0 ? word : null;

    private static List<string> Words(Random chance) => [.. Colours.Where(_ => chance.Next(2) == 0)];
}
