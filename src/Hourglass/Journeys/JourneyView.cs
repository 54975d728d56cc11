namespace Hourglass.Journeys;

/// <summary>The questions about journeys that have a name: what is late, what waits for an answer, what is sold but not finished.</summary>
public enum JourneyView { Overdue, Today, Week, NoStep, Maybe, Asked, Sold, Finished, Ended, Postponed }

public static class JourneyViews
{
    public static IReadOnlyList<JourneyView> All { get; } = Enum.GetValues<JourneyView>();

    extension(JourneyView view)
    {
        /// <summary>How addresses and texts spell it.</summary>
        public string Key => view switch
        {
            JourneyView.Overdue => "overdue",
            JourneyView.Today => "today",
            JourneyView.Week => "week",
            JourneyView.NoStep => "no-step",
            JourneyView.Maybe => "maybe",
            JourneyView.Asked => "asked",
            JourneyView.Sold => "sold",
            JourneyView.Finished => "finished",
            JourneyView.Ended => "ended",
            JourneyView.Postponed => "postponed",
        };

        /// <summary>Only journeys of this standing can be in the view.</summary>
        public Standing Standing => view switch
        {
            JourneyView.Finished => Standing.Finished,
            JourneyView.Ended => Standing.Ended,
            JourneyView.Postponed => Standing.Postponed,
            _ => Standing.Active,
        };
    }
}
