using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using Hourglass.Languages;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Hourglass.Method.Yaml;

/// <summary>Writes records the way <see cref="YamlBinding"/> reads them; what is as usual is left out.</summary>
internal sealed partial class YamlWriting
{
    private static readonly EmitterSettings Settings = new(2, int.MaxValue, false, 1024, false, false, "\n");
    private readonly Emitter _emitter;

    private YamlWriting(StringWriter text) => _emitter = new Emitter(text, Settings);

    /// <param name="parts">The records of the file; together they are one map.</param>
    public static string Write(params IEnumerable<(string Name, object Value)> parts)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var writing = new YamlWriting(text);
        writing._emitter.Emit(new StreamStart());
        writing._emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        writing._emitter.Emit(new MappingStart());
        foreach (var (name, value) in parts)
        {
            writing.Plain(name);
            writing.Value(value);
        }

        writing._emitter.Emit(new MappingEnd());
        writing._emitter.Emit(new DocumentEnd(true));
        writing._emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    /// <summary>The fields of a record that are not as usual.</summary>
    public static IEnumerable<(string Name, object? Value)> Told(object record) => YamlShape.Of(record.GetType()).Fields
        .Select(field => (Field: field, Value: field.Property.GetValue(record)))
        .Where(f => f.Field.IsRequired || !IsUsual(f.Value, f.Field.Usual))
        .Select(f => (f.Field.Name, f.Value));

    private static bool IsUsual(object? value, object? usual) =>
        Equals(value, usual) || value is not string && value is IEnumerable some && !some.Cast<object>().Any();

    private void Value(object? value)
    {
        switch (value)
        {
            case null: Plain("null"); break;
            case string text: Text(text); break;
            case bool yes: Plain(yes ? "true" : "false"); break;
            case int number: Plain(number.ToString(CultureInfo.InvariantCulture)); break;
            case TimeOnly time: Quoted(time.ToString("HH:mm", CultureInfo.InvariantCulture)); break;
            case Enum word: Plain(TextKey.Of(word)); break;
            case IReadOnlyDictionary<string, Said> named: Map(named.Select(n => (n.Key, (object?)n.Value))); break;
            case IEnumerable items: List(items); break;
            default: Map(Told(value)); break;
        }
    }

    private void Map(IEnumerable<(string Name, object? Value)> fields)
    {
        _emitter.Emit(new MappingStart());
        foreach (var (name, value) in fields)
        {
            Text(name);
            Value(value);
        }

        _emitter.Emit(new MappingEnd());
    }

    private void List(IEnumerable items)
    {
        _emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, true, SequenceStyle.Block));
        foreach (var item in items) Value(item);
        _emitter.Emit(new SequenceEnd());
    }

    // Plain where nobody can take it for anything else, a block for letters, quotes for all the rest.
    private void Text(string text)
    {
        if (Harmless().IsMatch(text) && text is not ("null" or "true" or "false")) Plain(text);
        else if (IsBlock(text)) _emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, ScalarStyle.Literal, true, true));
        else Quoted(text);
    }

    private static bool IsBlock(string text) => text.Contains('\n', StringComparison.Ordinal)
        && text.All(c => c is '\n' || c >= ' ' && c is not ('\u007f' or '\u0085' or '\u2028' or '\u2029' or '\ufeff') && !char.IsSurrogate(c) && !char.IsControl(c))
        && text.Split('\n').All(line => line == line.TrimEnd()) && !char.IsWhiteSpace(text[0]) && text[^1] != '\n';

    private void Plain(string text) => _emitter.Emit(new Scalar(text));

    private void Quoted(string text) => _emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, ScalarStyle.DoubleQuoted, true, true));

    [GeneratedRegex(@"^\p{L}[\p{L}\p{N} -]*[\p{L}\p{N}]$")]
    private static partial Regex Harmless();
}
