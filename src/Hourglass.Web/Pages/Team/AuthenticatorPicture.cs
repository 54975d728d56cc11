using Microsoft.AspNetCore.Components;
using QRCoder;

namespace Hourglass.Web.Pages.Team;

/// <summary>The key for an authenticator app as a square to be scanned; drawn here, so it goes through nobody's hands.</summary>
internal static class AuthenticatorPicture
{
    public static MarkupString Of(string email, string key)
    {
        var address = $"otpauth://totp/{Uri.EscapeDataString($"Hourglass:{email}")}?secret={key}&issuer=Hourglass&digits=6&period=30";
        using var squares = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(squares);
        return (MarkupString)drawing.GetGraphic(5);
    }
}
