using System.Globalization;
using Hourglass.Proposals;

namespace Hourglass.Web.Pages.Proposals;

/// <summary>A proposal, as typed.</summary>
public sealed class ProposalInput
{
    public string? Title { get; set; }
    public string? Language { get; set; }
    public DateOnly? ValidUntil { get; set; }
    public string? Intro { get; set; }
    public string? Structure { get; set; }
    public string? Delivery { get; set; }
    public string? Implementation { get; set; }
    public string? Payment { get; set; }
    public string? ReviewTerms { get; set; }
    public List<OptionInput>? Options { get; set; }
    /// <summary>What was taken over and stays, by kind and place; null when nothing is ticked.</summary>
    public List<string>? Kept { get; set; }
    /// <summary>What a button between the rows asks for; null when all is to be saved.</summary>
    public string? Do { get; set; }
    public int Version { get; set; }

    public string? this[ProposalPart part] => part switch
    {
        ProposalPart.Intro => Intro,
        ProposalPart.Structure => Structure,
        ProposalPart.Delivery => Delivery,
        ProposalPart.Implementation => Implementation,
        ProposalPart.Payment => Payment,
        ProposalPart.ReviewTerms => ReviewTerms,
    };

    public bool Keeps(string kind, int place) => Kept?.Contains($"{kind}-{place}") == true;

    public ProposalContent Content(ProposalContent before, string language) => before with
    {
        Title = Title ?? "",
        Language = Language ?? before.Language,
        ValidUntil = ValidUntil,
        Intro = Intro,
        Structure = Structure,
        Delivery = Delivery,
        Implementation = Implementation,
        Payment = Payment,
        ReviewTerms = ReviewTerms,
        Options = [.. (Options ?? []).Where(option => !option.IsBlank).Select(option => option.Option(before.Currency, language))],
        Problems = Still(before.Problems, "problem"),
        Afters = Still(before.Afters, "after"),
        Elements = Still(before.Elements, "element"),
        Goals = Still(before.Goals, "goal"),
    };

    public static ProposalInput Of(Proposal proposal, CultureInfo culture)
    {
        var content = proposal.Content;
        return new()
        {
            Title = content.Title,
            Language = content.Language,
            ValidUntil = content.ValidUntil,
            Intro = content.Intro,
            Structure = content.Structure,
            Delivery = content.Delivery,
            Implementation = content.Implementation,
            Payment = content.Payment,
            ReviewTerms = content.ReviewTerms,
            Options = [.. content.Options.Select(option => OptionInput.Of(option, content.Currency, culture))],
            Kept = [.. All("problem", content.Problems.Count), .. All("after", content.Afters.Count), .. All("element", content.Elements.Count), .. All("goal", content.Goals.Count)],
            Version = proposal.Version,
        };
    }

    /// <summary>Adds or takes away a row, as one of the buttons says; everything typed stays.</summary>
    public void Rearrange()
    {
        var (what, places) = (Do?.Split(':')[0], Do?.Split(':').Skip(1).Select(text => int.TryParse(text, out var place) ? place : -1).ToList() ?? []);
        Options ??= [];
        if (what == "add-option" && Options.Count < ProposalContent.MostOptions) Options.Add(new() { Lines = [new()] });
        if (places.Count == 0 || places[0] < 0 || places[0] >= Options.Count) return;
        var option = Options[places[0]];
        option.Lines ??= [];
        if (what == "drop-option") Options.Remove(option);
        if (what == "add-line") option.Lines.Add(new() { Vat = option.Lines.LastOrDefault()?.Vat });
        if (what == "drop-line" && places.Count == 2 && places[1] >= 0 && places[1] < option.Lines.Count) option.Lines.RemoveAt(places[1]);
    }

    private static IEnumerable<string> All(string kind, int count) => Enumerable.Range(0, count).Select(place => $"{kind}-{place}");

    private List<TItem> Still<TItem>(IReadOnlyList<TItem> items, string kind) => [.. items.Where((_, place) => Keeps(kind, place))];
}

/// <summary>One way to do it, as typed.</summary>
public sealed class OptionInput
{
    public string? Name { get; set; }
    public string? Summary { get; set; }
    public List<LineInput>? Lines { get; set; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Summary) && (Lines ?? []).All(line => line.IsBlank);

    public ProposalOption Option(string currency, string language) =>
        new(Name ?? "", Summary, [.. (Lines ?? []).Where(line => !line.IsBlank).Select(line => line.Line(currency, language))]);

    public static OptionInput Of(ProposalOption option, string currency, CultureInfo culture) =>
        new() { Name = option.Name, Summary = option.Summary, Lines = [.. option.Lines.Select(line => LineInput.Of(line, currency, culture)).DefaultIfEmpty(new())] };
}

/// <summary>A line with a price, as typed.</summary>
public sealed class LineInput
{
    public string? What { get; set; }
    public string? Quantity { get; set; }
    public string? Unit { get; set; }
    public string? Price { get; set; }
    public string? Discount { get; set; }
    public string? Vat { get; set; }

    // VAT is carried over from the line above, so it says nothing by itself.
    public bool IsBlank => string.IsNullOrWhiteSpace(What) && string.IsNullOrWhiteSpace(Price) && string.IsNullOrWhiteSpace(Quantity) && string.IsNullOrWhiteSpace(Discount);

    public ProposalLine Line(string currency, string language)
    {
        var name = What?.Trim() ?? "";
        return new(name, TypedNumber.Read(Quantity, 1, name, language), Unit, Currencies.InMinor(TypedNumber.Read(Price, 0, name, language), currency),
            TypedNumber.Read(Discount, 0, name, language), TypedNumber.Read(Vat, 0, name, language));
    }

    public static LineInput Of(ProposalLine line, string currency, CultureInfo culture) => new()
    {
        What = line.What,
        Quantity = TypedNumber.Shown(line.Quantity, culture),
        Unit = line.Unit,
        Price = Currencies.InUnits(line.UnitPrice, currency).ToString("0.###", culture),
        Discount = line.Discount == 0 ? null : TypedNumber.Shown(line.Discount, culture),
        Vat = line.Vat == 0 ? null : TypedNumber.Shown(line.Vat, culture),
    };
}

/// <summary>The customer's answer that we write down for them, as typed.</summary>
public sealed class DecisionInput
{
    public bool Accept { get; set; }
    public int VersionNumber { get; set; }
    public string? Hash { get; set; }
    public int? Option { get; set; }
    public string? PersonName { get; set; }
    public string? Words { get; set; }
    public DecisionWay Way { get; set; } = DecisionWay.Paper;
    public DateOnly? On { get; set; }

    public DecisionDetails Details => new(Accept, VersionNumber, Hash ?? "", PersonName, Option, Words, null, Way == DecisionWay.Room ? DecisionWay.Spoken : Way, On);
}
