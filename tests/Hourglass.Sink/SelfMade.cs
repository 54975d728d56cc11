using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Hourglass.Sink;

/// <summary>Certificates nobody but their maker trusts.</summary>
public static class SelfMade
{
    public static X509Certificate2 Certificate(string host, DateTimeOffset from, DateTimeOffset until)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(from, until);
        // Through PKCS#12, because a certificate with an ephemeral key cannot serve everywhere.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
