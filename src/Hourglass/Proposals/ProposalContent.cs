namespace Hourglass.Proposals;

/// <summary>The four things every proposal defines (R61), and what both sides say about the time after it (R136, R137).</summary>
public enum ProposalPart { Intro, Structure, Delivery, Implementation, Payment, ReviewTerms }

/// <summary>All that a proposal says to the customer, in the customer's language.</summary>
public sealed record ProposalContent
{
    /// <summary>So many ways to do it at most: whoever has more to choose from chooses nothing.</summary>
    public const int MostOptions = 3;
    public const int MostLines = 40;

    public string Title { get; init; } = "";
    /// <summary>"ru" or "en"; the paper speaks it.</summary>
    public string Language { get; init; } = "en";
    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "USD";
    /// <summary>The last day on which it may be accepted, in the workspace's zone.</summary>
    public DateOnly? ValidUntil { get; init; }

    public string? Intro { get; init; }
    public string? Structure { get; init; }
    public string? Delivery { get; init; }
    public string? Implementation { get; init; }
    public string? Payment { get; init; }
    /// <summary>That the results are looked at together, and what happens then (R136, R137).</summary>
    public string? ReviewTerms { get; init; }

    public IReadOnlyList<ProposalOption> Options { get; init; } = [];
    public IReadOnlyList<SharedText> Problems { get; init; } = [];
    public IReadOnlyList<SharedText> Afters { get; init; } = [];
    public IReadOnlyList<SharedText> Elements { get; init; } = [];
    public IReadOnlyList<SharedGoal> Goals { get; init; } = [];
    /// <summary>Who offers what to whom; filled in when it is shared.</summary>
    public ProposalSides? Sides { get; init; }

    public string? this[ProposalPart part] => part switch
    {
        ProposalPart.Intro => Intro,
        ProposalPart.Structure => Structure,
        ProposalPart.Delivery => Delivery,
        ProposalPart.Implementation => Implementation,
        ProposalPart.Payment => Payment,
        ProposalPart.ReviewTerms => ReviewTerms,
    };
}

/// <summary>One way to do it, at its price.</summary>
public sealed record ProposalOption(string Name, string? Summary, IReadOnlyList<ProposalLine> Lines);

/// <param name="What">What is delivered.</param>
/// <param name="Quantity">At most four places.</param>
/// <param name="Unit">As people write it: hours, licences.</param>
/// <param name="UnitPrice">Minor units, without VAT.</param>
/// <param name="Discount">Percent, 0 to 100, at most two places.</param>
/// <param name="Vat">Percent, 0 to 100, at most two places.</param>
public sealed record ProposalLine(string What, decimal Quantity, string? Unit, long UnitPrice, decimal Discount = 0, decimal Vat = 0);

/// <summary>Something both sides wrote down on the way here.</summary>
/// <param name="FromCustomer">The customer wrote it, or confirmed it.</param>
public sealed record SharedText(string Text, string? Note, bool FromCustomer);

/// <param name="FromCustomer">The customer wrote it, or confirmed it.</param>
public sealed record SharedGoal(string Words, bool FromCustomer, IReadOnlyList<SharedMeasure> Measures);

public sealed record SharedMeasure(string Name, string? Unit, decimal? Baseline, decimal? Target, DateOnly? ByWhen, string? How, string? WhoConfirms);

/// <summary>Who offers what to whom.</summary>
public sealed record ProposalSides(string House, string Customer, string? Addressee, string Author, string Need);
