using System.Text.RegularExpressions;

namespace Hourglass.Method;

/// <summary>The names a letter may leave open, written as <c>{{person.name}}</c> and filled in when it is sent; each has its text for people under <c>letter-field.*</c>.</summary>
public static partial class LetterFields
{
    public static IReadOnlyList<string> All { get; } =
    [
        "person.name", "person.first-name", "company.name", "journey.need", "owner.name", "workspace.name", "day",
        "coupon.code", "coupon.until", "coupon.amount", "coupon.link", "entitlement.until", "session.link",
        "event.name", "event.when", "event.link", "page.link", "materials.links", "survey.link", "delivery.on",
        "think", "say", "feel",
    ];

    /// <summary>Every name the text leaves open, known or not.</summary>
    public static IEnumerable<string> In(string? text) => Open().Matches(text ?? "").Select(match => match.Groups["name"].Value.Trim()).Distinct();

    public static string Written(string field) => $"{{{{{field}}}}}";

    [GeneratedRegex(@"\{\{(?<name>[^{}]*)\}\}")]
    private static partial Regex Open();
}
