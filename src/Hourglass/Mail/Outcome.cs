namespace Hourglass.Mail;

/// <summary>How one attempt ended; exactly one of the kinds below.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>The server took responsibility.</summary>
    public sealed record Accepted(string Answer) : Outcome;

    /// <summary>The server said: later. Nothing was taken.</summary>
    public sealed record Deferred(ServerAnswer Answer, SmtpStep Step) : Outcome
    {
        /// <summary>The receiving side asks for less, so everything to this domain slows down.</summary>
        public bool SlowDomain => Answer.Code is 421 or 450 or 452 || Answer.IsAboutPolicy;
    }

    /// <summary>The server said: never. Nothing was taken.</summary>
    public sealed record Refused(ServerAnswer Answer, SmtpStep Step) : Outcome
    {
        /// <summary>About us — our name, our mail, our reputation — and never a reason to stop writing to the recipient.</summary>
        public bool OurReputation => Step == SmtpStep.Sender || Answer.IsAboutPolicy;

        /// <summary>The mailbox does not exist or is closed for good.</summary>
        public bool IsDeadAddress => Step == SmtpStep.Recipient && !OurReputation && Answer.IsAboutAddress;
    }

    /// <summary>Nothing was handed over, so trying again repeats nothing.</summary>
    public sealed record NotReached(NotReachedReason Reason, string Details) : Outcome;

    /// <summary>The letter was called back at the last moment; nothing was handed over.</summary>
    public sealed record Withdrawn : Outcome;

    /// <summary>The message data had begun and no answer came.</summary>
    public sealed record Unknown(UnknownReason Reason, string Details) : Outcome;
}

public enum SmtpStep
{
    Sender,
    Recipient,
    Data,
    Content,
}

public enum NotReachedReason
{
    NoSuchHost,
    NoConnection,
    TurnedAway,
    NotSmtp,
    TlsNotOffered,
    TlsFailed,
    CertificateNotTrusted,
    SignInRefused,
    SignInNeeded,
    Dropped,
    TimedOut,
    Stopped,
}

public enum UnknownReason
{
    Cut,
    TimedOut,
    Stopped,
    NotUnderstood,
}
