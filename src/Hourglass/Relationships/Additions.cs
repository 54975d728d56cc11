namespace Hourglass.Relationships;

/// <summary>What a record is given beside its own facts: tags by name and the workspace's own fields as typed; null leaves them as they are.</summary>
public sealed record Additions(IReadOnlyList<string>? Tags = null, IReadOnlyDictionary<Guid, string?>? Fields = null)
{
    public static readonly Additions None = new();
}
