using Hourglass.Method;
using Hourglass.Research;
using Hourglass.Solutions;
using Hourglass.Tests.Support;
using ElementDetails = Hourglass.Solutions.ElementDetails;

namespace Hourglass.Tests.Solutions;

/// <summary>Ana's journey with Acme, two of its problems, and the desk at which the solution is made.</summary>
public abstract class Designing : IAsyncLifetime
{
    protected World World { get; } = new();
    protected Guid Journey { get; private set; }
    protected Guid Slow { get; private set; }
    protected Guid Wrong { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await World.InitializeAsync();
        Journey = (await World.StartJourney()).Id;
        Slow = await FindAsync("Returns take a week");
        Wrong = await FindAsync("Returns are counted twice");
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await World.DisposeAsync();
    }

    protected Task<TAnswer> Ask<TAnswer>(Func<DesignDesk, Task<TAnswer>> question) => World.Ask(question);

    protected Task Do(Func<DesignDesk, Task> deed) => World.Do(deed);

    protected Task Study(Func<ResearchDesk, Task> deed) => World.Do(deed);

    protected async Task<string> RefusedAsync(Func<DesignDesk, Task> deed) => (await Assert.ThrowsAsync<RefusedException>(() => Do(deed))).Code;

    protected async Task<Workshop> ShopAsync() => (await Ask(d => d.ReadAsync(Journey, default)))!;

    protected Task<SolutionElement> ProposeAsync(string title, params Guid[] solves) => Ask(d => d.ProposeAsync(Journey, new(title), solves, default));

    protected Task<SolutionElement> ProposeAsync(ElementDetails details, params Guid[] solves) => Ask(d => d.ProposeAsync(Journey, details, solves, default));

    protected async Task<Guid> FindAsync(string real) => (await World.Ask<ResearchDesk, Problem>(d => d.FindAsync(Journey, new(real), default))).Id;

    protected async Task<IReadOnlyList<string>> MissingAsync() => (await World.Read(Journey)).MissingIn(Stage.Design);
}
