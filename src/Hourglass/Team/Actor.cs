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

    /// <summary>ISO 4217; what the workspace's amounts are in unless said otherwise.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>Everything here is invented and may be thrown away.</summary>
    public bool IsInDemo { get; init; }

    public DateOnly DayOf(DateTime moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(moment, Zone));

    /// <summary>What the token this actor came with allows at most; null for a person at their own browser.</summary>
    public TokenScope? Ceiling { get; init; }

    public bool SeesAll => Sight == Sight.All;
    public bool SeesOthers => SeesAll || Owners.Count > 1;
    public bool IsAdministrator => Roles.HasFlag(Roles.Administrator) && Ceiling is (null or TokenScope.Administer);

    /// <summary>An executive who holds no other role reads and changes nothing (D18); neither does a token made for reading.</summary>
    public bool OnlyReads => (Roles & ~Roles.Executive) == Roles.None || Ceiling == TokenScope.Read;

    /// <summary>Who shapes the path that others sell along: administrators, sales managers and marketing (R7).</summary>
    public bool MayDesign => !OnlyReads && (IsAdministrator || (Roles & (Roles.SalesManager | Roles.Marketing)) != Roles.None);

    /// <summary>A token is never stronger than the person who makes it, and no token makes another.</summary>
    public bool MayGive(TokenScope scope) => Ceiling is null && scope switch
    {
        TokenScope.Read => true,
        TokenScope.Write => !OnlyReads,
        TokenScope.Administer => IsAdministrator,
    };

    /// <summary>The owners whose rows this actor sees; meaningless when they see all.</summary>
    public IReadOnlyList<Guid> Owners { get; } = [Id, .. Mates];

    /// <summary>Those of <see cref="Owners"/> who look after stages of others' journeys; who is known not to is left out, and costs nothing.</summary>
    public IReadOnlyList<Guid> StageOwners { get; init; } = [Id, .. Mates];

    public void MustBeAllowedToChange()
    {
        if (OnlyReads) throw new RefusedException("actor.only-reads");
    }

    public void MustAdminister()
    {
        if (!IsAdministrator) throw new RefusedException("actor.not-administrator");
    }

    public void MustBeAllowedToDesign()
    {
        if (!MayDesign) throw new RefusedException("actor.may-not-design");
    }
}
