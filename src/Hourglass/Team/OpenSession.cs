namespace Hourglass.Team;

/// <summary>A session that is still open, with what its account is like now.</summary>
public sealed record OpenSession(Guid Id, Guid AccountId, byte[] Ticket, DateTime SeenAt, string? SecurityStamp, string? Language);
