using System.Globalization;
using Hourglass.Method;

namespace Hourglass.Journeys;

/// <summary>A journey as a line of a list; Value is in minor units of Currency.</summary>
public sealed record JourneyRow(
    Guid Id, Guid CompanyId, string Company, string Need, Stage Stage, Standing Standing, Guid OwnerId, string? NextWhat, DateOnly? NextOn, DateOnly AttentionOn,
    Answer Answer, DateOnly? MaybeSince, long Value, string Currency, DateOnly StartedOn, DateTime UpdatedAt, Origin Origin, int Version)
{
    public IReadOnlyList<string> Tags { get; internal set; } = [];

    internal ListPlace Place(ListKey by) => new(by switch
    {
        ListKey.Next => $"{AttentionOn:yyyy-MM-dd}",
        ListKey.Value => Value.ToString(CultureInfo.InvariantCulture),
        ListKey.Started => $"{StartedOn:yyyy-MM-dd}",
        ListKey.Changed => UpdatedAt.ToString("O", CultureInfo.InvariantCulture),
        ListKey.Need => Need,
    }, Id);
}

/// <summary>Where a row stands in a sorted list: what it is sorted by, then its id.</summary>
public readonly record struct ListPlace(string Key, Guid Id)
{
    public static ListPlace? Parse(string? written) =>
        written?.LastIndexOf('~') is { } at and >= 0 && Guid.TryParse(written[(at + 1)..], out var id) ? new ListPlace(written[..at], id) : null;

    public override string ToString() => $"{Key}~{Id}";

    internal DateOnly? Day => DateOnly.TryParseExact(Key, "yyyy-MM-dd", out var day) ? day : null;
    internal long? Number => long.TryParse(Key, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
    internal DateTime? Moment =>
        DateTime.TryParseExact(Key, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment) && moment.Kind == DateTimeKind.Utc ? moment : null;
}

/// <param name="Rows">In the order asked for.</param>
/// <param name="Next">Behind which place the next page begins; null when this was the last.</param>
public sealed record JourneyPage(IReadOnlyList<JourneyRow> Rows, ListPlace? Next);
