namespace Hourglass.Web.Pages.Method.Parts;

/// <summary>The pages of the designer in the order in which one thinks: the end comes first, features come last (R99).</summary>
internal static class DesignerSteps
{
    public static IReadOnlyList<(string Key, string Path)> All { get; } =
        [("end", ""), ("plan", "/plan"), ("referrals", "/referrals"), ("stages", "/stages"), ("features", "/features"), ("publish", "/publish"), ("editions", "/editions"), ("profile", "/profile")];

    public static IEnumerable<(string Key, string Path)> For(bool designs) => All.Where(step => designs || step.Key is "plan" or "editions" or "profile");

    /// <summary>Where a problem of the draft is put right.</summary>
    public static string AddressOf(Guid playbook, string place) => place.Split(':', 2) switch
    {
        ["touches"] => $"playbooks/{playbook}/plan",
        ["touch", var key] => $"playbooks/{playbook}/touch/{Uri.EscapeDataString(key)}",
        ["stage", var key] => $"playbooks/{playbook}/stages/{key}",
        ["referrals" or "features"] => $"playbooks/{playbook}/{place}",
        _ => $"playbooks/{playbook}",
    };
}
