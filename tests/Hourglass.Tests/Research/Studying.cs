using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Relationships;
using Hourglass.Research;
using Hourglass.Search;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Research;

/// <summary>Ana's journey with Acme, and the desk at which she writes down what she finds out.</summary>
public abstract class Studying : IAsyncLifetime
{
    protected World World { get; } = new();
    protected Guid Journey { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await World.InitializeAsync();
        Journey = (await World.StartJourney()).Id;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await World.DisposeAsync();
    }

    protected Task<TAnswer> Ask<TAnswer>(Func<ResearchDesk, Task<TAnswer>> question) => World.Ask(question);

    protected Task Do(Func<ResearchDesk, Task> deed) => World.Do(deed);

    protected async Task<string> RefusedAsync(Func<ResearchDesk, Task> deed) => (await Assert.ThrowsAsync<RefusedException>(() => Do(deed))).Code;

    protected async Task<Dossier> KnownAsync() => (await Ask(d => d.ReadAsync(Journey, default)))!;

    protected async Task<Problem> ProblemAsync() => (await KnownAsync()).Problems.Single();

    protected Task<Stakeholder> MeetAsync(StakeholderDetails details) => Ask(d => d.MeetAsync(Journey, details, default));

    protected Task<Problem> FindAsync(ProblemDetails details) => Ask(d => d.FindAsync(Journey, details, default));

    protected async Task MeetThreeAsync()
    {
        await MeetAsync(new("Olga", Roles: StakeholderRoles.Sponsor, Power: 5, LastContactOn: World.Today));
        await MeetAsync(new("Ivan", Roles: StakeholderRoles.Champion, LastContactOn: World.Today));
        await MeetAsync(new("Petra"));
    }

    protected async Task<Guid> PersonAsync(string name) => (await World.Ask<People, Person>(p =>
        p.AddAsync(new PersonDetails(name, OwnerId: World.Ana.Id), [], null, Additions.None, default))).Id;
}
