using System.Globalization;
using Hourglass.Method;

namespace Hourglass.Languages;

/// <summary>Speaks one language: texts by key, counts with the right plural, days and money as people write them.</summary>
public sealed class Speech
{
    private readonly IReadOnlyDictionary<string, string> _texts;

    private Speech(string language, string culture)
    {
        (Language, Culture) = (language, CultureInfo.GetCultureInfo(culture));
        _texts = Texts.Of(language);
    }

    public static Speech English { get; } = new("en", "en-GB");
    public static Speech Russian { get; } = new("ru", "ru-RU");

    public static Speech In(string? language) => language == "ru" ? Russian : English;

    public string Language { get; }
    public CultureInfo Culture { get; }

    /// <summary>A key without text shows itself, so that the gap is seen at once; a test finds it before that.</summary>
    public string this[string key] => _texts.GetValueOrDefault(key, key);

    public string this[string key, params object?[] details] => string.Format(Culture, this[key], details);

    public bool Knows(string key) => _texts.ContainsKey(key);

    /// <summary>The text's forms stand between bars: "one journey|{0} journeys", "{0} путь|{0} пути|{0} путей"; {0} is the number.</summary>
    public string Count(string key, long number, params object?[] details)
    {
        var forms = this[key].Split('|');
        return string.Format(Culture, forms[Math.Min(Form(number), forms.Length - 1)], [number.ToString("N0", Culture), .. details]);
    }

    /// <summary>Details that exist in both languages are said in this one, or in the other while they are half written.</summary>
    public string Refusal(RefusedException refused) => this[$"refused.{refused.Code}", [.. refused.Details.Select(detail => detail is Said said ? said.Either(Language) : detail)]];

    public string Day(DateOnly day) => day.ToString("d MMM yyyy", Culture);

    /// <summary>The day as one says it: today, tomorrow, yesterday, otherwise the date, without the year when it is this one.</summary>
    public string Near(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => this["day.today"],
        1 => this["day.tomorrow"],
        -1 => this["day.yesterday"],
        _ => day.Year == today.Year ? day.ToString("d MMM", Culture) : Day(day),
    };

    public string Moment(DateTime moment, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTimeFromUtc(moment, zone).ToString("d MMM yyyy, HH:mm", Culture);

    /// <param name="minor">Minor units.</param>
    /// <param name="currency">ISO 4217.</param>
    public string Money(long minor, string currency)
    {
        var units = Currencies.InUnits(minor, currency);
        var number = units.ToString(units == decimal.Truncate(units) ? "N0" : $"N{Currencies.Digits(currency)}", Culture);
        return WithSign(number, currency);
    }

    /// <summary>The same, shortened for tight places: 4.2 M, 4,2 млн.</summary>
    public string ShortMoney(long minor, string currency)
    {
        var units = Currencies.InUnits(minor, currency);
        var (divided, scale) = units switch
        {
            >= 1_000_000_000 => (units / 1_000_000_000, "short.billion"),
            >= 1_000_000 => (units / 1_000_000, "short.million"),
            >= 10_000 => (units / 1_000, "short.thousand"),
            _ => (units, "short.one"),
        };
        return WithSign(this[scale, divided.ToString(divided < 100 ? "0.#" : "#,0", Culture)], currency);
    }

    private string WithSign(string number, string currency)
    {
        var sign = Sign(currency);
        return Language == "ru" || sign.Length > 1 ? $"{number}\u00a0{sign}" : $"{sign}{number}";
    }

    private static string Sign(string currency) => currency switch
    {
        "RUB" => "₽",
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "KZT" => "₸",
        "UAH" => "₴",
        "BYN" => "Br",
        _ => currency,
    };

    private int Form(long number)
    {
        var n = Math.Abs(number);
        if (Language != "ru") return n == 1 ? 0 : 1;
        if (n % 10 == 1 && n % 100 != 11) return 0;
        return n % 10 is >= 2 and <= 4 && n % 100 is not (>= 12 and <= 14) ? 1 : 2;
    }
}
