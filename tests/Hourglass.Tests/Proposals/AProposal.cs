using Hourglass.Journeys;
using Hourglass.Proposals;
using Hourglass.Relationships;

namespace Hourglass.Tests.Proposals;

/// <summary>Ana writes a proposal and shows it (R61, R62, R64).</summary>
public sealed class AProposal : Proposing
{
    [Fact]
    public async Task Is_put_together_from_what_both_sides_wrote_down()
    {
        await PrepareAsync();

        var content = (await Ask(d => d.AssembleAsync(Journey, default))).Content;

        Assert.Equal([("Returns are counted twice", true)], content.Problems.Select(p => (p.Text, p.FromCustomer)));
        Assert.Equal([("Counted once, at the gate", true)], content.Afters.Select(p => (p.Text, p.FromCustomer)));
        Assert.Equal([("Scanner at the gate", true)], content.Elements.Select(p => (p.Text, p.FromCustomer)));
        Assert.Equal([("Returns", (decimal?)7m, (decimal?)3m)], content.Goals.Single().Measures.Select(m => (m.Name, m.Baseline, m.Target)));
        Assert.Equal("— Scanner at the gate", content.Structure);
        Assert.Contains("Three months after the start", content.ReviewTerms);
    }

    [Fact]
    public async Task Speaks_the_language_of_the_person_it_is_for()
    {
        var journey = await World.Read(Journey);
        var person = await World.Ask<People, Person>(p => p.AddAsync(new("Ольга", "ru", OwnerId: World.Ana.Id), [], null, Additions.None, default));
        await World.Change(b => b.EditAsync(Journey, journey.Details with { PersonId = person.Id }, null, default));

        var content = (await Ask(d => d.AssembleAsync(Journey, default))).Content;

        Assert.Equal("ru", content.Language);
        Assert.Contains("Через три месяца", content.ReviewTerms);
    }

    [Fact]
    public async Task Is_not_shared_before_its_four_parts_are_there_and_says_which_are_missing()
    {
        var proposal = await WriteAsync(Whole with { Delivery = null, Payment = " ", ValidUntil = null, Options = [] });

        var refused = await Assert.ThrowsAsync<RefusedException>(() => Do(d => d.ShareAsync(proposal.Id, null, default)));

        Assert.Equal("proposal.incomplete", refused.Code);
        Assert.Contains("delivery, payment, at least one priced line in every option, how long it is valid", Hourglass.Languages.Speech.English.Refusal(refused));
        Assert.Contains("доставка, оплата", Hourglass.Languages.Speech.Russian.Refusal(refused));
    }

    [Fact]
    public async Task Freezes_what_was_shared_and_goes_on_in_the_draft()
    {
        var (proposal, first) = await ShareAsync();
        await Do(d => d.RewriteAsync(proposal.Id, Whole with { Delivery = "In one week" }, null, default));
        Assert.True((await OneAsync(proposal.Id)).IsAhead);
        Assert.Equal("In two weeks", (await Ask(d => d.VersionAsync(proposal.Id, null, default)))!.Content.Delivery);

        var second = await Ask(d => d.ShareAsync(proposal.Id, null, default));

        Assert.Equal((1, 2), (first.Number, second.Number));
        Assert.NotEqual(first.Hash, second.Hash);
        Assert.True((await SheetAsync()).Versions.All(v => v.IsUntouched));
        Assert.Equal(("Test house", "Acme", "Ana"), (second.Content.Sides!.House, second.Content.Sides.Customer, second.Content.Sides.Author));
        Assert.Equal("proposal.nothing-new", await RefusedAsync(d => d.ShareAsync(proposal.Id, null, default)));
    }

    [Fact]
    public async Task Is_the_same_text_to_the_hash_however_its_numbers_are_written()
    {
        var (_, one) = await ShareAsync(Whole with { Options = [new("A", null, [new("x", 1.50m, null, 100, 10.00m)])] });
        var (_, other) = await ShareAsync(Whole with { Options = [new("A", null, [new("x", 1.5m, null, 100, 10m)])] });

        Assert.Equal(one.Hash, other.Hash);
    }

    [Theory]
    [InlineData(0, 100, 0, 0, "line.quantity"), InlineData(0.00001, 100, 0, 0, "line.quantity"), InlineData(1, -1, 0, 0, "line.price-negative")]
    [InlineData(1, 100, 101, 0, "line.discount"), InlineData(1, 100, -5, 0, "line.discount"), InlineData(1, 100, 0, 100.5, "line.vat"), InlineData(1, 100, 0.001, 0, "line.discount")]
    [InlineData(1_000_000_000, 90_000_000_000_000, 0, 0, "money.too-large")]
    public async Task Refuses_lines_nobody_can_pay(double quantity, long price, double discount, double vat, string code) =>
        Assert.Equal(code, await RefusedAsync(d => d.WriteAsync(Journey, Whole with { Options = [new("A", null, [new("x", (decimal)quantity, null, price, (decimal)discount, (decimal)vat)])] }, default)));

    [Fact]
    public async Task Is_numbered_within_its_journey_and_never_twice()
    {
        var (first, second) = (await WriteAsync(), await WriteAsync());

        Assert.Equal((1, 2), (first.Number, second.Number));
    }

    [Fact]
    public async Task Tells_whoever_looks_at_an_older_draft_that_it_changed()
    {
        var proposal = await WriteAsync();
        await Do(d => d.RewriteAsync(proposal.Id, Whole with { Title = "Other" }, proposal.Version, default));

        Assert.Equal("record.changed", await RefusedAsync(d => d.RewriteAsync(proposal.Id, Whole, proposal.Version, default)));
    }

    [Fact]
    public async Task Is_nothing_to_whoever_does_not_see_the_journey()
    {
        var (proposal, version) = await ShareAsync();
        World.Me = World.Ben;

        Assert.Null(await Ask(d => d.ReadAsync(Journey, default)));
        Assert.Null(await Ask(d => d.VersionAsync(proposal.Id, 1, default)));
        Assert.Null(await Ask(d => d.PreviewAsync(proposal.Id, default)));
        Assert.Empty(await Ask(d => d.AgreementsAsync(Journey, default)));
        Assert.Equal("proposal.unknown", await RefusedAsync(d => d.DecideAsync(proposal.Id, Yes(version), default)));
        Assert.Equal("proposal.unknown", await RefusedAsync(d => d.WithdrawAsync(proposal.Id, null, default)));
        Assert.Equal("journey.unknown", await RefusedAsync(d => d.AssembleAsync(Journey, default)));
    }

    [Fact]
    public async Task Leaves_a_line_of_history_for_each_deed()
    {
        var (proposal, version) = await ShareAsync();
        await Do(d => d.DecideAsync(proposal.Id, Yes(version), default));

        Assert.Equal(["begun", "shared", "accepted"], (await World.Read(Journey)).Milestones.Where(m => m.Kind == MilestoneKind.Proposed).Select(m => m.From));
    }

    [Fact]
    public async Task Shows_what_differs_between_two_versions_word_by_word_and_line_by_line()
    {
        var after = Whole with { Delivery = "In one week", Options = [Whole.Options[0] with { Lines = [Whole.Options[0].Lines[0] with { Quantity = 3 }, new("Support", 1, null, 500_00)] }] };

        var changes = ProposalDifference.Between(Whole, after);

        var delivery = changes.Single(c => c.Part == DifferencePart.Delivery);
        Assert.Equal([(RunKind.Same, "In "), (RunKind.Removed, "two weeks"), (RunKind.Added, "one week")], delivery.Words.Select(w => (w.Kind, w.Text)));
        Assert.Equal([(DifferenceKind.Changed, "Small: Scanner"), (DifferenceKind.Added, "Small: Support"), (DifferenceKind.Removed, "Small: Training")],
            changes.Where(c => c.Part == DifferencePart.Line).Select(c => (c.Kind, c.Name!)));
        Assert.Equal([(DifferenceKind.Removed, "Large")], changes.Where(c => c.Part == DifferencePart.Option).Select(c => (c.Kind, c.Name!)));
        Assert.Empty(ProposalDifference.Between(Whole, Whole));
    }
}
