namespace Hourglass.Journeys;

/// <summary>The customer's position; a quick no is worth as much as a yes, only a long maybe costs (R12).</summary>
public enum Answer { None, Yes, No, Maybe }

/// <summary>Why it is still a maybe: staying as they are looks fine, or choosing wrong is feared (D8).</summary>
public enum MaybeKind { Unknown, StatusQuo, Indecision }
