using System.ComponentModel;

namespace Hourglass.Web.Api;

/// <summary>A page of a list that never counts: as many rows as asked for and the cursor of what follows.</summary>
internal sealed record Page<TItem>(IReadOnlyList<TItem> Items, [property: Description("Give it as `after` to get what follows; null at the end.")] string? Next);

internal sealed record PageAsked
{
    [Description("The `next` of the page before.")]
    public string? After { get; init; }
    [Description("How many, 1 to 200; 50 unless told.")]
    public int? Limit { get; init; }

    private const int Most = 200;

    /// <summary>Refuses <c>api.limit</c> and <c>api.cursor</c>.</summary>
    public int Size => Limit switch
    {
        null => 50,
        >= 1 and <= Most => Limit.Value,
        _ => throw new RefusedException("api.limit", Most),
    };

    public Guid AfterId => After is null ? Guid.Empty : Guid.TryParseExact(After, "N", out var id) ? id : throw new RefusedException("api.cursor");

    /// <param name="rows">One more than <see cref="Size"/> when there is more.</param>
    /// <param name="shape">How a row is shown.</param>
    /// <param name="idOf">The id by which the rows are ordered.</param>
    public Page<TShape> Of<TRow, TShape>(IReadOnlyList<TRow> rows, Func<TRow, TShape> shape, Func<TRow, Guid> idOf) =>
        new([.. rows.Take(Size).Select(shape)], rows.Count > Size ? Cursor(idOf(rows[Size - 1])) : null);

    public static string Cursor(Guid id) => id.ToString("N");
}
