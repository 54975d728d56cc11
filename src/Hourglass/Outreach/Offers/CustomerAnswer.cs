namespace Hourglass.Outreach;

/// <summary>What a customer answered to one question of ours: a yes or no or a number, and their words. One per touchpoint, theirs to change for a while (P28).</summary>
public sealed class CustomerAnswer
{
    public static readonly TimeSpan Changeable = TimeSpan.FromDays(14);

    private CustomerAnswer() { }

    internal CustomerAnswer(Touchpoint touch, CustomerWord word, DateTime at)
    {
        (WorkspaceId, TouchId, JourneyId, Step, FirstAt) = (touch.WorkspaceId, touch.Id, touch.JourneyId, touch.Step, at);
        Take(word, at);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid TouchId { get; private init; }
    public Guid JourneyId { get; private init; }
    public string Step { get; private init; } = "";
    public bool? Yes { get; private set; }
    /// <summary>0 to 10.</summary>
    public int? Score { get; private set; }
    public string? Words { get; private set; }
    public DateTime FirstAt { get; private init; }
    public DateTime At { get; private set; }
    public int Version { get; private set; }

    public DateTime ClosesAt => FirstAt + Changeable;

    internal void Change(CustomerWord word, DateTime at)
    {
        if (at > ClosesAt) throw new RefusedException("answer.closed");
        Take(word, at);
        Version++;
    }

    private void Take(CustomerWord word, DateTime at)
    {
        if (word is { Yes: null, Score: null }) throw new RefusedException("answer.nothing-said");
        if (word.Score is < 0 or > 10) throw new RefusedException("answer.score");
        (Yes, Score, At) = (word.Yes, word.Score, at);
        Words = Wording.Optional(word.Words, "answer.words", 4000);
    }
}

public sealed record CustomerWord(bool? Yes, int? Score, string? Words);
