namespace Hourglass.Method;

/// <summary>One text in both languages of the house.</summary>
public sealed record Said(string En, string Ru)
{
    public string In(string language) => language == "ru" ? Ru : En;
}
