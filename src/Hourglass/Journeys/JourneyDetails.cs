namespace Hourglass.Journeys;

/// <summary>What one may say about a journey, as typed, imported or sent. Value is in minor units of Currency (ISO 4217).</summary>
public sealed record JourneyDetails(
    string Need, string? StatedNeed = null, string? Delight = null, Origin Origin = Origin.Other,
    long Value = 0, string? Currency = null, Guid? PersonId = null, string? ExternalId = null);
