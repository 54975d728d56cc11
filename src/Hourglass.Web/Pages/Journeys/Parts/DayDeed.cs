namespace Hourglass.Web.Pages.Journeys.Parts;

/// <summary>What a row of the day asks for.</summary>
public enum DayDeed { Done, Plan, Ask, Answer, TakeUp }
