namespace Hourglass.Team;

/// <summary>Whoever is responsible for a change: a member, an API token's owner, or the engine itself, always inside one workspace.</summary>
/// <param name="Mates">The members whose customers this actor sees besides their own, when the sight is the team's.</param>
public sealed record Actor(Guid WorkspaceId, Guid Id, string Name, Roles Roles, Sight Sight, IReadOnlyList<Guid> Mates)
{
    public static readonly Actor Nobody = new(Guid.Empty, Guid.Empty, "", Roles.None, Sight.Own, []);

    /// <summary>The product itself at work in a workspace: background jobs, commands, first start.</summary>
    public static Actor Engine(Guid workspaceId) => new(workspaceId, Guid.Empty, "Hourglass", Roles.All, Sight.All, []);

    /// <summary>The workspace's time zone.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    public DateOnly DayOf(DateTime moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(moment, Zone));

    public bool SeesAll => Sight == Sight.All;
    public bool IsAdministrator => Roles.HasFlag(Roles.Administrator);

    /// <summary>An executive who holds no other role reads and changes nothing (D18).</summary>
    public bool OnlyReads => (Roles & ~Roles.Executive) == Roles.None;

    /// <summary>The owners whose rows this actor sees; meaningless when they see all.</summary>
    public IReadOnlyList<Guid> Owners { get; } = [Id, .. Mates];

    public void MustBeAllowedToChange()
    {
        if (OnlyReads) throw new RefusedException("actor.only-reads");
    }

    public void MustAdminister()
    {
        if (!IsAdministrator) throw new RefusedException("actor.not-administrator");
    }
}
