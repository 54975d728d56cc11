namespace Hourglass.Team;

/// <summary>An account's place in a workspace; outside the wall between workspaces, so that signing in can find them all.</summary>
public sealed class Seat
{
    private Seat() { }

    internal Seat(Guid accountId, Member member) => (AccountId, InWorkspaceId, MemberId) = (accountId, member.WorkspaceId, member.Id);

    public Guid AccountId { get; private init; }
    public Guid InWorkspaceId { get; private init; }
    public Guid MemberId { get; private init; }
}
