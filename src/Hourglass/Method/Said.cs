namespace Hourglass.Method;

/// <summary>One text in both languages of the house.</summary>
public sealed record Said(string En, string Ru)
{
    public static readonly Said Nothing = new("", "");

    public string In(string language) => language == "ru" ? Ru : En;

    /// <summary>In this language, or in the other one while it is half written.</summary>
    public string Either(string language) => In(language) is { Length: > 0 } text ? text : In(language == "ru" ? "en" : "ru");

    public bool IsBlank => En.Length == 0 && Ru.Length == 0;

    public bool IsWhole => !string.IsNullOrWhiteSpace(En) && !string.IsNullOrWhiteSpace(Ru);
}
