using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace Hourglass.Web.Api;

/// <summary>Refuses text with a zero character or half a character before it reaches anything, and names its field.</summary>
internal static class CleanText
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Members = new();

    public static async ValueTask<object?> MustBeAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument is null || argument.GetType().Assembly != typeof(CleanText).Assembly) continue;
            if (BrokenIn(argument, "") is not { } field) continue;
            await Problem.WriteAsync(call.HttpContext, StatusCodes.Status400BadRequest, "text.broken", field);
            return Results.Empty;
        }

        return await next(call);
    }

    private static string? BrokenIn(object shape, string path)
    {
        foreach (var member in Members.GetOrAdd(shape.GetType(), type => type.GetProperties().Where(Matters).ToArray()))
        {
            var field = path + char.ToLowerInvariant(member.Name[0]) + member.Name[1..];
            var broken = member.GetValue(shape) switch
            {
                string text => IsBroken(text) ? field : null,
                IEnumerable list => list.Cast<object>().Select((item, i) => item is string text ? IsBroken(text) ? $"{field}[{i}]" : null : BrokenIn(item, $"{field}[{i}].")).FirstOrDefault(b => b is not null),
                { } inner => BrokenIn(inner, $"{field}."),
                null => null,
            };
            if (broken is not null) return broken;
        }

        return null;
    }

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
