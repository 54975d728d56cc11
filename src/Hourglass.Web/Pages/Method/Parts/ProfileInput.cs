using Hourglass.Relationships;
using Hourglass.Research;

namespace Hourglass.Web.Pages.Method.Parts;

/// <summary>The ideal client as it is typed: a row that is left empty is no criterion.</summary>
public sealed class ProfileInput
{
    public List<CriterionInput> Criteria { get; set => field = value ?? []; } = [];

    public IReadOnlyList<Criterion> All => [.. Criteria.Where(c => !c.IsEmpty).Select(c => c.Criterion)];

    /// <summary>What is written already, what is proposed besides, and a free row.</summary>
    public static ProfileInput Of(IReadOnlyList<Criterion> written, IReadOnlyList<Criterion> proposed) => new()
    {
        Criteria = [.. written.Concat(proposed.Where(p => !written.Any(w => Covers(w, p)))).Select(CriterionInput.Of), new CriterionInput()],
    };

    private static bool Covers(Criterion written, Criterion proposed) =>
        written.Kind == proposed.Kind && proposed.Words.All(word => written.Words.Any(w => Tag.KeyOf(w) == Tag.KeyOf(word)));
}

/// <summary>One criterion, as typed.</summary>
public sealed class CriterionInput
{
    public CriterionKind Kind { get; set; }
    public string? Words { get; set; }
    public int? Least { get; set; }
    public int? Most { get; set; }
    public int Weight { get; set; } = 1;
    public bool MustNot { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Words) && Least is null && Most is null;

    public Criterion Criterion => new(Kind, Kind == CriterionKind.Sign ? [Words ?? ""] : Tags.Read(Words), Least, Most, Weight, MustNot);

    public static CriterionInput Of(Criterion c) => new() { Kind = c.Kind, Words = string.Join(", ", c.Words), Least = c.Least, Most = c.Most, Weight = c.Weight, MustNot = c.MustNot };
}
