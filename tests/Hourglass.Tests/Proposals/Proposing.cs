using Hourglass.Data;
using Hourglass.Proposals;
using Hourglass.Research;
using Hourglass.Solutions;
using Hourglass.Team;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Proposals;

/// <summary>Ana's journey with Acme, and the desk at which she proposes.</summary>
public abstract class Proposing : IAsyncLifetime
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

    /// <summary>Olga, in the customer's own room.</summary>
    protected Actor Guest => Actor.Engine(World.Ana.WorkspaceId) with { Name = "Olga Prudent" };

    protected Task<TAnswer> Ask<TAnswer>(Func<ProposalDesk, Task<TAnswer>> question) => World.Ask(question);

    protected Task Do(Func<ProposalDesk, Task> deed) => World.Do(deed);

    protected async Task<string> RefusedAsync(Func<ProposalDesk, Task> deed) => (await Assert.ThrowsAsync<RefusedException>(() => Do(deed))).Code;

    protected async Task<ProposalSheet> SheetAsync() => (await Ask(d => d.ReadAsync(Journey, default)))!;

    protected async Task<Proposal> OneAsync(Guid id) => (await SheetAsync()).Proposals.Single(p => p.Id == id);

    protected ProposalContent Whole => new()
    {
        Title = "Fewer returns",
        ValidUntil = World.Today.AddDays(10),
        Structure = "Two scanners and a week of training",
        Delivery = "In two weeks",
        Implementation = "Your shift leaders and our trainer",
        Payment = "Half now, half after the review",
        ReviewTerms = "We look at the results together",
        Options = [new("Small", null, [new("Scanner", 2, "pieces", 1_000_00, 10, 20), new("Training", 1.5m, "days", 333_33)]), new("Large", "All shops", [new("Scanner", 14, null, 900_00)])],
        Goals = [new("Fewer returns", true, [new("Returns", "%", 7, 3, World.Today.AddDays(90), "Slips", "Olga")])],
    };

    protected Task<Proposal> WriteAsync(ProposalContent? content = null) => Ask(d => d.WriteAsync(Journey, content ?? Whole, default));

    protected async Task<(Proposal Proposal, ProposalVersion Version)> ShareAsync(ProposalContent? content = null)
    {
        var proposal = await WriteAsync(content);
        return (proposal, await Ask(d => d.ShareAsync(proposal.Id, null, default)));
    }

    protected static DecisionDetails Yes(ProposalVersion version, int? option = 1) => new(true, version.Number, version.Hash, "Olga Prudent", option, "Let us begin");

    protected Task AddAsync(params object[] rows) => World.Do<HourglassDb>(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });

    /// <summary>What the first three stages left: a confirmed problem with its picture of afterwards, a chosen variant, a goal with a measure.</summary>
    protected async Task PrepareAsync()
    {
        var problem = new Problem(World.Ana.WorkspaceId, Journey, new("Returns are counted twice", Evidence: "14 of 200", Class: EvidenceClass.Observed), World.Ana, World.Now);
        problem.MakeMain(true);
        problem.ConfirmBy("Olga", World.Today, World.Today);
        problem.Picture(new("Counted once, at the gate"));
        problem.ConfirmAfter("Olga", World.Today, World.Today);
        var (chosen, other) = (new SolutionVariant(World.Ana.WorkspaceId, Journey, new("Gate")), new SolutionVariant(World.Ana.WorkspaceId, Journey, new("Office")));
        chosen.Choose("Nearer to the drivers");
        var gate = new SolutionElement(World.Ana.WorkspaceId, Journey, new("Scanner at the gate", VariantId: chosen.Id), "Ana", World.Now) { FromCustomer = true };
        gate.Solve([problem.Id]);
        var office = new SolutionElement(World.Ana.WorkspaceId, Journey, new("Scanner in the office", VariantId: other.Id), "Ana", World.Now);
        var goal = new Goal(World.Ana.WorkspaceId, Journey, new("Fewer returns", problem.Id), "Ana", World.Now);
        goal.Measure(new("Returns", "%", 7, 3));
        await AddAsync(problem, chosen, other, gate, office, goal);
    }
}
