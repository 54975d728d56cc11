using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace Hourglass.Web.Api;

/// <summary>Refuses text with a zero character or half a character, and nothing where something must stand in a list, before it reaches anything; names the field.</summary>
internal static class CleanText
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Members = new();

    public static async ValueTask<object?> MustBeAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument is null || argument.GetType().Assembly != typeof(CleanText).Assembly) continue;
            if (BrokenIn(argument, "") is not { } broken) continue;
            await Problem.WriteAsync(call.HttpContext, StatusCodes.Status400BadRequest, broken.Code, broken.Field, broken.Field);
            return Results.Empty;
        }

        return await next(call);
    }

    private static (string Code, string Field)? BrokenIn(object shape, string path)
    {
        foreach (var member in Members.GetOrAdd(shape.GetType(), type => type.GetProperties().Where(Matters).ToArray()))
        {
            var field = path + char.ToLowerInvariant(member.Name[0]) + member.Name[1..];
            var value = member.GetValue(shape);
            if (value is not null && BrokenAt(value, field) is { } broken) return broken;
        }

        return null;
    }

    // Lists promise that nothing in them is missing, which the reader of JSON does not check.
    private static (string Code, string Field)? BrokenAt(object? value, string field) => value switch
    {
        null => ("api.field-wrong", field),
        string text => IsBroken(text) ? ("text.broken", field) : null,
        IEnumerable list => list.Cast<object?>().Select((item, i) => BrokenAt(item, $"{field}[{i}]")).FirstOrDefault(broken => broken is not null),
        _ => BrokenIn(value, $"{field}."),
    };

    private static bool Matters(PropertyInfo member) => member.GetIndexParameters().Length == 0 && member.GetMethod is { IsStatic: false }
        && (member.PropertyType == typeof(string) || typeof(IEnumerable).IsAssignableFrom(member.PropertyType) || member.PropertyType.Assembly == typeof(CleanText).Assembly)
        && !member.PropertyType.IsEnum;

    private static bool IsBroken(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0') return true;
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text, i)) return true;
            i++;
        }

        return false;
    }
}
