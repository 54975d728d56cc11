using PhoneNumbers;

namespace Hourglass.Relationships;

/// <summary>Reads a phone number a person typed, with or without a country code.</summary>
public static class PhoneNumber
{
    private const string NoRegion = "ZZ";
    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <param name="typed">With a plus and the country code, or as one dials it at home.</param>
    /// <param name="homeRegion">ISO 3166 code of the country whose numbers may stand without a code; null: every number needs one.</param>
    /// <returns>The number in international form and in E.164; refuses <c>contact.phone</c> and <c>contact.phone-country</c>.</returns>
    public static (string Value, string Key) Read(string typed, string? homeRegion)
    {
        var text = Wording.RequiredLine(typed, "contact.phone", 60);
        try
        {
            var number = Numbers.Parse(text, homeRegion ?? NoRegion);
            if (!Numbers.IsPossibleNumber(number)) throw new RefusedException("contact.phone", text);
            return (Numbers.Format(number, PhoneNumberFormat.INTERNATIONAL), Key(number));
        }
        catch (NumberParseException lost) when (lost.ErrorType == ErrorType.INVALID_COUNTRY_CODE)
        {
            throw new RefusedException("contact.phone-country", text);
        }
        catch (NumberParseException)
        {
            throw new RefusedException("contact.phone", text);
        }
    }

    private static string Key(PhoneNumbers.PhoneNumber number) =>
        Numbers.Format(number, PhoneNumberFormat.E164) + (number.HasExtension ? $"x{number.Extension}" : "");
}
