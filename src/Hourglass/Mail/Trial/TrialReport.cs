namespace Hourglass.Mail.Trial;

/// <summary>The steps in the order they are taken; the text of each stands under <c>mail.trial.step.*</c>.</summary>
public enum TrialStage
{
    Dns,
    Connect,
    Tls,
    Greeting,
    SignIn,
    Sender,
    Recipient,
    Letter,
}

/// <summary>What can go wrong; what it means and what to do stands under <c>mail.trial.*</c>.</summary>
public enum TrialTrouble
{
    NoSuchHost,
    NoConnection,
    ConnectTimedOut,
    TlsFailed,
    TlsNotFromTheStart,
    TlsExpected,
    TlsNotOffered,
    CertificateNotTrusted,
    CertificateExpired,
    CertificateWrongName,
    NotSmtp,
    TurnedAway,
    Silent,
    Dropped,
    SignInRefused,
    SignInNotOffered,
    SignInNeeded,
    SenderRefused,
    RecipientRefused,
    LetterRefused,
    Later,
}

/// <param name="Stage">Which step.</param>
/// <param name="Trouble">Null when it went well.</param>
/// <param name="Details">What the server or the network said, in its own words.</param>
public sealed record TrialStep(TrialStage Stage, TrialTrouble? Trouble, string Details);

/// <summary>How far the trial came; the last step is the one that failed, if one did.</summary>
public sealed record TrialReport(IReadOnlyList<TrialStep> Steps)
{
    public bool Succeeded => Steps is [.., { Stage: TrialStage.Letter, Trouble: null }];

    public TrialTrouble? Trouble => Steps.Count == 0 ? null : Steps[^1].Trouble;
}
