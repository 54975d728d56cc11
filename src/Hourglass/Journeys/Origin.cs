namespace Hourglass.Journeys;

/// <summary>Where a journey came from (R30, R82).</summary>
public enum Origin { Request, Referral, Event, OwnResearch, ExistingCustomer, MeasuredResults, Other }
