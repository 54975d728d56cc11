namespace Hourglass.Exchange;

public enum FieldKind { Text, Whole, Money, Date, Stage, Custom }

/// <summary>Something a column may be said to hold. Names are further headings by which it is recognised.</summary>
public sealed record ImportField(string Key, FieldKind Kind = FieldKind.Text, bool IsRequired = false, params string[] Names);

/// <summary>What each kind of record takes from a file; nothing else of it can be reached from outside.</summary>
public static class ImportFields
{
    public const string CustomPrefix = "custom:";

    private static readonly Dictionary<ImportTarget, ImportField[]> All = new()
    {
        [ImportTarget.Companies] =
        [
            new("company", IsRequired: true, Names: ["name", "название"]), new("sector"), new("employees", FieldKind.Whole),
            new("country", Names: ["office location"]), new("parent"), new("owner"), new("note"), new("externalId"), new("tags"),
        ],
        [ImportTarget.People] =
        [
            new("person", Names: ["name"]), new("firstName"), new("lastName"), new("email"), new("phone"), new("messenger", Names: ["telegram", "skype"]),
            new("company"), new("position"), new("language", Names: ["язык"]), new("owner"), new("note"), new("externalId"), new("tags"),
        ],
        [ImportTarget.Members] =
        [
            new("member", IsRequired: true, Names: ["sales agent", "name", "seller", "employee", "фио", "имя", "сотрудник", "продавец"]),
            new("manager", Names: ["head", "руководитель", "начальник"]), new("team", Names: ["regional office", "office", "команда", "отдел"]),
        ],
        [ImportTarget.Journeys] =
        [
            new("need", IsRequired: true, Names: ["product", "продукт", "товар"]), new("company"), new("person"), new("owner"), new("stage", FieldKind.Stage),
            new("startedOn", FieldKind.Date), new("closedOn", FieldKind.Date), new("value", FieldKind.Money), new("currency"), new("origin", Names: ["source", "источник"]),
            new("statedNeed", Names: ["request", "запрос"]), new("reason", Names: ["lost reason", "причина отказа"]),
            new("nextStep", Names: ["next step", "следующий шаг"]), new("nextOn", FieldKind.Date, Names: ["next step date", "дата следующего шага"]),
            new("externalId"), new("tags"),
        ],
        [ImportTarget.Spellings] = [new("spelling", IsRequired: true, Names: ["product", "name", "value", "название", "продукт"])],
    };

    public static IReadOnlyList<ImportField> Of(ImportTarget target) => All[target];

    public static bool TakesCustom(ImportTarget target) => target is ImportTarget.Companies or ImportTarget.People or ImportTarget.Journeys;

    /// <summary>Refuses <c>import.field-unknown</c>.</summary>
    public static ImportField Named(ImportTarget target, string key)
    {
        if (key.StartsWith(CustomPrefix, StringComparison.Ordinal) && key.Length > CustomPrefix.Length && TakesCustom(target))
            return new ImportField(key, FieldKind.Custom);
        return All[target].FirstOrDefault(f => f.Key == key) ?? throw new RefusedException("import.field-unknown", key);
    }
}
