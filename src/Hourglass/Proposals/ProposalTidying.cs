namespace Hourglass.Proposals;

/// <summary>What was typed into a proposal, made fit to be kept; refuses what cannot be.</summary>
internal static class ProposalTidying
{
    private const int Text = 20_000;
    private const decimal MostOfAThing = 1_000_000_000m;

    public static ProposalContent Tidy(ProposalContent typed)
    {
        if (typed.Language is not ("ru" or "en")) throw new RefusedException("proposal.language");
        if (typed.Options.Count > ProposalContent.MostOptions) throw new RefusedException("proposal.too-many-options", ProposalContent.MostOptions);
        if (typed.Problems.Count + typed.Afters.Count + typed.Elements.Count + typed.Goals.Count > 200) throw new RefusedException("proposal.too-much");
        return Parts(typed) with
        {
            Title = Wording.RequiredLine(typed.Title, "proposal.title", 200),
            Currency = Currencies.Known(typed.Currency),
            Options = [.. typed.Options.Select(Tidy)],
            Sides = null,
        };
    }

    private static ProposalContent Parts(ProposalContent typed) => typed with
    {
        Intro = Part(typed.Intro),
        Structure = Part(typed.Structure),
        Delivery = Part(typed.Delivery),
        Implementation = Part(typed.Implementation),
        Payment = Part(typed.Payment),
        ReviewTerms = Part(typed.ReviewTerms),
    };

    private static string? Part(string? typed) => Wording.Optional(typed, "proposal.part", Text);

    private static ProposalOption Tidy(ProposalOption typed)
    {
        if (typed.Lines.Count > ProposalContent.MostLines) throw new RefusedException("proposal.too-many-lines", ProposalContent.MostLines);
        var option = new ProposalOption(Wording.RequiredLine(typed.Name, "option.name", 120), Wording.Optional(typed.Summary, "option.summary", 2000), [.. typed.Lines.Select(Tidy)]);
        // A sum that nobody can pay is refused here, and not when it is printed.
        _ = Amounts.Of(option);
        return option;
    }

    private static ProposalLine Tidy(ProposalLine typed)
    {
        var what = Wording.RequiredLine(typed.What, "line.what", 300);
        if (typed.Quantity is <= 0 or > MostOfAThing || decimal.Round(typed.Quantity, 4) != typed.Quantity) throw new RefusedException("line.quantity", what);
        if (typed.UnitPrice is < 0) throw new RefusedException("line.price-negative", what);
        if (typed.UnitPrice > Amounts.Most) throw new RefusedException("money.too-large");
        if (!IsPercent(typed.Discount)) throw new RefusedException("line.discount", what);
        if (!IsPercent(typed.Vat)) throw new RefusedException("line.vat", what);
        return new(what, Short(typed.Quantity), Wording.OptionalLine(typed.Unit, "line.unit", 30), typed.UnitPrice, Short(typed.Discount), Short(typed.Vat));
    }

    private static bool IsPercent(decimal number) => number is >= 0 and <= 100 && decimal.Round(number, 2) == number;

    // 1.50 and 1.5 are the same to people, and must be the same to the hash.
    private static decimal Short(decimal number) => number / 1.0000000000000000000000000000m;
}
