using Hourglass.Method;
using Hourglass.Relationships;
using Hourglass.Team;

namespace Hourglass.Research;

/// <summary>The image of the client a playbook was made for (R8, R37).</summary>
public sealed class ClientProfile
{
    public const int Most = 30;

    private IReadOnlyList<Criterion>? _read;

    private ClientProfile() { }

    internal ClientProfile(Guid workspaceId, Guid playbookId) => (WorkspaceId, PlaybookId) = (workspaceId, playbookId);

    public Guid WorkspaceId { get; private init; }
    public Guid PlaybookId { get; private init; }
    /// <summary>The criteria as JSON.</summary>
    public string Text { get; private set; } = "[]";
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }
    public int Version { get; private set; }

    public IReadOnlyList<Criterion> Criteria => _read ??= MethodJson.Read<List<Criterion>>(Text);
    public IEnumerable<string> Signs => Criteria.Where(c => c.Kind == CriterionKind.Sign).Select(c => c.Words[0]);

    internal void Write(IReadOnlyList<Criterion> criteria, Actor by, DateTime at)
    {
        if (criteria.Count > Most) throw new RefusedException("criterion.too-many", Most);
        List<Criterion> tidy = [.. criteria.Select(c => c.Tidied())];
        var twice = tidy.Where(c => c.Kind == CriterionKind.Sign).GroupBy(c => Tag.KeyOf(c.Words[0])).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null) throw new RefusedException("criterion.sign-twice", twice.First().Words[0]);
        (_read, Text, ByName, At) = (tidy, MethodJson.Write(tidy), by.Name, at);
        Version++;
    }
}
