using System.ComponentModel;
using Hourglass.Proposals;

namespace Hourglass.Web.Api;

internal sealed record ProposalsShape(IReadOnlyList<ProposalShape> Proposals, ReadinessShape Readiness, [property: Description("Whole percent that the customer wrote or confirmed; null while there is nothing.")] int? Authorship)
{
    public static ProposalsShape Of(ProposalSheet sheet) => new([.. sheet.Proposals.Select(p => ProposalShape.Of(p, sheet))], ReadinessShape.Of(sheet.Grounds.Readiness), sheet.Grounds.Authorship.Percent);
}

internal sealed record ReadinessShape([property: Description("Whole percent.")] int Percent, bool OnlyAnswersARequest, IReadOnlyList<ReadyPart> Missing)
{
    public static ReadinessShape Of(Readiness readiness) => new(readiness.Percent, readiness.OnlyAnswersARequest, [.. readiness.Missing.Select(line => line.Part)]);
}

internal sealed record ProposalShape(
    Guid Id, int Number, string Title, ProposalState State, ProposalContentShape Draft, IReadOnlyList<ProposalLack> Lacks, [property: Description("The draft says something else than the latest shared version.")] bool IsAhead,
    IReadOnlyList<VersionShape> Versions, DecisionShape? Decision, int Version)
{
    public static ProposalShape Of(Proposal p, ProposalSheet? sheet) => new(p.Id, p.Number, p.Title, p.State, ProposalContentShape.Of(p.Content), p.Content.LacksOn(DateOnly.MinValue), p.IsAhead,
        [.. (sheet?.VersionsOf(p.Id) ?? []).Select(VersionShape.Of)], sheet?.DecisionOn(p.Id) is { } decision ? DecisionShape.Of(decision) : null, p.Version);
}

internal sealed record VersionShape(int Number, [property: Description("SHA-256 of the text that was shared; an answer names it.")] string Hash, DateTime SharedAt, string By, DateOnly ValidUntil)
{
    public static VersionShape Of(ProposalVersion v) => new(v.Number, v.Hash, v.At, v.ByName, v.ValidUntil);
}

internal sealed record SharedVersionShape(int Number, string Hash, DateTime SharedAt, string By, ProposalContentShape Content)
{
    public static SharedVersionShape Of(ProposalVersion v) => new(v.Number, v.Hash, v.At, v.ByName, ProposalContentShape.Of(v.Content));
}

internal sealed record DecisionShape(bool Accepted, int Version, string Hash, int? Option, string PersonName, string? Words, DecisionWay Way, DateOnly On, DateTime At, string By)
{
    public static DecisionShape Of(ProposalDecision d) => new(d.Accepted, d.VersionNumber, d.Hash, d.Option, d.PersonName, d.Words, d.Way, d.On, d.At, d.ByName);
}

internal sealed record ProposalContentShape(
    string Title, [property: Description("ru or en.")] string Language, string Currency, DateOnly? ValidUntil, string? Intro, string? Structure, string? Delivery, string? Implementation, string? Payment,
    string? ReviewTerms, IReadOnlyList<OptionShape> Options, IReadOnlyList<SharedText> Problems, IReadOnlyList<SharedText> Afters, IReadOnlyList<SharedText> Elements, IReadOnlyList<SharedGoal> Goals)
{
    public static ProposalContentShape Of(ProposalContent c) => new(c.Title, c.Language, c.Currency, c.ValidUntil, c.Intro, c.Structure, c.Delivery, c.Implementation, c.Payment, c.ReviewTerms,
        [.. c.Options.Select(OptionShape.Of)], c.Problems, c.Afters, c.Elements, c.Goals);
}

internal sealed record OptionShape(string Name, string? Summary, IReadOnlyList<LineShape> Lines, AmountsShape Total)
{
    public static OptionShape Of(ProposalOption o) => new(o.Name, o.Summary, [.. o.Lines.Select(LineShape.Of)], AmountsShape.Of(Amounts.Of(o)));
}

internal sealed record LineShape(string What, decimal Quantity, string? Unit, [property: Description("Minor units, without VAT.")] long UnitPrice, decimal Discount, decimal Vat, AmountsShape Amounts)
{
    public static LineShape Of(ProposalLine l) => new(l.What, l.Quantity, l.Unit, l.UnitPrice, l.Discount, l.Vat, AmountsShape.Of(Hourglass.Proposals.Amounts.Of(l)));
}

[Description("Minor units. Every line is rounded by itself, half away from zero; sums add what is printed.")]
internal sealed record AmountsShape(long Full, long Discount, long Net, long Vat, long Gross)
{
    public static AmountsShape Of(Amounts a) => new(a.Full, a.Discount, a.Net, a.Vat, a.Gross);
}

internal sealed record ProposalWish(
    string Title, string? Language = null, DateOnly? ValidUntil = null, string? Intro = null, string? Structure = null, string? Delivery = null, string? Implementation = null, string? Payment = null,
    string? ReviewTerms = null, [property: Description("At most three.")] IReadOnlyList<OptionWish>? Options = null)
{
    internal ProposalContent Over(ProposalContent before) => before with
    {
        Title = Title,
        Language = Language ?? before.Language,
        ValidUntil = ValidUntil,
        Intro = Intro,
        Structure = Structure,
        Delivery = Delivery,
        Implementation = Implementation,
        Payment = Payment,
        ReviewTerms = ReviewTerms,
        Options = [.. (Options ?? []).Select(option => option.Option)],
    };
}

internal sealed record OptionWish(string Name, IReadOnlyList<LineWish> Lines, string? Summary = null)
{
    internal ProposalOption Option => new(Name, Summary, [.. Lines.Select(line => line.Line)]);
}

internal sealed record LineWish(
    string What, [property: Description("Minor units, without VAT.")] long UnitPrice, [property: Description("At most four decimal places.")] decimal Quantity = 1, string? Unit = null,
    [property: Description("Percent, 0 to 100, at most two decimal places.")] decimal Discount = 0, [property: Description("Percent, 0 to 100, at most two decimal places.")] decimal Vat = 0)
{
    internal ProposalLine Line => new(What, Quantity, Unit, UnitPrice, Discount, Vat);
}

internal sealed record ProposalAnswerWish(
    bool Accept, [property: Description("The version that was shown.")] int Version, [property: Description("What that version hashes to.")] string Hash, string PersonName,
    [property: Description("Counted from one; needed where there are several.")] int? Option = null, string? Words = null, DecisionWay Way = DecisionWay.Letter, [property: Description("Today unless told.")] DateOnly? On = null)
{
    internal DecisionDetails Details => new(Accept, Version, Hash, PersonName, Option, Words, null, Way == DecisionWay.Room ? DecisionWay.Spoken : Way, On);
}

internal sealed record WithdrawalWish(string? Reason = null);

internal sealed record ResultAgreementShape(Guid ProposalId, AgreedResult Result, string Hash, string AcceptedBy, DateTime At)
{
    public static ResultAgreementShape Of(ResultAgreement a) => new(a.ProposalId, a.Result, a.Hash, a.AcceptedBy, a.At);
}
