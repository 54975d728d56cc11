using Hourglass.Team;

namespace Hourglass.Journeys;

public enum Side { Us, Customer }

/// <summary>Switching away to another opportunity is a next step like any other (R16).</summary>
public enum StepKind { Ordinary, SwitchAway }

/// <summary>The one thing that happens next: what, who, which side, and the day (R15).</summary>
public sealed record NextStep(string What, DateOnly On, Side Side = Side.Us, string? Who = null, StepKind Kind = StepKind.Ordinary);
