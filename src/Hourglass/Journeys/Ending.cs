namespace Hourglass.Journeys;

/// <summary>Honest ways in which a journey stops; winning is not one of them, it opens the lower bulb (R10, R73).</summary>
public enum Ending { MutualNo, BuyersNo, OurNo, Postponed, NoDecision }

public enum Standing { Active, Postponed, Ended, Finished }

/// <summary>Everything worth keeping when a journey stops: both sides' reasons, the lesson, the value given anyway (R10, D6).</summary>
public sealed record Farewell(
    Ending Ending, string OurReason, string? CustomerReason = null, string? Lesson = null,
    string? ValueGiven = null, DateOnly? ComeBackOn = null);
