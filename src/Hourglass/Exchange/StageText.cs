using Hourglass.Journeys;
using Hourglass.Method;

namespace Hourglass.Exchange;

/// <summary>Where a journey stands, as maps write it: "collaborate" while it is under way, "collaborate:buyers-no" when it ended there.</summary>
public static class StageText
{
    private static readonly (string Part, string Meaning)[] Habits =
    [
        ("lost", "collaborate:buyers-no"), ("проигр", "collaborate:buyers-no"), ("не реализ", "collaborate:buyers-no"), ("отказ", "collaborate:buyers-no"),
        ("won", "deliver"), ("выигр", "deliver"), ("успеш", "deliver"), ("продан", "deliver"), ("prospect", "explore"), ("new", "explore"), ("lead", "explore"),
        ("нов", "explore"), ("первич", "explore"), ("engag", "collaborate"), ("qualif", "collaborate"), ("перегов", "define"), ("контакт", "collaborate"),
        ("квалиф", "collaborate"), ("demo", "design"), ("propos", "define"), ("quote", "define"), ("negotiat", "define"), ("предлож", "define"), ("договор", "define"),
    ];

    /// <summary>Refuses <c>row.value-unknown</c> for what is neither a stage nor an ending.</summary>
    public static (Stage Stage, Ending? Ending) Read(string text, string column)
    {
        var parts = text.Split(':', 2, StringSplitOptions.TrimEntries);
        if (!Named<Stage>(parts[0], out var stage)) throw new RefusedException("row.value-unknown", column, text);
        if (parts.Length == 1) return (stage, null);
        if (!Named<Ending>(parts[1], out var ending) || ending == Ending.Postponed || stage.IsAfterPurchase)
            throw new RefusedException("row.value-unknown", column, text);
        return (stage, ending);
    }

    public static IEnumerable<string> All =>
    [
        .. Stages.All.Select(stage => stage.Key),
        .. Stages.All.Where(s => !s.IsAfterPurchase).SelectMany(stage => EndingCodes.Select(ending => $"{stage.Key}:{ending}")),
    ];

    public static IReadOnlyList<string> EndingCodes { get; } = ["buyers-no", "our-no", "mutual-no", "no-decision"];

    /// <summary>What people usually mean by such a word; null when we would have to invent it.</summary>
    public static string? Guess(string text)
    {
        if (All.Contains(text, StringComparer.OrdinalIgnoreCase)) return text.ToLowerInvariant();
        var meaning = Habits.FirstOrDefault(h => text.Contains(h.Part, StringComparison.OrdinalIgnoreCase)).Meaning;
        return meaning;
    }

    private static bool Named<TEnum>(string text, out TEnum value) where TEnum : struct, Enum
    {
        value = default;
        return text.Length > 0 && char.IsLetter(text[0]) && Enum.TryParse(text.Replace("-", ""), true, out value);
    }
}
