using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hourglass.Relationships;

/// <summary>Which facts of the one that goes replace those of the one that stays, by the name of the fact or the id of an own field.</summary>
public sealed record MergeChoice(IReadOnlySet<string> FromGone)
{
    /// <summary>What one would choose without looking: the kept one's, and the other's where it has none.</summary>
    internal static MergeChoice Usual<TDetails>(TDetails kept, TDetails gone) where TDetails : notnull =>
        new(Facts(kept).Where(fact => fact.Value is null && Facts(gone)[fact.Key] is not null).Select(fact => fact.Key).ToHashSet());

    internal TDetails Mix<TDetails>(TDetails kept, TDetails gone) where TDetails : notnull
    {
        var others = Facts(gone);
        return Built<TDetails>(Facts(kept).Select(fact => KeyValuePair.Create(fact.Key, FromGone.Contains(fact.Key) ? others[fact.Key] : fact.Value)));
    }

    /// <summary>The facts as they were before the merge, except those somebody changed since.</summary>
    internal static TDetails TakenBack<TDetails>(TDetails now, MergeSnapshot<TDetails> merge) where TDetails : notnull
    {
        var (before, after) = (Facts(merge.Before), Facts(merge.After));
        return Built<TDetails>(Facts(now).Select(fact => KeyValuePair.Create(fact.Key, Same(fact.Value, after[fact.Key]) ? before[fact.Key] : fact.Value)));
    }

    /// <summary>Facts of both as text, in the order in which they are declared, where they differ.</summary>
    internal static IReadOnlyList<FactChoice> Differing<TDetails>(TDetails kept, TDetails gone) where TDetails : notnull
    {
        var others = Facts(gone);
        return [.. Facts(kept).Where(fact => others[fact.Key] is not null && !Same(fact.Value, others[fact.Key]))
            .Select(fact => new FactChoice(fact.Key, null, fact.Value?.ToString(), others[fact.Key]?.ToString()))];
    }

    private static JsonObject Facts<TDetails>(TDetails details) => JsonSerializer.SerializeToNode(details)!.AsObject();

    private static TDetails Built<TDetails>(IEnumerable<KeyValuePair<string, JsonNode?>> facts) =>
        new JsonObject(facts.Select(fact => KeyValuePair.Create(fact.Key, fact.Value?.DeepClone()))).Deserialize<TDetails>()!;

    private static bool Same(JsonNode? one, JsonNode? other) => JsonNode.DeepEquals(one, other);
}

/// <summary>A fact on which two records differ.</summary>
/// <param name="Key">The name of the fact or the id of an own field.</param>
/// <param name="Label">The label of an own field.</param>
/// <param name="Kept">What the one that stays says; null: nothing.</param>
/// <param name="Gone">What the other one says.</param>
public sealed record FactChoice(string Key, string? Label, string? Kept, string? Gone);
