using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Hourglass.Mail;
using Hourglass.Mail.Reading;
using Hourglass.Sink;

namespace Hourglass.Tests.Mail.Reading;

/// <summary>Debian's IMAP server on a free port and a folder of its own, without rights, ended with the test.</summary>
internal sealed class Dovecot : IDisposable
{
    private const string Program = "/usr/sbin/dovecot";
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"dovecot-{Guid.CreateVersion7():n}"[..24]);
    private readonly X509Certificate2 _certificate = SelfMade.Certificate("localhost", TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
    private readonly Process _process;
    private int _delivered;

    public Dovecot()
    {
        Assert.True(File.Exists(Program), "Install dovecot-imapd; ./ci does.");
        foreach (var part in new[] { "", "run", "mail", "mail/new", "mail/cur", "mail/tmp" }) Directory.CreateDirectory(Path.Combine(_folder, part));
        Port = FreePort();
        File.WriteAllText(Path.Combine(_folder, "cert.pem"), _certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(_folder, "key.pem"), _certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(Path.Combine(_folder, "users"), "ann:{PLAIN}s3cret::::::\n");
        File.WriteAllText(Path.Combine(_folder, "dovecot.conf"), Configuration());
        Own();
        _process = Start();
    }

    public int Port { get; }

    public MailboxSettings Settings => new()
    {
        Host = "127.0.0.1",
        Port = Port,
        User = "ann",
        Password = "s3cret",
        TrustedCertificate = _certificate.GetCertHashString(HashAlgorithmName.SHA256),
    };

    public void Deliver(byte[] letter)
    {
        var name = $"{++_delivered}.M{_delivered}.house";
        File.WriteAllBytes(Path.Combine(_folder, "mail/tmp", name), letter);
        File.Move(Path.Combine(_folder, "mail/tmp", name), Path.Combine(_folder, "mail/new", name));
    }

    /// <summary>The server forgets its numbers, as after a restore.</summary>
    public void ForgetNumbers()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_folder, "mail"), "dovecot*")) File.Delete(file);
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _certificate.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string Configuration() => $$"""
        protocols = imap
        base_dir = {{_folder}}/run
        log_path = {{_folder}}/log
        listen = 127.0.0.1
        default_internal_user = {{User}}
        default_login_user = {{User}}
        default_internal_group = {{Group}}
        ssl = required
        ssl_cert = <{{_folder}}/cert.pem
        ssl_key = <{{_folder}}/key.pem
        mail_location = maildir:{{_folder}}/mail
        mail_uid = {{User}}
        mail_gid = {{Group}}
        first_valid_uid = 1
        first_valid_gid = 1
        passdb {
          driver = passwd-file
          args = {{_folder}}/users
        }
        userdb {
          driver = static
          args = uid={{User}} gid={{Group}} home={{_folder}}
        }
        service imap-login {
          chroot =
          inet_listener imap {
            port = 0
          }
          inet_listener imaps {
            port = {{Port}}
            ssl = yes
          }
        }
        service anvil {
          chroot =
        }
        service imap {
          chroot =
        }

        """;

    private static bool IsRoot => Environment.UserName == "root";
    private static string User => IsRoot ? "nobody" : Environment.UserName;
    private static string Group => IsRoot ? "nogroup" : Output("id", "-gn");

    private void Own()
    {
        if (IsRoot) Output("chown", "-R", $"{User}:{Group}", _folder);
    }

    private Process Start()
    {
        string[] dovecot = [Program, "-F", "-c", Path.Combine(_folder, "dovecot.conf")];
        string[] command = IsRoot ? ["runuser", "-u", User, "--", .. dovecot] : dovecot;
        var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true })!;
        var deadline = TimeProvider.System.GetTimestamp();
        while (!Answers())
        {
            var isLate = TimeProvider.System.GetElapsedTime(deadline) > TimeSpan.FromSeconds(30);
            Assert.False(process.HasExited || isLate, File.Exists(Path.Combine(_folder, "log")) ? File.ReadAllText(Path.Combine(_folder, "log")) : "It does not answer.");
        }

        return process;
    }

    private bool Answers()
    {
        try
        {
            using var tcp = new TcpClient("127.0.0.1", Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Output(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        return process.StandardOutput.ReadToEnd().Trim();
    }
}
