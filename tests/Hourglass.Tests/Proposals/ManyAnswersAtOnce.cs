using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Proposals;

/// <summary>Two hundred say yes at the same moment, while others write, share and withdraw (P25).</summary>
public sealed class ManyAnswersAtOnce : Proposing
{
    private const int Many = 200;

    [Fact]
    public async Task Are_one_answer()
    {
        var (proposal, version) = await ShareAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, Many).Select(n => TriedAsync(d => d.DecideAsync(proposal.Id, Yes(version) with { PersonName = $"Olga {n}" }, default))));

        Assert.Equal(1, answers.Count(code => code is null));
        Assert.Equal(["proposal.decided"], answers.OfType<string>().Distinct());
        await IsOneAsync(proposal.Id);
    }

    [Fact]
    public async Task Are_one_answer_to_exactly_one_version_whatever_else_happens()
    {
        for (var round = 0; round < 4; round++)
        {
            // Each round begins a little later, so that some come before a new version and some after it.
            var wait = round;
            var (proposal, first) = await ShareAsync(Whole with { Title = $"Round {round}" });
            var known = new List<ProposalVersion> { first };
            var noise = Enumerable.Range(0, 40).Select(n => TriedAsync(d => NoiseAsync(d, proposal.Id, n, known)));
            var answers = Enumerable.Range(0, Many).Select(n => TriedAsync(d => AnswerAsync(d, proposal.Id, known, n, TimeSpan.FromMilliseconds(15 * wait + n % 40))));
            var notes = Enumerable.Range(0, 20).Select(n => World.Change(b => TryNoteAsync(b, n)));

            var told = await Task.WhenAll(answers.Concat(noise).ToList());
            await Task.WhenAll(notes);

            Assert.All(told.OfType<string>(), code => Assert.Contains(code, (string[])["proposal.decided", "proposal.other-version", "proposal.withdrawn", "record.changed", "proposal.nothing-new"]));
            await IsOneAsync(proposal.Id);
        }
    }

    private async Task IsOneAsync(Guid id)
    {
        var (proposal, sheet) = (await OneAsync(id), await SheetAsync());
        var (decisions, agreements) = (sheet.Decisions.Where(d => d.ProposalId == id).ToList(), (await Ask(d => d.AgreementsAsync(Journey, default))).Where(a => a.ProposalId == id).ToList());
        var isDecided = proposal.State == ProposalState.Accepted;
        Assert.Equal((isDecided ? 1 : 0, isDecided ? 1 : 0), (decisions.Count, agreements.Count));
        Assert.Equal(isDecided ? 1 : 0, (await World.Read(Journey)).Milestones.Count(m => m.From == "accepted" && m.To!.Contains(proposal.Title, StringComparison.Ordinal)));
        if (!isDecided) return;
        var version = sheet.VersionsOf(id).Single(v => v.Number == decisions[0].VersionNumber);
        Assert.Equal((version.Hash, version.Hash, proposal.SharedNumber), (decisions[0].Hash, agreements[0].Result.VersionHash, version.Number));
    }

    // Half of them look at what was shared at this moment, the others at the first version.
    private static async Task AnswerAsync(ProposalDesk desk, Guid id, List<ProposalVersion> known, int n, TimeSpan wait)
    {
        await Task.Delay(wait);
        ProposalVersion shown;
        lock (known) shown = n % 2 == 0 ? known[^1] : known[0];
        await desk.DecideAsync(id, Yes(shown) with { PersonName = $"Olga {n}" }, default);
    }

    private async Task NoiseAsync(ProposalDesk desk, Guid id, int n, List<ProposalVersion> known)
    {
        await Task.Delay(n % 5);
        if (n == 39) await desk.WithdrawAsync(id, "Too late", default);
        else if (n % 2 == 0) await desk.RewriteAsync(id, Whole with { Title = (await desk.OneAsync(id, default))!.Title, Delivery = $"In {n} weeks" }, null, default);
        else
        {
            var version = await desk.ShareAsync(id, null, default);
            lock (known) known.Add(version);
        }
    }

    private async Task TryNoteAsync(JourneyBook book, int n)
    {
        try
        {
            await book.NoteAsync(Journey, $"Note {n}", default);
        }
        catch (RefusedException refused) when (refused.MeansChangedMeanwhile)
        {
        }
    }

    private async Task<string?> TriedAsync(Func<ProposalDesk, Task> deed)
    {
        try
        {
            await Do(deed);
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Code;
        }
    }
}
