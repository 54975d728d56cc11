using Hourglass.Languages;
using Hourglass.Method;

namespace Hourglass.Proposals;

/// <summary>What a proposal cannot be shared without; the texts are under <c>proposal.lack.*</c>.</summary>
public enum ProposalLack { Structure, Delivery, Implementation, Payment, ReviewTerms, Lines, Validity, Past }

public static class ProposalLacks
{
    /// <summary>What is missing before it may be shared on this day (R61).</summary>
    public static IReadOnlyList<ProposalLack> LacksOn(this ProposalContent content, DateOnly day) =>
        [.. Enum.GetValues<ProposalLack>().Where(lack => Is(lack, content, day))];

    private static bool Is(ProposalLack lack, ProposalContent content, DateOnly day) => lack switch
    {
        ProposalLack.Structure => content.Structure is null,
        ProposalLack.Delivery => content.Delivery is null,
        ProposalLack.Implementation => content.Implementation is null,
        ProposalLack.Payment => content.Payment is null,
        ProposalLack.ReviewTerms => content.ReviewTerms is null,
        ProposalLack.Lines => content.Options.Count == 0 || content.Options.Any(option => option.Lines.Count == 0),
        ProposalLack.Validity => content.ValidUntil is null,
        ProposalLack.Past => content.ValidUntil < day,
    };

    internal static Said InWords(IReadOnlyList<ProposalLack> lacks) => new(Listed(lacks, Speech.English), Listed(lacks, Speech.Russian));

    private static string Listed(IReadOnlyList<ProposalLack> lacks, Speech say) => string.Join(", ", lacks.Select(lack => say[$"proposal.lack.{TextKey.Of(lack)}"]));
}
