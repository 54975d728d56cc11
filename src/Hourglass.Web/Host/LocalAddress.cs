namespace Hourglass.Web.Host;

/// <summary>Keeps a return address inside this site.</summary>
internal static class LocalAddress
{
    public static string Or(string? wanted, string otherwise) =>
        wanted is ['/', not ('/' or '\\'), ..] && !wanted.Any(char.IsControl) ? wanted[1..] : otherwise;
}
