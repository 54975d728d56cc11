using System.Collections;
using System.Globalization;
using Hourglass.Languages;

namespace Hourglass.Method.Yaml;

/// <summary>Makes records of a tree, and refuses whatever it does not know to the letter: a typing error must not pass as a wish.</summary>
internal static class YamlBinding
{
    public static T Read<T>(YamlMap map) => (T)Record(map, typeof(T));

    public static object Value(YamlPart part, Type type)
    {
        if (type == typeof(string)) return Line(part);
        if (type == typeof(int)) return Number(TextOf(part));
        if (type == typeof(bool)) return YesOrNo(TextOf(part));
        if (type == typeof(TimeOnly)) return Time(TextOf(part));
        if (type.IsEnum) return Word(TextOf(part), type);
        if (type == typeof(IReadOnlyDictionary<string, Said>)) return Map(part).Entries.ToDictionary(entry => entry.Key.Text, entry => (Said)Record(Map(entry.Value), typeof(Said)));
        return type.IsGenericType ? List(part, type.GetGenericArguments()[0]) : Record(Map(part), type);
    }

    private static object Record(YamlMap map, Type type)
    {
        var shape = YamlShape.Of(type);
        var values = new Dictionary<string, object?>();
        foreach (var (key, part) in map.Entries)
        {
            var field = shape.Fields.FirstOrDefault(f => f.Name == key.Text) ?? throw key.Refused("yaml.key-unknown", key.Text, string.Join(", ", shape.Fields.Select(f => f.Name)));
            var isNothing = field.IsNullable && part is YamlText { IsNothing: true };
            values[field.Property.Name] = isNothing ? null : Value(part, field.Type);
        }

        if (shape.Fields.FirstOrDefault(f => f.IsRequired && !values.ContainsKey(f.Property.Name)) is { } missing) throw map.Refused("yaml.key-missing", missing.Name);
        return shape.Make(values);
    }

    private static Array List(YamlPart part, Type type)
    {
        var items = part as YamlList ?? throw part.Refused("yaml.not-a-list");
        var made = Array.CreateInstance(type, items.Items.Count);
        for (var i = 0; i < items.Items.Count; i++) ((IList)made)[i] = Value(items.Items[i], type);
        return made;
    }

    private static YamlMap Map(YamlPart part) => part as YamlMap ?? throw part.Refused("yaml.not-a-map");

    private static YamlText TextOf(YamlPart part) => part as YamlText ?? throw part.Refused("yaml.not-text");

    // Missing words are missing, whether the key is there or not.
    private static string Line(YamlPart part)
    {
        var text = TextOf(part);
        return text.IsNothing || string.IsNullOrWhiteSpace(text.Text) ? throw text.Refused("yaml.text-missing") : text.Text;
    }

    private static int Number(YamlText text) => int.TryParse(text.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? number : throw text.Refused("yaml.not-a-number", Short(text));

    private static bool YesOrNo(YamlText text) => text.Text switch
    {
        "true" => true,
        "false" => false,
        _ => throw text.Refused("yaml.not-true-or-false", Short(text)),
    };

    private static TimeOnly Time(YamlText text) => TimeOnly.TryParseExact(text.Text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        ? time : throw text.Refused("yaml.not-a-time", Short(text));

    private static Enum Word(YamlText text, Type type)
    {
        var words = Enum.GetValues(type).Cast<Enum>().ToList();
        return words.Find(word => TextKey.Of(word) == text.Text) ?? throw text.Refused("yaml.not-one-of", Short(text), string.Join(", ", words.Select(TextKey.Of)));
    }

    private static string Short(YamlText text) => Wording.Clipped(text.Text, 61);
}
