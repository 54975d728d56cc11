using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Relationships;
using Hourglass.Research;
using Hourglass.Search;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Research;

/// <summary>Ana's journey with Acme beside those that others have finished.</summary>
public abstract class Comparing : IAsyncLifetime
{
    protected World World { get; } = new();
    protected Guid Journey { get; private set; }
    protected Guid Company { get; private set; }
    protected Guid Playbook { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await World.InitializeAsync();
        var journey = await World.StartJourney();
        (Journey, Company, Playbook) = (journey.Id, journey.CompanyId, journey.PlaybookId);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await World.DisposeAsync();
    }

    protected Task<TAnswer> Ask<TAnswer>(Func<ClientProfiles, Task<TAnswer>> question) => World.Ask(question);

    protected Task Do(Func<ClientProfiles, Task> deed) => World.Do(deed);

    protected async Task<string> RefusedAsync(Func<ClientProfiles, Task> deed) => (await Assert.ThrowsAsync<RefusedException>(() => Do(deed))).Code;

    protected async Task<Fit> FitAsync() => (await Ask(p => p.FitAsync(Journey, default)))!;

    protected Task WriteAsync(params Criterion[] criteria) => World.As(World.Boss, () => Do(p => p.WriteAsync(Playbook, criteria, null, default)));

    /// <summary>What is known of Acme.</summary>
    protected async Task DescribeAsync(CompanyDetails details, params string[] tagged)
    {
        await World.Do<Companies>(c => c.EditAsync(Company, details, null, default));
        await World.Do<Labels>(l => l.PutAsync(SubjectKind.Company, Company, tagged, null, default));
    }

    protected async Task<Guid> FinishAsync(string sector, int size, string? country = null, params string[] tagged)
    {
        var company = await World.Ask<Companies, Company>(c => c.AddAsync(new CompanyDetails($"{sector} of {size}", sector, size, country), default));
        if (tagged.Length > 0) await World.Do<Labels>(l => l.PutAsync(SubjectKind.Company, company.Id, tagged, null, default));
        var journey = (await World.Ask<JourneyBook, Journey>(b => b.StartAsync(company.Id, new JourneyDetails("Fewer returns"), null, default))).Id;
        await World.Change(b => b.WinAsync(journey, null, null, "Signed", default));
        await World.Change(b => b.TurnKeyAsync(journey, FinishKey.ResultObtained, $"It works for {size}", null, default));
        await World.Change(b => b.TurnKeyAsync(journey, FinishKey.ReadyToRecommend, "Gladly", null, default));
        return journey;
    }
}
