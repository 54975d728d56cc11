using Hourglass.Team;

namespace Hourglass.Web.Pages.Settings;

/// <summary>Roles, sight and team as they are typed on a page.</summary>
public sealed class RightsForm
{
    public Guid? Id { get; set; }
    public string Name { get; set; } = "";
    /// <summary>Null when none is ticked: a browser sends nothing then.</summary>
    public List<string>? Roles { get; set; }
    public Sight Sight { get; set; } = Sight.Own;
    public Guid? TeamId { get; set; }
    public int Version { get; set; }

    public static RightsForm Of(Member member) => new()
    {
        Id = member.Id,
        Name = member.Name,
        Roles = [.. RolesOnPage.Each.Where(r => member.Roles.HasFlag(r)).Select(r => r.ToString())],
        Sight = member.Sight,
        TeamId = member.TeamId,
        Version = member.Version,
    };

    public bool Has(Roles role) => Roles?.Contains(role.ToString()) == true;

    /// <summary>Names that are no role are left out.</summary>
    public Roles Chosen => RolesOnPage.Each.Where(Has).Aggregate(Hourglass.Team.Roles.None, (all, role) => all | role);
}

internal static class RolesOnPage
{
    public static IReadOnlyList<Roles> Each { get; } = [.. Enum.GetValues<Roles>().Where(role => role is not (Roles.None or Roles.All))];

    public static string KeyOf(Roles role) => role == Roles.SalesManager ? "sales-manager" : role.ToString().ToLowerInvariant();
}
