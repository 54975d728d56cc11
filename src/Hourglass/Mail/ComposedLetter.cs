namespace Hourglass.Mail;

/// <summary>What goes over the wire, to the octet.</summary>
/// <param name="From">The envelope's sender.</param>
/// <param name="To">The envelope's recipient, domain as A-label.</param>
/// <param name="Octets">Headers and body, lines ended by CRLF, seven bit unless <paramref name="NeedsUtf8"/>.</param>
/// <param name="NeedsUtf8">An address has letters outside ASCII before the @; only servers with SMTPUTF8 take it.</param>
public sealed record ComposedLetter(string From, string To, byte[] Octets, bool NeedsUtf8);
