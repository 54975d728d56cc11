using CsCheck;
using Hourglass.Proposals;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Proposals;

/// <summary>Money of a proposal: each line is rounded by itself, half away from zero, and sums add what is printed.</summary>
public sealed class Sums
{
    private static readonly Gen<ProposalLine> Line =
        from quantity in Gen.Int[1, 10_000_000]
        from price in Gen.Long[0, 100_000_000_00]
        from discount in Gen.Int[0, 100_00]
        from vat in Gen.Int[0, 100_00]
        select new ProposalLine("x", quantity / 10_000m, null, price, discount / 100m, vat / 100m);

    [Fact]
    public void Of_lines_are_the_total() => Line.Array[0, 20].Holds(lines =>
    {
        var (total, parts) = (Amounts.Of(new ProposalOption("A", null, lines)), lines.Select(Amounts.Of).ToList());
        return total == new Amounts(parts.Sum(p => p.Full), parts.Sum(p => p.Discount), parts.Sum(p => p.Net), parts.Sum(p => p.Vat), parts.Sum(p => p.Gross));
    });

    [Fact]
    public void Are_never_negative_and_always_add_up() => Line.Holds(line =>
    {
        var a = Amounts.Of(line);
        return a is { Full: >= 0, Discount: >= 0, Net: >= 0, Vat: >= 0 } && a.Net == a.Full - a.Discount && a.Gross == a.Net + a.Vat;
    });

    [Fact]
    public void Differ_from_exact_by_less_than_a_minor_unit_for_each_rounding() => Line.Holds(line =>
        Math.Abs(Amounts.Of(line).Gross - line.Quantity * line.UnitPrice * (1 - line.Discount / 100m) * (1 + line.Vat / 100m)) <= 2.5m);

    [Theory]
    [InlineData(0.5, 1, 0, 0, 1), InlineData(1.5, 1, 0, 0, 2), InlineData(2.5, 1, 0, 0, 3), InlineData(1, 1, 50, 0, 0), InlineData(1, 3, 50, 0, 1), InlineData(3, 333_33, 0, 20, 1_199_99)]
    public void Round_half_away_from_zero(double quantity, long price, double discount, double vat, long gross) =>
        Assert.Equal(gross, Amounts.Of(new ProposalLine("x", (decimal)quantity, null, price, (decimal)discount, (decimal)vat)).Gross);

    [Fact]
    public void Beyond_what_fits_are_refused() => Gen.Int[2, 60].Holds(count =>
        Assert.Equal("money.too-large", Assert.Throws<RefusedException>(() =>
            Amounts.Of(new ProposalOption("A", null, [.. Enumerable.Repeat(new ProposalLine("x", 1, null, Amounts.Most), count)]))).Code));

    [Fact]
    public void Of_words_that_stayed_came_and_went_are_both_texts_again() => (from before in Text from after in Text select (before, after)).Holds((before, after) =>
    {
        var runs = WordRuns.Between(before, after);
        return string.Concat(runs.Where(r => r.Kind != RunKind.Added).Select(r => r.Text)) == before
            && string.Concat(runs.Where(r => r.Kind != RunKind.Removed).Select(r => r.Text)) == after;
    });

    private static readonly Gen<string> Text = Gen.OneOf(Gen.Const("in "), Gen.Const("two "), Gen.Const("weeks"), Gen.Const(" "), Gen.Const("\n"), Gen.Const("Olga")).Array[0, 30].Select(words => string.Concat(words));
}
