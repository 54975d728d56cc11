namespace Hourglass.Mail;

public enum CertificateTrouble
{
    NotTrusted,
    Expired,
    WrongName,
}
