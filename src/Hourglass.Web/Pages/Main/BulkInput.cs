using Hourglass.Journeys;

namespace Hourglass.Web.Pages.Main;

/// <summary>A deed for many journeys, as an address and a form spell it.</summary>
public sealed class BulkInput
{
    public BulkKind? Kind { get; set; }
    public Guid? OwnerId { get; set; }
    public string? Tag { get; set; }
    public int? Days { get; set; }
    public Ending? Ending { get; set; }
    public string? Reason { get; set; }
    public DateOnly? ComeBackOn { get; set; }
    /// <summary>The journeys that were shown, each as <c>id:version</c>, blanks between.</summary>
    public string? Seen { get; set; }

    internal BulkDeed? Deed => Kind is not { } kind ? null : new BulkDeed(kind)
    {
        OwnerId = OwnerId,
        Tag = Tag,
        Days = Days ?? 0,
        Farewell = Ending is { } ending ? new Farewell(ending, Reason ?? "", ComeBackOn: ComeBackOn) : null,
    };

    internal Dictionary<Guid, int> Versions
    {
        get
        {
            var seen = new Dictionary<Guid, int>();
            foreach (var one in (Seen ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(BulkChanges.Most))
                if (one.Split(':') is [var id, var version] && Guid.TryParse(id, out var journey) && int.TryParse(version, out var number)) seen[journey] = number;
            return seen;
        }
    }
}
