using Hourglass.Research;

namespace Hourglass.Web.Pages.Research;

/// <summary>Somebody of the customer's, as typed.</summary>
public sealed class StakeholderInput
{
    public static IReadOnlyList<StakeholderRoles> Each { get; } = [.. Enum.GetValues<StakeholderRoles>().Where(role => role != StakeholderRoles.None)];

    public string? Name { get; set; }
    public Guid? PersonId { get; set; }
    public string? Position { get; set; }
    /// <summary>Null when none is ticked: a browser sends nothing then.</summary>
    public List<string>? Roles { get; set; }
    public int Power { get; set; } = 3;
    public int Interest { get; set; } = 3;
    public Attitude Attitude { get; set; }
    public Attitude Wanted { get; set; } = Attitude.Supporting;
    public Understanding Understanding { get; set; }
    public string? Matters { get; set; }
    public Guid? RelationOwnerId { get; set; }
    public DateOnly? LastContactOn { get; set; }
    public int Version { get; set; }

    public bool Has(StakeholderRoles role) => Roles?.Contains(role.ToString()) == true;

    /// <summary>A person of the address book need not be typed again; names that are no role are left out.</summary>
    public StakeholderDetails Details(string? ofPerson) => new(string.IsNullOrWhiteSpace(Name) ? ofPerson ?? "" : Name, PersonId, Position,
        Each.Where(Has).Aggregate(StakeholderRoles.None, (all, role) => all | role), Power, Interest, Attitude, Wanted, Understanding, Matters, RelationOwnerId, LastContactOn);

    public static StakeholderInput Of(Stakeholder s) => new()
    {
        Name = s.Name,
        PersonId = s.PersonId,
        Position = s.Position,
        Roles = [.. Each.Where(role => s.Roles.HasFlag(role)).Select(role => role.ToString())],
        Power = s.Power,
        Interest = s.Interest,
        Attitude = s.Attitude,
        Wanted = s.Wanted,
        Understanding = s.Understanding,
        Matters = s.Matters,
        RelationOwnerId = s.RelationOwnerId,
        LastContactOn = s.LastContactOn,
        Version = s.Version,
    };
}
