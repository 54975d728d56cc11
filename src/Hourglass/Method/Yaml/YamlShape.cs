using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

using Hourglass.Languages;

namespace Hourglass.Method.Yaml;

/// <summary>What a record of the playbook looks like in a file: its fields by their words, which of them may be left out, and what that means.</summary>
internal sealed class YamlShape
{
    private static readonly ConcurrentDictionary<Type, YamlShape> Known = new();
    private static readonly NullabilityInfoContext Nullability = new();

    private readonly ConstructorInfo _maker;
    private readonly ParameterInfo[] _parameters;

    private YamlShape(Type type)
    {
        // A record's copy constructor is not public; the widest public one names its fields.
        _maker = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        _parameters = _maker.GetParameters();
        var usual = _parameters.Length == 0 ? _maker.Invoke(null) : null;
        Fields = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && p.GetIndexParameters().Length == 0).Select(p => FieldOf(p, usual))];
    }

    public IReadOnlyList<YamlField> Fields { get; }

    public static YamlShape Of(Type type) => Known.GetOrAdd(type, static t => { lock (Nullability) return new YamlShape(t); });

    public object Make(IReadOnlyDictionary<string, object?> values)
    {
        var made = _maker.Invoke([.. _parameters.Select(p => Value(p.Name!))]);
        foreach (var field in Fields.Where(f => _parameters.All(p => p.Name != f.Property.Name)))
            if (values.TryGetValue(field.Property.Name, out var value)) field.Property.SetValue(made, value);
        return made;

        object? Value(string name) => values.TryGetValue(name, out var given) ? given : Fields.Single(f => f.Property.Name == name).Usual;
    }

    private YamlField FieldOf(PropertyInfo property, object? usual)
    {
        var parameter = Array.Find(_parameters, p => p.Name == property.Name);
        var isRequired = parameter is { HasDefaultValue: false } || property.GetCustomAttribute<RequiredMemberAttribute>() is not null;
        var isNullable = Nullable.GetUnderlyingType(property.PropertyType) is not null || Nullability.Create(property).ReadState == NullabilityState.Nullable;
        var value = isRequired ? null : parameter is not null ? parameter.DefaultValue : property.GetValue(usual);
        return new YamlField(TextKey.Of(property.Name), property, isRequired, isNullable, value);
    }
}

/// <param name="Name">As the file calls it: words with hyphens.</param>
/// <param name="Property">Where the record holds it.</param>
/// <param name="IsRequired">A file without it is refused.</param>
/// <param name="IsNullable">May be nothing.</param>
/// <param name="Usual">What it is when the file does not say.</param>
internal sealed record YamlField(string Name, PropertyInfo Property, bool IsRequired, bool IsNullable, object? Usual)
{
    public Type Type => Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType;
}
