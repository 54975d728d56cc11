namespace Hourglass.Proposals;

/// <summary>Money of a line, an option or a whole proposal, in minor units.</summary>
/// <param name="Full">Before the discount.</param>
/// <param name="Net">After the discount, without VAT.</param>
/// <param name="Gross">What the customer pays.</param>
public readonly record struct Amounts(long Full, long Discount, long Net, long Vat, long Gross)
{
    /// <summary>Beyond it no sum is shown: 90 trillion whole units.</summary>
    public const long Most = 9_000_000_000_000_000;

    /// <summary>
    /// The one rounding rule: every line is rounded by itself, half away from zero, to minor units, first its full price, then its discount, then its VAT;
    /// sums add what is printed. Refuses <c>money.too-large</c>.
    /// </summary>
    public static Amounts Of(ProposalLine line)
    {
        var full = Rounded(line.Quantity * line.UnitPrice);
        var discount = Rounded(full * line.Discount / 100m);
        var vat = Rounded((full - discount) * line.Vat / 100m);
        return new Amounts(full, discount, full - discount, vat, Within(full - discount + vat));
    }

    public static Amounts Of(ProposalOption option) => option.Lines.Aggregate(default(Amounts), (sum, line) => sum + Of(line));

    public static Amounts operator +(Amounts one, Amounts other) =>
        new(Within(one.Full + other.Full), one.Discount + other.Discount, one.Net + other.Net, one.Vat + other.Vat, Within(one.Gross + other.Gross));

    private static long Rounded(decimal amount) =>
        Math.Abs(amount) <= Most ? (long)Math.Round(amount, MidpointRounding.AwayFromZero) : throw new RefusedException("money.too-large");

    // Each side is within the limit, so their sum cannot overflow before it is looked at.
    private static long Within(long amount) => amount <= Most ? amount : throw new RefusedException("money.too-large");
}
