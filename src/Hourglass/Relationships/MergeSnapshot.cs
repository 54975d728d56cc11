namespace Hourglass.Relationships;

/// <summary>What a merge did, exactly enough to take it back.</summary>
/// <param name="Before">The facts of the one that stayed, before.</param>
/// <param name="After">The same after the choice; a fact that differs from this later was changed by somebody since.</param>
internal sealed record MergeSnapshot<TDetails>(TDetails Before, TDetails After)
{
    public List<Guid> Journeys { get; init; } = [];
    public List<Guid> Children { get; init; } = [];
    public List<Guid> Stakeholders { get; init; } = [];
    public List<Guid> Elements { get; init; } = [];
    public List<Guid> Ties { get; init; } = [];
    public List<KeptPosition> Positions { get; init; } = [];
    public List<KeptContact> Contacts { get; init; } = [];
    public List<Guid> Tags { get; init; } = [];
    public List<KeptValue> Values { get; init; } = [];
}

/// <param name="Added">Whether the one that stayed got this position by the merge; otherwise it had it already.</param>
internal sealed record KeptPosition(Guid PersonId, Guid CompanyId, string? Title, bool Added);

/// <param name="Moved">False: the one that stayed could be reached this way already.</param>
internal sealed record KeptContact(Guid Id, ContactKind Kind, string Value, string Key, string? Label, bool Moved);

internal sealed record KeptValue(Guid FieldId, string? Before, string? After);
