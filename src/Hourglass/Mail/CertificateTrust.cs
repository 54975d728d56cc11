using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Hourglass.Mail;

/// <summary>Trusts what the machine trusts, and one certificate more when its fingerprint was given.</summary>
internal sealed class CertificateTrust(string? fingerprint)
{
    private readonly string? _fingerprint = fingerprint?.Replace(":", "", StringComparison.Ordinal);

    /// <summary>What was wrong with the last certificate shown; null when nothing was, or none was shown.</summary>
    public CertificateTrouble? Trouble { get; private set; }

    public bool Holds(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None || IsTheOne(certificate)) return true;
        Trouble = Of(errors, chain);
        return false;
    }

    private bool IsTheOne(X509Certificate? certificate) => certificate is not null && _fingerprint is not null
        && certificate.GetCertHashString(HashAlgorithmName.SHA256).Equals(_fingerprint, StringComparison.OrdinalIgnoreCase);

    /// <summary>The trouble a person can do something about comes first: a wrong name is a wrong host, whoever signed it.</summary>
    private static CertificateTrouble Of(SslPolicyErrors errors, X509Chain? chain)
    {
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)) return CertificateTrouble.WrongName;
        var isExpired = chain?.ChainStatus.Any(status => status.Status.HasFlag(X509ChainStatusFlags.NotTimeValid)) == true;
        return isExpired ? CertificateTrouble.Expired : CertificateTrouble.NotTrusted;
    }
}
