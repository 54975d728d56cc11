using System.Globalization;
using Hourglass.Search;
using Hourglass.Team;

namespace Hourglass.Relationships;

public enum CustomFieldKind { Text, Number, Date, Choice, YesNo }

/// <summary>A field a workspace adds to companies, people or journeys.</summary>
public sealed class CustomField
{
    public const string Yes = "yes";
    public const string No = "no";

    private CustomField() { }

    internal CustomField(SubjectKind on, CustomFieldKind kind, string label, string? choices, int order, Actor by)
    {
        (WorkspaceId, On, Kind, Order) = (by.WorkspaceId, on, kind, order);
        Describe(label, choices);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public SubjectKind On { get; private init; }
    public CustomFieldKind Kind { get; private init; }
    public string Label { get; private set; } = "";
    /// <summary>One choice a line; only for choices.</summary>
    public string? Choices { get; private set; }
    public int Order { get; private set; }
    public bool IsRetired { get; private set; }

    public IReadOnlyList<string> Options => Choices?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    internal void Describe(string label, string? choices)
    {
        Label = Wording.RequiredLine(label, "field.label", 80);
        Choices = Kind == CustomFieldKind.Choice ? Wording.Optional(choices, "field.choices", 4000) : null;
        if (Kind == CustomFieldKind.Choice && Options.Count == 0) throw new RefusedException("field.no-choices", Label);
    }

    internal void Retire() => IsRetired = true;

    internal void Return() => IsRetired = false;

    /// <summary>What was typed, in the invariant spelling; null when nothing was. Refuses with the field's label.</summary>
    public string? Read(string? typed)
    {
        if (Wording.Optional(typed, "field.value", 4000) is not { } text) return null;
        return Kind switch
        {
            CustomFieldKind.Text => text,
            CustomFieldKind.Number => Number(text),
            CustomFieldKind.Date => Day(text),
            CustomFieldKind.Choice => Options.Contains(text) ? text : throw new RefusedException("field.not-a-choice", Label, text),
            CustomFieldKind.YesNo => text is Yes or No ? text : throw new RefusedException("field.not-yes-or-no", Label),
        };
    }

    private string Number(string text)
    {
        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (!plain.Contains('.', StringComparison.Ordinal)) plain = plain.Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : throw new RefusedException("field.not-a-number", Label, text);
    }

    private string Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2200
            ? text
            : throw new RefusedException("field.not-a-day", Label, text);
}
