using PhoneNumbers;

namespace Hourglass.Relationships;

/// <summary>Reads a phone number a person typed, with or without a country code.</summary>
public static class PhoneNumber
{
    private const string HomeRegion = "RU";
    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <returns>The number in international form and in E.164; refuses <c>contact.phone</c>.</returns>
    public static (string Value, string Key) Read(string typed)
    {
        var text = Wording.Required(typed, "contact.phone", 60);
        try
        {
            var number = Numbers.Parse(text, HomeRegion);
            if (!Numbers.IsPossibleNumber(number)) throw new RefusedException("contact.phone", text);
            return (Numbers.Format(number, PhoneNumberFormat.INTERNATIONAL), Key(number));
        }
        catch (NumberParseException)
        {
            throw new RefusedException("contact.phone", text);
        }
    }

    private static string Key(PhoneNumbers.PhoneNumber number) =>
        Numbers.Format(number, PhoneNumberFormat.E164) + (number.HasExtension ? $"x{number.Extension}" : "");
}
