using Hourglass.Proof;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Outreach.Dispatch;

/// <summary>Nodes are killed and frozen while letters leave; a judge compares what arrived with the database and with what was acknowledged.</summary>
public sealed class APromiseUnderAttack
{
    [Fact]
    public async Task Is_kept()
    {
        var outcome = await TryAsync(ProofPlan.Brief(seed: 20261127, TestDatabase.IsPostgres));

        Assert.True(outcome.Findings.Count == 0, string.Join('\n', outcome.Findings));
        Assert.True(outcome.Arrived > 60 && outcome.Stops > 0, $"{outcome}");
    }

    [Theory]
    [InlineData("sent-before-the-dot", "P15")]
    [InlineData("unknown-advertising-repeated", "P2")]
    [InlineData("returned-when-accepted", "P3")]
    public async Task Is_seen_to_be_broken_by_an_engine_that_is_broken_on_purpose(string mutant, string promise)
    {
        var outcome = await TryAsync(ProofPlan.Undisturbed(seed: 1, TestDatabase.IsPostgres, mutant));

        Assert.Contains(outcome.Findings, finding => finding.Promise == promise);
    }

    private static async Task<Outcome> TryAsync(ProofPlan plan)
    {
        await using var database = new TestDatabase();
        await database.CopyAsync();
        return await new Trial(plan, database.Address).RunAsync();
    }
}
