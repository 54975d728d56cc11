using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Hourglass.Mail;

public enum CertificateTrouble
{
    NotTrusted,
    Expired,
    WrongName,
}

internal static class CertificateTroubles
{
    /// <summary>The trouble a person can do something about comes first: a wrong name is a wrong host, whoever signed it.</summary>
    public static CertificateTrouble Of(SslPolicyErrors errors, X509Chain? chain)
    {
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)) return CertificateTrouble.WrongName;
        var isExpired = chain?.ChainStatus.Any(status => status.Status.HasFlag(X509ChainStatusFlags.NotTimeValid)) == true;
        return isExpired ? CertificateTrouble.Expired : CertificateTrouble.NotTrusted;
    }
}
