using MailKit.Security;

namespace Hourglass.Mail.Trial;

/// <summary>What a failure means to somebody who set up a mail server for the first time.</summary>
internal static class TrialTroubles
{
    public static (TrialStage Stage, TrialTrouble Trouble) OfGreeting(Exception trouble, TlsMode mode, SmtpConversation line, Attempt attempt) =>
        Verdict.NotReachedBecause(trouble, line, attempt) switch
        {
            NotReachedReason.CertificateNotTrusted => (TrialStage.Tls, OfCertificate(line.CertificateTrouble)),
            NotReachedReason.TlsFailed => (TrialStage.Tls, mode == TlsMode.Implicit ? TrialTrouble.TlsNotFromTheStart : TrialTrouble.TlsFailed),
            NotReachedReason.TlsNotOffered => (TrialStage.Tls, TrialTrouble.TlsNotOffered),
            NotReachedReason.NotSmtp => (TrialStage.Greeting, TrialTrouble.NotSmtp),
            NotReachedReason.TurnedAway => (TrialStage.Greeting, TrialTrouble.TurnedAway),
            NotReachedReason.TimedOut or NotReachedReason.Stopped => (TrialStage.Greeting, TrialTrouble.Silent),
            _ => (TrialStage.Greeting, TrialTrouble.Dropped),
        };

    public static TrialTrouble OfSignIn(Exception trouble, SmtpConversation line, Attempt attempt) => trouble switch
    {
        NotSupportedException => TrialTrouble.SignInNotOffered,
        AuthenticationException => TrialTrouble.SignInRefused,
        _ => Verdict.NotReachedBecause(trouble, line, attempt) is NotReachedReason.TimedOut ? TrialTrouble.Silent : TrialTrouble.Dropped,
    };

    /// <returns>The steps of handing a letter over: those that went well, then the one that did not.</returns>
    public static IReadOnlyList<TrialStep> Steps(Outcome outcome) => outcome switch
    {
        Outcome.Accepted accepted => [Passed(TrialStage.Sender), Passed(TrialStage.Recipient), new(TrialStage.Letter, null, accepted.Answer)],
        Outcome.Refused refused => Until(refused.Step, Of(refused.Step), refused.Answer),
        Outcome.Deferred deferred => Until(deferred.Step, TrialTrouble.Later, deferred.Answer),
        Outcome.NotReached { Reason: NotReachedReason.SignInNeeded } needed => [new(TrialStage.Sender, TrialTrouble.SignInNeeded, needed.Details)],
        Outcome.NotReached { Reason: NotReachedReason.TimedOut } late => [new(TrialStage.Sender, TrialTrouble.Silent, late.Details)],
        Outcome.NotReached cut => [new(TrialStage.Sender, TrialTrouble.Dropped, cut.Details)],
        Outcome.Unknown { Reason: UnknownReason.TimedOut } late => [new(TrialStage.Letter, TrialTrouble.Silent, late.Details)],
        Outcome.Unknown cut => [new(TrialStage.Letter, TrialTrouble.Dropped, cut.Details)],
        _ => [],
    };

    private static List<TrialStep> Until(SmtpStep step, TrialTrouble trouble, ServerAnswer answer)
    {
        var stage = step switch
        {
            SmtpStep.Sender => TrialStage.Sender,
            SmtpStep.Recipient => TrialStage.Recipient,
            SmtpStep.Data or SmtpStep.Content => TrialStage.Letter,
        };
        List<TrialStep> steps = [];
        if (stage > TrialStage.Sender) steps.Add(Passed(TrialStage.Sender));
        if (stage > TrialStage.Recipient) steps.Add(Passed(TrialStage.Recipient));
        steps.Add(new TrialStep(stage, trouble, $"{answer.Code} {answer.Text}"));
        return steps;
    }

    private static TrialStep Passed(TrialStage stage) => new(stage, null, "");

    private static TrialTrouble Of(SmtpStep step) => step switch
    {
        SmtpStep.Sender => TrialTrouble.SenderRefused,
        SmtpStep.Recipient => TrialTrouble.RecipientRefused,
        SmtpStep.Data or SmtpStep.Content => TrialTrouble.LetterRefused,
    };

    private static TrialTrouble OfCertificate(CertificateTrouble? trouble) => trouble switch
    {
        CertificateTrouble.Expired => TrialTrouble.CertificateExpired,
        CertificateTrouble.WrongName => TrialTrouble.CertificateWrongName,
        CertificateTrouble.NotTrusted or null => TrialTrouble.CertificateNotTrusted,
    };
}
