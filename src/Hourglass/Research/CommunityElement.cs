using Hourglass.Team;

namespace Hourglass.Research;

/// <summary>What a customer's community is made of; <see cref="CommunityElement.WayKinds"/> say how things really work there.</summary>
public enum ElementKind { Department, People, Customers, Partner, Supplier, Rival, Authority, System, Decisions, Money, Rewards, Words }

/// <summary>One part of a customer's community, studied by somebody on a day (R27).</summary>
public sealed class CommunityElement
{
    /// <summary>The size of the picture it stands on.</summary>
    public const int Width = 1000, Height = 600;
    /// <summary>Days after which somebody should look again.</summary>
    public const int FreshDays = 180;

    /// <summary>Those that say how things work there rather than who is there; they have no place on the picture.</summary>
    public static IReadOnlyList<ElementKind> WayKinds { get; } = [ElementKind.Decisions, ElementKind.Money, ElementKind.Rewards, ElementKind.Words];

    private static readonly (int Column, int Row)[] Places =
        [(2, 1), (1, 0), (3, 2), (3, 0), (1, 2), (0, 1), (4, 1), (2, 0), (2, 2), (0, 0), (4, 2), (4, 0), (0, 2), (1, 1), (3, 1)];

    private CommunityElement() { }

    internal CommunityElement(Guid workspaceId, Guid companyId, ElementDetails details, (int X, int Y) place, Actor by, DateOnly today)
    {
        (WorkspaceId, CompanyId) = (workspaceId, companyId);
        Place(place.X, place.Y);
        Describe(details, by, today);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid CompanyId { get; private set; }
    public ElementKind Kind { get; private set; }
    public string Name { get; private set; } = "";
    public string? Note { get; private set; }
    /// <summary>Where it can be read: a link or a few words.</summary>
    public string? Source { get; private set; }
    public int X { get; private set; }
    public int Y { get; private set; }
    public string ByName { get; private set; } = "";
    public DateOnly StudiedOn { get; private set; }
    public int Version { get; private set; }

    public ElementDetails Details => new(Kind, Name, Note, Source);

    public bool IsAWay => WayKinds.Contains(Kind);

    public bool IsStaleOn(DateOnly day) => day.DayNumber - StudiedOn.DayNumber > FreshDays;

    /// <summary>A place of its own, from the middle outwards, until somebody carries it elsewhere.</summary>
    internal static (int X, int Y) FreePlace(int count)
    {
        var ((column, row), round) = (Places[count % Places.Length], count / Places.Length);
        // Not in line with each other: ties would hide behind parts.
        return (110 + 190 * column + 35 * (row - 1) + 70 * round % 200, 70 + 200 * row + 50 * (column % 2) + 55 * round % 110);
    }

    internal void Describe(ElementDetails details, Actor by, DateOnly today)
    {
        Kind = details.Kind;
        Name = Wording.RequiredLine(details.Name, "element.name", 120);
        Note = Wording.Optional(details.Note, "element.note", 2000);
        Source = Wording.OptionalLine(details.Source, "element.source", 500);
        (ByName, StudiedOn) = (by.Name, today);
        Version++;
    }

    internal void Place(int x, int y)
    {
        (X, Y) = (Math.Clamp(x, 0, Width), Math.Clamp(y, 0, Height));
        Version++;
    }
}

public sealed record ElementDetails(ElementKind Kind, string? Name, string? Note = null, string? Source = null);

/// <summary>How one part of a community bears on another, in a few words.</summary>
public sealed class CommunityTie
{
    private CommunityTie() { }

    internal CommunityTie(CommunityElement from, CommunityElement to, string? says)
    {
        if (from.Id == to.Id) throw new RefusedException("tie.with-itself");
        (WorkspaceId, CompanyId, FromId, ToId) = (from.WorkspaceId, from.CompanyId, from.Id, to.Id);
        Says = Wording.OptionalLine(says, "tie.says", 100);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid CompanyId { get; private set; }
    public Guid FromId { get; private init; }
    public Guid ToId { get; private init; }
    public string? Says { get; private init; }
}

/// <summary>The community of one customer: who is there, how they bear on each other, and how things really work (R27).</summary>
public sealed record Community(IReadOnlyList<CommunityElement> Elements, IReadOnlyList<CommunityTie> Ties)
{
    /// <summary>So many parts, and one word on how things work, make a map.</summary>
    public const int Enough = 4;

    public IEnumerable<CommunityElement> Parts => Elements.Where(e => !e.IsAWay);
    public IEnumerable<CommunityElement> Ways => Elements.Where(e => e.IsAWay);
    public bool IsDrawn => Parts.Count() >= Enough && Ways.Any();

    /// <summary>Kinds nobody has looked at yet.</summary>
    public IReadOnlyList<ElementKind> Missing => [.. Enum.GetValues<ElementKind>().Where(kind => Elements.All(e => e.Kind != kind))];
}
