using System.Text;
using Hourglass.Mail.Reading;
using Hourglass.Tests.Support;
using MimeKit;

namespace Hourglass.Tests.Mail.Reading;

/// <summary>Letters as servers and people send them, about one letter of ours; all names are invented.</summary>
internal static class Samples
{
    public const string MessageId = "0190a1b2c3d47e5f8a9b0c1d2e3f4a5b.1@house.example";
    public static readonly Guid Touchpoint = Guid.Parse("0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b");
    public static readonly VerpToken Tokens = new("a key of this workspace"u8.ToArray());
    public static readonly IncomingReader Reader = new(Tokens, ["house.example"]);

    private static readonly string Folder = Path.Combine(Sources.Root, "tests/Hourglass.Tests/Mail/Reading/Samples");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.eml").Select(file => Path.GetFileNameWithoutExtension(file)).Order();

    public static MimeMessage Load(string name) => MimeMessage.Load(new MemoryStream(Octets(name)));

    public static byte[] Octets(string name)
    {
        var token = Tokens.Address(Touchpoint, "bounces.house.example");
        // Latin-1 keeps every octet, whatever the charset of the sample.
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(Folder, $"{name}.eml")))
            .Replace("{{TOKEN}}", token)
            .Replace("{{CAPITALS}}", token.ToUpperInvariant())
            .Replace("{{FORGED}}", token.Replace("b-a", "b-b"))
            .Replace("{{FOREIGN}}", new VerpToken("a key of another workspace"u8.ToArray()).Address(Touchpoint, "bounces.house.example"))
            .Replace("{{ID}}", MessageId)
            .Replace("{{TOUCHPOINT}}", Touchpoint.ToString());
        return Encoding.Latin1.GetBytes(text.Replace("\n", "\r\n"));
    }

    /// <summary>One line that says what was understood.</summary>
    public static string Told(Incoming incoming) => incoming switch
    {
        Incoming.Bounce bounce => $"bounce, {bounce.KindFor("ann@customer.example")}, {bounce.Recipients[0].Status ?? "no status"}{Proof(bounce.About)}",
        Incoming.Reply reply => $"reply{(reply.AsksToStop ? " to stop" : "")}: {reply.Text.ReplaceLineEndings("/")}",
        Incoming.AutoReply auto => $"machine{(auto.About is null ? ", about nothing" : "")}",
        Incoming.Complaint complaint => $"complaint of {complaint.Address ?? "somebody"}{Proof(complaint.About)}",
        Incoming.NotUnderstood not => $"{not.Reason}",
        _ => "?",
    };

    private static string Proof(OurLetter about) => about.TouchpointId == Touchpoint ? "" : about.TouchpointId is null && about.MessageId == MessageId ? ", unproven" : ", wrong";
}
