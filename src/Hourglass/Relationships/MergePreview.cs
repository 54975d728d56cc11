namespace Hourglass.Relationships;

/// <summary>Exactly what a merge would do, before it is done.</summary>
public sealed record MergePreview(Guid KeptId, string Kept, Guid GoneId, string Gone, IReadOnlyList<FactChoice> Facts)
{
    public Moving Journeys { get; init; } = Moving.Nothing;
    /// <summary>People of a company, or companies of a person.</summary>
    public Moving Positions { get; init; } = Moving.Nothing;
    public Moving Children { get; init; } = Moving.Nothing;
    public Moving Contacts { get; init; } = Moving.Nothing;
    public Moving Tags { get; init; } = Moving.Nothing;
}

/// <summary>How many of a kind move, and the first of them by name.</summary>
public sealed record Moving(int Count, IReadOnlyList<string> Names)
{
    public const int Named = 20;
    public static readonly Moving Nothing = new(0, []);

    internal static Moving Of(IReadOnlyList<string> names) => new(names.Count, [.. names.Take(Named)]);
}
